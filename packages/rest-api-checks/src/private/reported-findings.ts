import { basename } from 'node:path';
import { FindingSeverity } from '@model-gateway/mapping-template';
import type { RestApiFinding } from '@model-gateway/rest-api-model/model';
import { CfnElement, type IPolicyValidationContext, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import type { TemplateFile } from './read-templates';

/** Under this key a method of ours says what has been reported of its templates; the name is the whole agreement. */
const REPORTED = Symbol.for('@model-gateway/reported-findings');

interface Report {
  readonly code: string;
  /** The piece of the template that the finding is about. */
  readonly snippet: string;
  readonly severity: FindingSeverity;
}

/**
 * What constructs of ours have reported of their own templates when they were made.
 *
 * A finding is known by its method, its code and the piece of the template. Lines differ, because what a construct puts before a template is seen
 * here alone. A piece that holds a token differs too, and is reported twice rather than not at all.
 */
export class ReportedFindings {
  private readonly reports = new Map<string, Report[]>();
  private readonly fileOf: ReadonlyMap<string, string>;

  constructor({ appConstruct }: Pick<IPolicyValidationContext, 'appConstruct'>, templates: readonly TemplateFile[], private readonly isStrict: boolean) {
    this.fileOf = new Map(templates.map(({ name, path }) => [name, basename(path)]));
    // The first releases with plugins give no app.
    const constructs: readonly IConstruct[] = (appConstruct as IConstruct | undefined)?.node.findAll() ?? [];
    for (const construct of constructs) {
      const reports = (construct as { readonly [REPORTED]?: readonly Report[] })[REPORTED] ?? [];
      const resource = construct.node.defaultChild;
      if (reports.length === 0 || !isElement(resource)) continue;
      const stack = Stack.of(resource);
      this.reports.set(placeOf(stack.templateFile, stack.getLogicalId(resource)), [...reports]);
    }
  }

  /** Whether a finding has been reported, and weighs no more here than there. */
  has({ code, severity, location, template }: RestApiFinding): boolean {
    if (location === undefined || template === undefined) return false;
    const snippet = template.text.slice(template.start, template.end);
    const weight = this.isStrict ? FindingSeverity.ERROR : severity;
    const reports = this.reports.get(placeOf(this.fileOf.get(location.stack) ?? '', location.logicalId)) ?? [];
    return reports.some((report) => report.code === code && report.snippet === snippet
      && (report.severity === FindingSeverity.ERROR || weight !== FindingSeverity.ERROR));
  }
}

/** The aws-cdk-lib of the app may be another copy than the one that is imported here. */
function isElement(construct: IConstruct | undefined): construct is CfnElement {
  return construct !== undefined && CfnElement.isCfnElement(construct);
}

function placeOf(templateFile: string, logicalId: string): string {
  return `${templateFile}/${logicalId}`;
}
