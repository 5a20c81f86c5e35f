const { Agent, request } = require('node:http');

const agent = new Agent({ keepAlive: true });

/** Sends what the request template made to the model. */
exports.ratings = (event) => new Promise((resolve, reject) => {
  const body = JSON.stringify(event);
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const call = request(`${process.env.MODEL_URL}/invocations`, { method: 'POST', agent, headers }, (answer) => {
    const pieces = [];
    answer.on('data', (piece) => pieces.push(piece));
    answer.on('end', () => resolve({ ratings: JSON.parse(Buffer.concat(pieces)).predictions.map(({ scores }) => scores[0]) }));
  });
  call.on('error', reject);
  call.end(body);
});
