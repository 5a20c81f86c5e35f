import { TemplatePhase } from '../../../src/gateway/render-options';
import { MappingTemplate } from '../../../src/mapping-template';

const SET = '#set($context.responseOverride.status = 400)';

/** The places at which an override is called a second one. */
function repeated(text: string): number[] {
  return MappingTemplate.check(text, { phase: TemplatePhase.RESPONSE }).filter(({ code }) => code === 'MAP2043').map(({ column }) => column);
}

describe('MAP2043 finds', () => {
  test.each([
    ['a second override behind the first', `${SET}${SET}{}`],
    ['one behind a branch that goes on', `#if($input.body == 'a')${SET}#end${SET}{}`],
    ['one behind a #stop in another branch', `#if($input.body == 'a')${SET}#else#stop#end${SET}{}`],
    ['one behind a #stop that only some of the first ones reach', `${SET}#if($input.body == 'a')#stop#end${SET}{}`],
    ['one before a #stop', `#if($input.body == 'a')${SET}#end${SET}{}#stop`],
  ])('%s', (_what, text) => expect(repeated(text)).toHaveLength(1));
});

describe('MAP2043 leaves alone', () => {
  test.each([
    ['two branches of one #if', `#if($input.body == 'a')${SET}#else${SET}#end{}`],
    ['what a #stop ends before the second', `#if($input.body == 'a')${SET}{}#stop#end${SET}{}`],
    ['what a #stop further out ends', `#if($input.body == 'a')#if($input.path('$.b') == 'b')${SET}#end{}#stop#end${SET}{}`],
  ])('%s', (_what, text) => expect(repeated(text)).toEqual([]));
});
