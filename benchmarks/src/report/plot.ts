import type { Comparison, Figure } from '../measure/comparison';
import { formatNumber } from './format-figure';

const WIDTH = 760;
const LABEL = 250;
const VALUE = 120;
const ROW = 24;
const TITLE = 34;
const GAP = 14;

/** Bars from the smallest to the largest median, on one logarithmic scale a comparison, the quartiles as a thin line. */
export function plot(comparisons: readonly Comparison[], title: string): string {
  let y = 0;
  const blocks = comparisons.map((comparison) => {
    const block = comparisonBlock(comparison, y);
    y += TITLE + comparison.figures.length * ROW + GAP;
    return block;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img" aria-label="${escape(title)}">`,
    '<style>',
    'text { font: 13px system-ui, sans-serif; fill: #24292f; } .title { font-weight: 600; } .bar { fill: #8c96a3; } .ours { fill: #0b6bcb; }',
    '.spread { stroke: #24292f; stroke-width: 1.5; }',
    '@media (prefers-color-scheme: dark) { text { fill: #e6edf3; } .bar { fill: #6b7683; } .ours { fill: #4ea1f3; } .spread { stroke: #e6edf3; } }',
    '</style>',
    ...blocks,
    '</svg>',
    '',
  ].join('\n');
}

function comparisonBlock({ title, unit, figures }: Comparison, top: number): string {
  const smallest = Math.min(...figures.map(({ low }) => low));
  const largest = Math.max(...figures.map(({ high }) => high));
  // Where nothing is ten times another, lengths say more than magnitudes.
  const scale = largest / smallest < 10
    ? (value: number): number => value / largest
    : (value: number): number => (Math.log(value / smallest) + 0.5) / (Math.log(largest / smallest) + 0.5);
  const heading = `<text class="title" x="0" y="${top + 20}">${escape(title)}, ${escape(unit)}${largest / smallest < 10 ? '' : ' (logarithmic)'}</text>`;
  return [heading, ...figures.map((figure, row) => bar(figure, top + TITLE + row * ROW, scale))].join('\n');
}

function bar({ subject, median, low, high }: Figure, y: number, scale: (value: number) => number): string {
  const room = WIDTH - LABEL - VALUE;
  const at = (value: number): string => (LABEL + scale(value) * room).toFixed(1);
  const length = Math.max(1, scale(median) * room).toFixed(1);
  return [
    `<text x="${LABEL - 8}" y="${y + 14}" text-anchor="end">${escape(subject)}</text>`,
    `<rect class="bar${subject.startsWith('ours') ? ' ours' : ''}" x="${LABEL}" y="${y + 2}" width="${length}" height="${ROW - 8}" rx="2"/>`,
    `<line class="spread" x1="${at(low)}" x2="${at(high)}" y1="${y + ROW / 2 - 2}" y2="${y + ROW / 2 - 2}"/>`,
    `<text x="${WIDTH - VALUE + 8}" y="${y + 14}">${formatNumber(median)}</text>`,
  ].join('\n');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
