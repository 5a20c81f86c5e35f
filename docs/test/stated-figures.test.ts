import { ApiGatewayToSageMakerEndpoint } from '@model-gateway/apigateway-sagemakerendpoint';
import { Json, Parameter, RequestTemplate } from '@model-gateway/mapping-template';
import { Template } from 'aws-cdk-lib/assertions';
import { App, Stack } from 'aws-cdk-lib/core';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateRatings, SAMPLE_RATINGS } from '../../examples/movie-ratings/src/model/ratings';
import { rootMeanSquaredError, SAMPLE_TRAINING, train } from '../../examples/movie-ratings/src/model/train';
import { readPage, ROOT } from './samples/pages';

// Figures that pages state in their sentences, beside what they are figures of.

const manifestOf = (directory: string): { readonly version: string; readonly peerDependencies: Readonly<Record<string, string>> } =>
  JSON.parse(readFileSync(join(ROOT, directory, 'package.json'), 'utf8')) as { version: string; peerDependencies: Record<string, string> };

it('docs/languages.md names the lowest peers that the manifests allow', () => {
  const lowest = (directory: string, peer: string): string => manifestOf(directory).peerDependencies[peer].replace('^', '');
  expect(readPage('docs/languages.md')).toContain(
    `aws-cdk-lib from ${lowest('packages/vtl-integration', 'aws-cdk-lib')} (\`rest-api-checks\`: from ${lowest('packages/rest-api-checks', 'aws-cdk-lib')}) `
    + `and constructs from ${lowest('packages/vtl-integration', 'constructs')}.`);
});

it('docs/template-proofs.md names the versions of the tools that the tests run', () => {
  const folder = join(__dirname, 'templates');
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const fromPyPI = [...sources.matchAll(/package: '([\w-]+)', version: '([\d.]+)'/g)].map(([, name, version]) => `${name} ${version}`);
  expect(fromPyPI).toHaveLength(2);
  const page = readPage('docs/template-proofs.md').toLowerCase();
  for (const tool of [...fromPyPI, `cdk-nag ${manifestOf('node_modules/cdk-nag').version}`]) expect(page).toContain(`| ${tool}`);
});

it('the example in Go names the version of the CDK that its module has', () => {
  const [, version] = /awscdk\/v2 v([\d.]+)/.exec(readFileSync(join(ROOT, 'examples', 'go', 'go.mod'), 'utf8')) ?? [];
  expect(readPage('examples/go/README.md')).toContain(`aws-cdk-go ${version}.`);
});

it("the facade's page counts what the smallest stack has", () => {
  const stack = new Stack(new App(), 'Stack');
  new ApiGatewayToSageMakerEndpoint(stack, 'Ratings', { endpointName: 'ratings', resourcePath: 'ratings', requestMappingTemplate: '{"k": 10}' });
  expect(Object.keys(Template.fromStack(stack).toJSON().Resources as object)).toHaveLength(20);
  expect(readPage('packages/apigateway-sagemakerendpoint/README.md')).toContain('Twenty resources for one GET:');
});

it('the page of movie-ratings says how far the model errs', () => {
  const { ratings } = generateRatings(SAMPLE_RATINGS);
  const [seen, unseen] = [true, false].map((isSeen) => ratings.filter((_, index) => (index % 10 !== 0) === isSeen));
  const errorOf = (rank: number, epochs: number): string =>
    rootMeanSquaredError(train(seen, SAMPLE_RATINGS, { ...SAMPLE_TRAINING, rank, epochs }), unseen).toFixed(2);
  const { rank, epochs } = SAMPLE_TRAINING;
  expect(readPage('examples/movie-ratings/README.md')).toContain(
    `it errs by ${errorOf(rank, epochs)} stars; biases alone by ${errorOf(0, epochs)}; the mean of all ratings by ${errorOf(0, 0)}.`);
});

it('the pages on the builder say how many requests it meets', () => {
  const source = readFileSync(join(ROOT, 'packages', 'mapping-template', 'test', 'builder', 'hostile-requests.test.ts'), 'utf8');
  const [, often, long] = [/BUILDER_CASES \?\? (\d+)/, /BUILDER_CASES=(\d+)/].reduce<string[]>((found, pattern) => [...found, pattern.exec(source)?.[1] ?? ''], ['']);
  const said = `(${Number(often).toLocaleString('en')} on every run, ${Number(long).toLocaleString('en')} in the long run)`;
  for (const page of ['docs/builder.md', 'docs/decisions/refusal-without-lambda.md']) expect(readPage(page)).toContain(said);
});

it('docs/builder.md names the bounds that values have unless they are given', () => {
  const source = (name: string): Parameter => Parameter.query(name);
  const { parameters } = RequestTemplate.json(Json.array(source('text').asText(), source('json').asJson(), source('list').asIntegerList()));
  const [text, json, list] = parameters.map(({ type }) => [...type.matchAll(/\d+/g)].map(([digits]) => Number(digits).toLocaleString('en')));
  const page = readPage('docs/builder.md');
  expect(page).toContain(`any text, ${text[0]} to ${text[1]} characters`);
  expect(page).toContain(`up to ${json[0]} characters and ${json[1]} deep`);
  expect(page).toContain(`\`maxItems\` (${list[1]}, at most 1,000)`);
  expect(() => source('longer').asIntegerList({ maxItems: 1001 })).toThrow('allowed are the integers from 1 to 1000');
});

it('docs/troubleshooting.md quotes what the packages say, and what they know that AWS says', () => {
  const OF_OTHERS = ['unsupported content type', 'CloudWatch Logs role ARN must be set in account settings', "Private REST API doesn't have a resource policy", 'already exists'];
  const quotes = [...readPage('docs/troubleshooting.md').matchAll(/^\*\*(.+?)\*\*/gm)]
    .flatMap(([, symptom]) => [...symptom.matchAll(/`([^`]+)`/g)].map(([, quote]) => /"message": ?"([^"]+)"/.exec(quote)?.[1] ?? quote));
  // What is left out, and names that are filled in, stand between the parts of a sentence.
  const parts = quotes.flatMap((quote) => quote.replace(/^GW\d+ /, '').split(/…|'[^']*'|\[[^\]]*\]|: $/)).map((part) => part.trim());
  const said = parts.filter((part) => /^[a-z]+ .* /i.test(part) && !OF_OTHERS.includes(part));
  expect(said.length).toBeGreaterThan(9);
  const sources = sourceTexts();
  expect(said.filter((part) => !sources.includes(part))).toEqual([]);
});

function sourceTexts(): string {
  const folders = readdirSync(join(ROOT, 'packages')).map((name) => join(ROOT, 'packages', name, 'src'));
  return folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))).join('\n');
}
