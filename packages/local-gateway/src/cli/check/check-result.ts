import type { FindingSample, FindingSeverity, TextEdit } from '@model-gateway/mapping-template';
import type { Problem, SourceLocation } from '@model-gateway/rest-api-model/model';

/** A place in a text, from 1. */
export interface CheckedSpan {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Something wrong with a file, or with an API that a file holds. */
export interface CheckedFinding {
  /** The file: of the mapping template, or of the stack's template. */
  readonly path: string;
  readonly code: string;
  readonly severity: FindingSeverity;
  readonly message: string;
  readonly help?: string;
  /** The place in the mapping template. */
  readonly span?: CheckedSpan;
  /** The resource and property, where the file holds an API. */
  readonly location?: SourceLocation;
  /** The method, where the file holds an API. */
  readonly method?: string;
  readonly sample?: FindingSample;
  /** What a safe repair does. */
  readonly repair?: string;
  /** The repair itself, where the file is the mapping template. */
  readonly edits?: readonly TextEdit[];
  /** The finding as people read it. */
  readonly text: string;
}

/** A mapping template that was repaired. */
export interface Repair {
  readonly path: string;
  readonly count: number;
}

/** What the checks say of some files. */
export interface CheckResult {
  readonly findings: readonly CheckedFinding[];
  /** What was not checked, because only the deployment knows it. */
  readonly notes: readonly Problem[];
  readonly repairs: readonly Repair[];
  /** How many mapping templates were looked at, in files and in APIs. */
  readonly templates: number;
  /** How many methods of APIs were looked at. */
  readonly methods: number;
}
