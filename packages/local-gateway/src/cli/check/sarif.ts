import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ERROR_CATALOGUE, TEMPLATE_RULES } from '@model-gateway/mapping-template/language';
import { API_RULES, PROBLEM_CATALOGUE } from '@model-gateway/rest-api-model/model';
import type { CheckedFinding, CheckResult } from './check-result';

const HOME = 'https://github.com/model-gateway/model-gateway';

/** A rule as SARIF describes it. */
interface ReportingDescriptor {
  readonly id: string;
  readonly name?: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription?: { readonly text: string };
  readonly helpUri: string;
  readonly defaultConfiguration: { readonly level: 'error' | 'warning' };
}

/** What the report needs beside the findings. */
export interface SarifContext {
  readonly version: string;
  /** The folder that paths are written relative to. */
  readonly cwd: string;
  /** The text of a file, to find a resource in it; undefined where there is none. */
  readonly textOf: (path: string) => string | undefined;
}

/** The findings as SARIF 2.1.0, which code hosts show beside the code. */
export function sarif({ findings }: CheckResult, context: SarifContext): unknown {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'model-gateway', version: context.version, informationUri: HOME, rules: codes.map(describe) } },
      columnKind: 'utf16CodeUnits',
      results: findings.map((finding) => ({
        ruleId: finding.code,
        ruleIndex: codes.indexOf(finding.code),
        level: finding.severity,
        message: { text: finding.help === undefined ? finding.message : `${finding.message}\n${finding.help}` },
        locations: [locationOf(finding, context)],
        ...fixesOf(finding, context),
      })),
    }],
  };
}

function describe(code: string): ReportingDescriptor {
  const rule = [...API_RULES, ...TEMPLATE_RULES].find((each) => each.code === code);
  if (rule !== undefined) {
    return {
      id: code,
      name: rule.name,
      shortDescription: { text: rule.title },
      fullDescription: { text: rule.explanation },
      helpUri: `${HOME}/blob/main/docs/rules.md`,
      defaultConfiguration: { level: rule.severity },
    };
  }
  const problems: { readonly [code: string]: string } = PROBLEM_CATALOGUE;
  const title = problems[code] ?? ERROR_CATALOGUE.find((each) => each.code === code)?.title ?? code;
  return { id: code, shortDescription: { text: title }, helpUri: `${HOME}/blob/main/docs/errors.md`, defaultConfiguration: { level: 'error' } };
}

function locationOf(finding: CheckedFinding, context: SarifContext): unknown {
  const artifactLocation = { uri: uriOf(finding.path, context.cwd) };
  const { location, span } = finding;
  if (location === undefined) return { physicalLocation: { artifactLocation, ...(span === undefined ? {} : { region: regionOf(span) }) } };
  const startLine = lineOfResource(context.textOf(finding.path), location.logicalId);
  const name = [location.logicalId, ...(location.property === undefined ? [] : [location.property])].join('.');
  return {
    physicalLocation: { artifactLocation, region: { startLine } },
    logicalLocations: [{ name: location.logicalId, fullyQualifiedName: `${location.stack}/${name}`, kind: 'resource' }],
  };
}

function fixesOf({ path, repair, edits }: CheckedFinding, { cwd }: SarifContext): object {
  if (repair === undefined || edits === undefined) return {};
  return {
    fixes: [{
      description: { text: repair },
      artifactChanges: [{
        artifactLocation: { uri: uriOf(path, cwd) },
        replacements: edits.map(({ start, end, text: inserted }) => ({
          deletedRegion: { charOffset: start, charLength: end - start },
          insertedContent: { text: inserted },
        })),
      }],
    }],
  };
}

function regionOf({ line, column, endLine, endColumn }: NonNullable<CheckedFinding['span']>): unknown {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A path below the folder as a relative URI, another one as a `file:` URI. */
function uriOf(path: string, cwd: string): string {
  const below = relative(cwd, resolve(cwd, path));
  if (below.startsWith('..') || isAbsolute(below)) return pathToFileURL(resolve(cwd, path)).href;
  return below.split(sep).map(encodeURIComponent).join('/');
}

/** The line on which the template declares a resource; the first one where that is not to be found. */
function lineOfResource(text: string | undefined, logicalId: string): number {
  const lines = text?.split('\n') ?? [];
  const found = lines.findIndex((line) => line.trimStart().startsWith(`${JSON.stringify(logicalId)}: {`));
  return found < 0 ? 1 : found + 1;
}
