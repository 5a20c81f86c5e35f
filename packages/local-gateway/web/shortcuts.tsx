import { EDITOR_KEYS, KeysDialog, type Keys } from '@model-gateway/template-editor/view';

const PAGE_KEYS: Keys = [
  ['Ctrl Enter', 'send the request'],
  ['← →', 'travel along the stages, when one has the focus'],
  ['g', 'go to the routes'],
  ['/', 'filter the routes, where there are many'],
  ['s', 'go to the stages'],
  ['t', 'go to the template'],
  ['f', 'follow the traffic, or stop it'],
  ['?', 'show these keys'],
];

const GROUPS = [{ title: 'Keys of the page', keys: PAGE_KEYS }, { title: 'In a template', keys: EDITOR_KEYS }];

/** The keys of the page. */
export function Shortcuts({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return <KeysDialog groups={GROUPS} isOpen={isOpen} onClose={onClose} />;
}
