/**
 * The language beneath `MappingTemplate`, for TypeScript alone: the syntax tree, the errors, the values and the findings engine.
 */
export { findJsonFault, type JsonTextFault } from '../assertions/find-json-fault';
export { jsonFaultInTemplate } from '../assertions/json-fault-in-template';
export { builtPart } from '../builder/built-mark';
export { compileJavaRegex, type JavaRegex } from '../gateway/regex';
export { applyFixes } from '../gateway/fix/apply-fixes';
export { fixTemplate } from '../gateway/fix/fix-template';
export { reportTemplate, type CheckInput, type CheckReport } from '../gateway/rules/check-template';
export { formatFinding } from '../gateway/rules/format-finding';
export { nearName } from '../gateway/rules/near-name';
export { TEMPLATE_RULES } from '../gateway/rules/registry';
export type { RuleAnswer, RuleEvidence, RuleSample, TemplateRule } from '../gateway/rules/rule';
export { TemplateRenderError, TemplateSyntaxError } from '../template-errors';
export { ERROR_CATALOGUE, type CatalogueEntry } from '../error-catalogue';
export { parseTemplate, parseWithProblems, type ParsedTemplate } from '../vtl/parser';
export { SyntaxFailure, type SyntaxProblem } from '../vtl/errors/syntax-problem';
export * from '../vtl/source';
export * from '../vtl/tree';
export * from '../vtl/values';
