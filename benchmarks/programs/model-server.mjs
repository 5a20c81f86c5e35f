/** A model server that answers at once: `GET /ping`, `POST /invocations`; `GET /last` is the body that came last. Prints its port. */
import { createServer } from 'node:http';

const ANSWER = '{"predictions":[{"scores":[3.8]},{"scores":[4.1]},{"scores":[2.2]}]}';
let last = '';
const server = createServer((request, response) => {
  const pieces = [];
  request.on('data', (piece) => pieces.push(piece)).on('end', () => {
    if (request.url === '/last') {
      response.end(last);
      return;
    }
    if (request.method === 'POST') {
      last = Buffer.concat(pieces).toString('utf8');
    }
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': ANSWER.length });
    response.end(ANSWER);
  });
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
