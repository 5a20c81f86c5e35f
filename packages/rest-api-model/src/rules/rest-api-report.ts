import { FindingSeverity } from '@model-gateway/mapping-template';
import { Problem } from '../problems/problem';
import { printApiFinding } from './print-api-finding';
import type { RestApiFinding } from './rest-api-finding';

/**
 * What the rules say of the REST APIs of some templates.
 */
export class RestApiReport {
  /**
   * Everything that is wrong, in the order of the templates.
   */
  readonly findings: RestApiFinding[];

  /**
   * What was not checked, because only the deployment knows it: for example a parameter without a default.
   */
  readonly notes: Problem[];

  /**
   * @param findings everything that is wrong
   * @param notes what was not checked
   */
  constructor(findings: RestApiFinding[], notes: Problem[]) {
    this.findings = [...findings];
    this.notes = [...notes];
  }

  /**
   * The findings that fail or corrupt whatever the request.
   */
  get errors(): RestApiFinding[] {
    return this.findings.filter(({ severity }) => severity === FindingSeverity.ERROR);
  }

  /**
   * The findings that are probably wrong, or wrong for some requests.
   */
  get warnings(): RestApiFinding[] {
    return this.findings.filter(({ severity }) => severity === FindingSeverity.WARNING);
  }

  /**
   * The findings as people read them, each with its place, the template around it, and the way out; empty where there is none.
   */
  print(): string {
    return this.findings.map(printApiFinding).join('\n\n');
  }
}
