import { SourceLocation } from '../model/location';
import { ProblemCode } from '../problems/catalogue';
import { Problem } from '../problems/problem';
import { CloudFormationTemplate } from './cloudformation-template';

/** Where a stack is deployed, and what its pseudo parameters are. */
export interface Environment {
  readonly region: string;
  readonly accountId: string;
  readonly partition: string;
  readonly urlSuffix: string;
}

/** Collects what is wrong while the reading goes on. */
export class ProblemList {
  readonly found: Problem[] = [];

  add(code: ProblemCode, message: string, location?: SourceLocation): void {
    if (this.found.some((known) => known.code === code && known.message === message && sameLocation(known.location, location))) return;
    this.found.push({ code, message, location });
  }
}

/** One stack with everything that its intrinsic functions may ask for. */
export interface Stack {
  readonly name: string;
  readonly template: CloudFormationTemplate;
  readonly environment: Environment;
  readonly parameters: { readonly [name: string]: string };
  readonly imports: (name: string) => unknown;
  readonly problems: ProblemList;
}

function sameLocation(left?: SourceLocation, right?: SourceLocation): boolean {
  return left?.stack === right?.stack && left?.logicalId === right?.logicalId && left?.property === right?.property;
}
