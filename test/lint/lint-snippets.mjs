// Lints the snippets that arrive as JSON on stdin, `[{path, code}]`, with the configuration of the repository,
// and prints for each the list of what was found. A process of its own: jest cannot load a configuration that is a module.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint();
const found = [];
for (const { path, code } of JSON.parse(await text(process.stdin))) {
  const [{ messages }] = await eslint.lintText(code, { filePath: path });
  found.push(messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}
process.stdout.write(JSON.stringify(found));
