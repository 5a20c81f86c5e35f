/**
 * The least that one can write for the documented sample: node:http, both bodies built in plain JavaScript, undici to
 * the model. Argument: the model's URL. Prints its port.
 */
import { createServer } from 'node:http';
import { Pool } from 'undici';

const model = new Pool(process.argv[2]);
const server = createServer(async (request, response) => {
  const url = new URL(request.url, 'http://localhost');
  const user = decodeURIComponent(url.pathname.split('/')[2]);
  const items = url.searchParams.get('items').split(',');
  const body = `{\n    "instances": [\n${items.map((item, index) => `    {"in0": [${user}], "in1": [${item}]}${index < items.length - 1 ? ',' : ''}    \n`).join('')}    ]\n}`;
  const answer = await model.request({ method: 'POST', path: '/invocations', headers: { 'content-type': 'application/json' }, body });
  const { predictions } = await answer.body.json();
  const text = `{\n    "ratings": [\n${predictions.map(({ scores }, index) => `    ${scores[0]}${index < predictions.length - 1 ? ',' : ''}    \n`).join('')}    ]\n}`;
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) });
  response.end(text);
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
