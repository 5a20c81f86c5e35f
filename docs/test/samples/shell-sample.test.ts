import { commandsInText, commandsOf, faultOf } from './shell-sample';

const sample = (language: string, text: string): Parameters<typeof commandsOf>[0] => ({ page: 'a.md', line: 1, language, text, note: '' });

it('reads every line of sh, without comments and with continued lines joined', () => {
  expect(commandsOf(sample('sh', '# first\nnpm start   # then\ncd a && npm test\ncurl a \\\n  b'))).toEqual(['npm start', 'cd a', 'npm test', 'curl a b']);
});

it('reads the lines after $ of console', () => {
  expect(commandsOf(sample('console', '$ npm test\n3 passed\n'))).toEqual(['npm test']);
});

it('finds the commands in sentences and tables, and none in samples', () => {
  expect(commandsInText('Run `npm test`.\n\n| `npx projen build` | all |\n\n```sh\nnpm start `npm ci`\n```\n`item`')).toEqual(['npm test', 'npx projen build']);
});

it.each([
  'npm start', 'npm start -- --once', 'npm test', 'npm run train -w examples/movie-ratings', 'npx projen build', 'npx cdk synth',
  'CDK_VALIDATION=false npx cdk synth', 'model-gateway serve cdk.out --model a=b --watch', 'model-gateway --help', 'npx jest json-path', 'npm run --silent changelog -- 1.2.3', 'npm install @model-gateway/mapping-template', 'turbo run test',
])('finds nothing wrong with: %s', (command) => {
  expect(faultOf(command, 'README.md')).toBeUndefined();
});

it.each([
  ['npm run nothing', "no script 'nothing' in . or docs"],
  ['npm run build -w examples/movie-ratings', "no script 'build' in examples/movie-ratings"],
  ['npm publish', "npm has no command 'publish' that the tests know"],
  ['npm install @model-gateway/nothing', 'no package is called @model-gateway/nothing'],
  ['npx projen nothing', "projen has no task 'nothing'"],
  ['npx cdk nothing', "cdk has no command 'nothing'"],
  ['turbo run nothing', "turbo has no task 'nothing'"],
  ['model-gateway nothing', "model-gateway has no command 'nothing'"],
  ['model-gateway serve cdk.out --modle a=b', 'model-gateway serve has no option --modle'],
  ['npx jest no-such-test', "no test has 'no-such-test' in its path"],
  ['docker run', "no test knows the command 'docker'; teach it in docs/test/samples/shell-sample.ts"],
])('finds the fault of: %s', (command, fault) => {
  expect(faultOf(command, 'docs/a.md')).toBe(fault);
});
