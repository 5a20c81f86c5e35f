import { type Comparison, isMet, type Target } from '../measure/comparison';
import type { Machine } from '../measure/machine';
import { formatNumber, formatRatio, formatSpread, formatTarget } from './format-figure';
import { type Part, PARTS } from './parts';
import type { BenchmarkResults, PartRun } from './results-file';

/** `docs/benchmarks.md`: every figure of the results, and how it came about. */
export function benchmarksPage({ parts }: BenchmarkResults): string {
  const measured = PARTS.flatMap((part) => parts[part.name] === undefined ? [] : [{ part, run: parts[part.name] }]);
  return `${[
    '# Benchmarks',
    'Written by `npm run benchmark`, which measures all of this but the build in one run, ours beside the others: every subject once in each round, the order '
    + 'turning from round to round. A figure is the median of its rounds, with the quartiles in brackets; a ratio is the median of the ratios '
    + `within the rounds. \`npm run benchmark -- render\` measures one part (${PARTS.map(({ name }) => name).join(', ')}), \`--quick\` takes a quick look, and `
    + '`--print` shows the figures without writing them down.',
    '## What we promise, and what came out',
    table(['Part', 'Promise', 'Bound', 'Measured', 'Kept'], measured.flatMap(({ part, run }) => run.targets.map((target) => targetRow(part, target)))),
    ...measured.flatMap(({ part, run }) => partSection(part, run)),
  ].join('\n\n')}\n`;
}

function targetRow(part: Part, target: Target): string[] {
  return [part.title, target.text, formatTarget(target), formatNumber(target.value), isMet(target) ? 'yes' : '**no**'];
}

function partSection(part: Part, run: PartRun): string[] {
  return [
    `## ${part.title}`,
    part.method,
    `![${part.title}: medians and quartiles](images/benchmark-${part.name}.svg)`,
    ...run.comparisons.map(comparisonTable),
    ...run.missing.map((reason) => `Not measured: ${reason}.`),
    `Measured on ${machineText(run.machine)}${run.quick ? '; a quick look' : ''}.`,
  ];
}

function comparisonTable({ title, unit, ratioOf, reference, figures }: Comparison): string {
  const ratioTitle = ratioOf === 'speed' ? `Speed, ${reference} = 1` : `${reference} = 1`;
  const rows = figures.map((figure) => [
    figure.note === undefined ? figure.subject : `${figure.subject} (${figure.note})`,
    formatSpread(figure),
    formatRatio(figure),
  ]);
  return table([title, unit, ratioTitle], rows);
}

/** The machine without anything that names it. */
function machineText({ processor, cores, memoryGiB, system, node, load }: Machine): string {
  return `${cores} cores (${processor}), ${memoryGiB} GiB, ${system}, Node.js ${node}; load average at the start ${load}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
