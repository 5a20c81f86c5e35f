export { CopyButton } from './copy-button';
export { JsonView, TextView } from './json-view';
