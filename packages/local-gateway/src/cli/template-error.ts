/** The names of the errors that a mapping template throws. */
const TEMPLATE_ERRORS = new Set(['TemplateSyntaxError', 'TemplateRenderError']);

/** Whether an error is about a mapping template, and so the user's to put right. */
export function isTemplateError(error: unknown): error is Error {
  return error instanceof Error && TEMPLATE_ERRORS.has(error.name);
}
