import { nearName, TEMPLATE_RULES } from '@model-gateway/mapping-template/language';
import { API_RULES, checkApis } from '@model-gateway/rest-api-model/model';
import type { IPolicyValidationContext, IPolicyValidationPlugin, PolicyValidationPluginReport } from 'aws-cdk-lib/core';
import { readTemplates } from './private/read-templates';
import { reportViolations } from './private/report-violations';
import { ReportedFindings } from './private/reported-findings';
import { RestApiChecksOptions } from './rest-api-checks-options';

/**
 * Checks every REST API of an app when it is synthesized, whoever made it: what API Gateway refuses, what does not do what it says, and every mistake
 * in the mapping templates. Errors end the synthesis, warnings are reported.
 *
 * What a construct of ours has said of its own templates is not said once more, unless it weighs more here.
 *
 * `Validations.of(app).addPlugins(new RestApiChecks())`
 */
export class RestApiChecks implements IPolicyValidationPlugin {
  /**
   * The name in the report, and before the `::` where a rule is acknowledged.
   */
  readonly name: string = 'ModelGateway';

  /**
   * The codes of the rules.
   */
  readonly ruleIds?: string[];

  private readonly isStrict: boolean;
  private readonly ignored: ReadonlySet<string>;

  /**
   * @param options how the checks weigh what they find
   * @throws an error where a code to ignore is none of a rule
   */
  constructor(options: RestApiChecksOptions = {}) {
    const { ignore, strict } = options ?? {};
    const codes = [...API_RULES, ...TEMPLATE_RULES].map(({ code }) => code);
    const unknown = (ignore ?? []).filter((code) => !codes.includes(code));
    if (unknown.length > 0) {
      throw new Error(unknown.map((code) => `'ignore' names no rule: got '${code}'; write the code of a rule, for example '${nearName(code, codes) ?? codes[0]}'`).join('\n'));
    }
    this.isStrict = strict ?? false;
    this.ignored = new Set(ignore ?? []);
    this.ruleIds = codes.filter((code) => !this.ignored.has(code));
  }

  /**
   * Checks the templates of the app. The CDK calls it.
   *
   * @param context the templates
   */
  validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const templates = readTemplates(context);
    const reported = new ReportedFindings(context, templates, this.isStrict);
    const findings = checkApis(templates).findings.filter((finding) => !this.ignored.has(finding.code) && !reported.has(finding));
    return reportViolations(findings, new Map(templates.map(({ name, path }) => [name, path])), this.isStrict);
  }
}
