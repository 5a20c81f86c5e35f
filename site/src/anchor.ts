/** The anchor of a heading, as GitHub makes it; a second of the same name gets a number from the generator. */
export function anchorOf(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').trim().replaceAll(' ', '-');
}
