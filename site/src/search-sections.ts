/** A stretch of a page that search finds as one. */
export interface SearchSection {
  readonly anchor: string;
  /** The headings above it and its own. */
  readonly titles: string[];
  readonly text: string;
}

/** A heading with the link to itself, as it is rendered. */
const HEADING = /<h([1-6])[^>]*>(.*?)<a[^>]* href="#([^"]*)"[^>]*>.*?<\/a><\/h\1>/gis;

/** What every class of a generated page has, and nobody looks for. */
const EVERYWHERE = /^PROPERTY_INJECTION_ID/;

/**
 * The sections of a rendered page in words alone: marks are written out, and what tells nothing is left out.
 *
 * @param label what the navigation calls the page, which stands behind its heading where that says it otherwise
 */
export function searchSections(html: string, label = ''): SearchSection[] {
  const headings = [...html.matchAll(HEADING)];
  const above: string[] = [];
  return headings.flatMap((heading, index) => {
    const level = Number(heading[1]);
    const own = wordsOf(heading[2]);
    const title = level === 1 && !own.toLowerCase().includes(label.toLowerCase()) ? `${own} (${label})` : own;
    above.length = level - 1;
    const titles = [...above.filter((each) => each !== undefined), title];
    above[level - 1] = title;
    const text = wordsOf(html.slice(heading.index + heading[0].length, headings[index + 1]?.index));
    return title === '' || EVERYWHERE.test(title) ? [] : [{ anchor: heading[3], titles, text }];
  });
}

/** Marks by their names. */
const MARKS: { readonly [name: string]: string } = { '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>', '&#123;': '{', '&amp;': '&' };

function wordsOf(html: string): string {
  return html
    .replace(/<p class="try-it">.*?<\/p>/gs, '')
    .replace(/<(?:sup|br|\/?(?:p|li|td|th|tr|div|pre|h\d))\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:quot|#39|lt|gt|#123|amp);|&(?:#8203|ZeroWidthSpace);/g, (mark) => MARKS[mark] ?? '')
    .replace(/[\s\u200b]+/g, ' ')
    .trim();
}
