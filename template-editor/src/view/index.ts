export { CopyButton } from './copy-button';
export { EDITOR_KEYS } from './editor-keys';
export { JsonView, TextView } from './json-view';
export { KeysDialog, type Keys } from './keys-dialog';
export { Newest } from './newest';
export { useKeys } from './use-keys';
