import { existsSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, relative, resolve } from 'node:path';
import { FindingSeverity, TemplatePhase } from '@model-gateway/mapping-template';
import { ExitCode } from '../exit-code';
import { loadTemplates } from '../load/load-templates';
import { readNestedStacks } from '../load/read-nested-stacks';
import { readAll, readText } from '../load/read-text';
import { readVersion } from '../read-version';
import { styleFor } from '../style';
import { Terminal } from '../terminal';
import { CHECK_USAGE, CheckOptions, parseCheckOptions } from './check-options';
import { checkJson, checkReport } from './check-report';
import type { CheckedFinding, CheckResult, Repair } from './check-result';
import { checkStacks } from './check-stacks';
import { checkText, repairText } from './check-text';
import { sarif } from './sarif';

/** `model-gateway check`: looks for mistakes in REST APIs and mapping templates, and ends with 1 where it finds some. */
export async function check(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (args.includes('--help')) {
    terminal.stdout.write(CHECK_USAGE);
    return ExitCode.FINE;
  }
  const options = parseCheckOptions(args);
  const result = await checkPaths(options, terminal);
  terminal.stdout.write(printed(result, options, terminal));
  const counts = ({ severity }: CheckedFinding): boolean => options.isStrict || severity === FindingSeverity.ERROR;
  return result.findings.some(counts) ? ExitCode.USER_ERROR : ExitCode.FINE;
}

async function checkPaths(options: CheckOptions, terminal: Terminal): Promise<CheckResult> {
  const results: CheckResult[] = [];
  for (const path of options.paths) {
    results.push(isMappingTemplate(path, terminal) ? await checkFile(path, options, terminal) : await checkApiFiles(path, options, terminal));
  }
  return {
    findings: results.flatMap(({ findings }) => findings),
    notes: results.flatMap(({ notes }) => notes),
    repairs: results.flatMap(({ repairs }) => repairs),
    templates: results.reduce((count, { templates }) => count + templates, 0),
    methods: results.reduce((count, { methods }) => count + methods, 0),
  };
}

/** Whether a path is a mapping template: no folder, and no JSON. */
function isMappingTemplate(path: string, terminal: Terminal): boolean {
  if (path === '-') return true;
  const file = resolve(terminal.cwd, path);
  return existsSync(file) && statSync(file).isFile() && !/\.(json|template)$/i.test(path);
}

async function checkFile(path: string, options: CheckOptions, terminal: Terminal): Promise<CheckResult> {
  const file = resolve(terminal.cwd, path);
  const given = path === '-' ? await readAll(terminal.stdin) : await readText(file);
  const phase = options.phase ?? (/response/i.test(basename(path)) ? TemplatePhase.RESPONSE : TemplatePhase.REQUEST);
  const name = path === '-' ? 'template' : path;
  const repaired = options.isFixing ? repairText({ path: name, text: given, phase }) : { text: given, count: 0 };
  const repairs: Repair[] = [];
  if (repaired.text !== given) {
    await writeFile(file, repaired.text);
    repairs.push({ path: name, count: repaired.count });
  }
  return { findings: checkText({ path: name, text: repaired.text, phase }), notes: [], repairs, templates: 1, methods: 0 };
}

async function checkApiFiles(path: string, options: CheckOptions, terminal: Terminal): Promise<CheckResult> {
  const loaded = await loadTemplates(resolve(terminal.cwd, path));
  const nested = await Promise.all(loaded.map(readNestedStacks));
  const all = loaded.flatMap((stack, index) => [stack, ...nested[index] ?? []]);
  const stacks = all.map((stack) => ({ ...stack, path: relative(terminal.cwd, stack.path) }));
  // An app may have stacks without resources.
  const filled = stacks.length === 1 ? stacks : stacks.filter(({ template }) => typeof template === 'object' && template !== null && 'Resources' in template);
  return checkStacks(filled, options);
}

function printed(result: CheckResult, options: CheckOptions, terminal: Terminal): string {
  if (options.format === 'text') return checkReport(result, styleFor(terminal.isColoured));
  const data = options.format === 'json' ? checkJson(result) : sarif(result, { version: readVersion(), cwd: terminal.cwd, textOf: (path) => textOf(path, terminal) });
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

function textOf(path: string, terminal: Terminal): string | undefined {
  const file = resolve(terminal.cwd, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
