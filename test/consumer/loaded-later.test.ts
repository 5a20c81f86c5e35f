import { ScratchProject } from './scratch-project';
import { Tarball } from '../../scripts/packages/tarball';

/* What a program of the template language does not call is not loaded, and what is loaded is there once. */

jest.setTimeout(240_000);

const PROGRAM = `
  const { basename } = require('node:path');
  const { MappingTemplate, TemplatePhase } = require('@model-gateway/mapping-template');
  const loaded = () => ['check', 'render', 'build', 'assert', 'regex', 'boxes', 'filters', 'problems'].filter((part) =>
    Object.keys(require.cache).some((path) => /mapping-template/.test(path) && basename(path) === part + '.js'));
  const template = MappingTemplate.parse('{"name": "$util.escapeJavaScript($input.params(\\'name\\'))"}');
  template.reads;
  console.log('parsed', loaded().join());
  template.render({ params: { querystring: { name: 'Ulm' } } });
  console.log('rendered', loaded().join());
  MappingTemplate.check(template.text, { phase: TemplatePhase.REQUEST });
  console.log('checked', loaded().join());
  try {
    MappingTemplate.parse('$input.path("$.")').render({ body: '{"a":1}' });
  } catch (error) {
    console.log(error.name, error instanceof require('@model-gateway/mapping-template/language').TemplateRenderError);
  }
  const { Json, Parameter, RequestTemplate } = require('@model-gateway/mapping-template');
  console.log(typeof Json, typeof Parameter, RequestTemplate.name, loaded().join());
`;

test('mapping-template', () => {
  const project = new ScratchProject();
  try {
    project.install([new Tarball('mapping-template')], []);
    project.write('app.js', PROGRAM);
    expect(project.succeeds('node', ['app.js']).trim().split('\n')).toEqual([
      'parsed ',
      'rendered render',
      'checked check,render',
      'TemplateRenderError true',
      'function function RequestTemplate check,render,build',
    ]);
  } finally {
    project.remove();
  }
});
