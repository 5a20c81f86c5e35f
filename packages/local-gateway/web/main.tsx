import { render } from 'preact';
import { App } from './app';
import { applyTheme, storedTheme } from './theme';

applyTheme(storedTheme());
const place = document.getElementById('page');
if (place !== null) render(<App />, place);
