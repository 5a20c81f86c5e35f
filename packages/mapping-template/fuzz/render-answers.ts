import type { OracleAnswer, OracleQuestion } from '../oracle/oracle';
import { MappingTemplate } from '../src/mapping-template';
import { TemplateRenderError, TemplateSyntaxError } from '../src/template-errors';
import type { TemplateRequest } from '../src/gateway/template-request';

/** Faults that say that we do not claim to know the answer, or refuse to give it. */
const NO_CLAIM = new Set(['MAP3007', 'MAP3008', 'MAP4011']);

/** What our own engine says. */
export function answerRender(question: OracleQuestion): OracleAnswer {
  if (/\$!?\{?context\b(?!\.requestId)|set\}?\s*\(\s*\$!?\{?context/.test(question.template as string)) {
    // To the original $context is a plain map; ours has parts that print and change as they do on AWS.
    return { skipped: '$context as a whole' };
  }
  try {
    const { body } = MappingTemplate.parse(question.template as string).render({
      ...(question.request as TemplateRequest | undefined), variables: question.vars as Record<string, unknown>,
    });
    return { output: withoutIdentity(body) };
  } catch (error) {
    if (error instanceof TemplateSyntaxError) {
      return { error: 'parse', code: error.code };
    }
    if (error instanceof TemplateRenderError) {
      return NO_CLAIM.has(error.code) || error.code.startsWith('MAP5') ? { skipped: error.code } : { error: 'runtime', code: error.code };
    }
    throw error;
  }
}

/** The original's answer in the form of `answerRender`. */
export function normalizeRender(answer: OracleAnswer): OracleAnswer {
  return typeof answer.output === 'string' ? { output: withoutIdentity(answer.output) } : answer;
}

/** Whether two answers are the same: the output, or the kind of error. */
export function sameRendering(ours: OracleAnswer, theirs: OracleAnswer): boolean {
  if (ours.error === 'parse' && /^java\.lang\.(NumberFormat|NullPointer)Exception/.test(String(theirs.message))) {
    // Velocity fails on its own tree, before anything runs: to us that is a mistake of the template's text.
    return true;
  }
  return ours.error === undefined && theirs.error === undefined ? ours.output === theirs.output : ours.error === theirs.error;
}

/** Numbers behind an @ tell Java objects apart and differ from run to run; the classes of iterators are the JDK's own. */
function withoutIdentity(text: string): string {
  return text.replace(/([\w$;.[])@[0-9a-f]+/g, '$1@').replace(/java\.util\.[\w$]*(It(r|erator)|SubList\$1)@/g, 'java.util.Iterator@');
}
