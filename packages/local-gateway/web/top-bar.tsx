import { useState } from 'preact/hooks';
import type { ModelData } from '../src/page/page-data';
import { applyTheme, storedTheme, type Theme } from './theme';

interface TopBarProps {
  readonly models: readonly ModelData[];
  readonly isConnected: boolean;
  readonly onHelp: () => void;
}

const NEXT: { readonly [theme in Theme]: Theme } = { system: 'light', light: 'dark', dark: 'system' };

/** Name, models, whether the gateway is there, and how the page looks. */
export function TopBar({ models, isConnected, onHelp }: TopBarProps) {
  const [theme, setTheme] = useState(storedTheme);
  return (
    <header class="top">
      <span class="brand"><img src="icon.svg" alt="" width="22" height="22" />Model Gateway</span>
      <ul class="models" aria-label="Models">
        {models.map(({ endpointName, description }) => (
          <li key={endpointName}><span class="name">{endpointName}</span> <span class="at">{description}</span></li>
        ))}
      </ul>
      <span class="connection" role="status">
        <span class={`dot ${isConnected ? 'good live' : 'bad'}`} aria-hidden="true" />{isConnected ? 'live' : 'not connected'}
      </span>
      <button
        type="button"
        class="quiet small"
        aria-label={`Theme: ${theme}; switch to ${NEXT[theme]}`}
        onClick={() => {
          applyTheme(NEXT[theme]);
          setTheme(NEXT[theme]);
        }}
      >
        {theme === 'system' ? '◐' : theme === 'light' ? '○' : '●'} {theme}
      </button>
      <button type="button" class="quiet small" aria-label="Keys" onClick={onHelp}>?</button>
    </header>
  );
}
