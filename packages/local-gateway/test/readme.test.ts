import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ended, printed, startCommand, Workplace } from './cli/run-command';
import { SAMPLE_TEMPLATE } from './server/documented-sample';

const README = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');

/** The blocks of a language. */
function blocks(language: string): string[] {
  return [...README.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, text]) => text ?? '');
}

/** Every command of ours that the README tells its readers to run. */
const COMMANDS = blocks('sh').flatMap((text) => text.split('\n')).filter((line) => line.startsWith('npx model-gateway '));

let workplace: Workplace;

/** A folder with all that the README speaks of. */
beforeAll(() => {
  // The AWS SDK tells of the end of Node.js 20.
  process.env.NODE_NO_WARNINGS = '1';
  workplace = new Workplace();
  for (const folder of ['templates', 'inputs']) mkdirSync(join(workplace.path, folder));
  workplace.write('cdk.json', { app: 'true' });
  workplace.write('S.template.json', SAMPLE_TEMPLATE);
  workplace.write('manifest.json', { artifacts: { S: { type: 'aws:cloudformation:stack', properties: { templateFile: 'S.template.json' } } } });
  workplace.write('cases.http', blocks('http')[0]);
  workplace.write('answer.json', { body: { predictions: [{ scores: [3.8] }] } });
  workplace.write('request.vtl', '{"in0": ["$input.params(\'user_id\')"]}');
  workplace.write('templates/request.vtl', '{"in0": "$util.escapeJavaScript($input.params(\'user_id\')).replaceAll("\\\\\'", "\'")"}');
  workplace.write('templates/response.vtl', '$input.json("$.predictions")');
  workplace.write('requests.jsonl', '{"id": 1, "template": "x"}\n');
  workplace.write('stubs.mjs', blocks('js')[0]);
});

afterAll(() => workplace.remove());

/** The words of a command for the shell-less start of a test: the folder of the workplace for `cdk.out`, a free port. */
function wordsOf(command: string): string[] {
  const words = command.split(' ').slice(2).map((word) => (word === 'cdk.out' ? '.' : word));
  return words[0] === 'serve' ? [...words, '--port', '0'] : words;
}

it('names commands to run', () => {
  expect(COMMANDS.map((command) => command.split(' ')[2])).toEqual(expect.arrayContaining(['serve', 'test', 'render']));
});

it.each(COMMANDS)('%s runs', async (command) => {
  const redirected = / < (\S+)/.exec(command)?.[1];
  const child = startCommand(wordsOf(command.replace(/ [<>].*$/, '')), workplace.path);
  const end = ended(child);
  child.stdin.end(redirected === undefined ? '' : readFileSync(join(workplace.path, redirected)));
  if (command.includes(' serve ')) {
    await printed(child, /model my-endpoint at .*: /);
    child.kill('SIGINT');
  }
  const { code, stderr } = await end;
  expect([code, stderr.replace(/^letting running .*\n/, '')]).toEqual([0, '']);
});
