/** Keys of the editor of a template, and what they do. */
export const EDITOR_KEYS: readonly (readonly [key: string, does: string])[] = [
  ['F8', 'go to the next finding; with Shift to the one before'],
  ['Ctrl .', 'repair the finding at the cursor, where it has a repair'],
  ['Ctrl Z', 'take a change or a repair back'],
  ['Tab', 'leave the editor'],
];
