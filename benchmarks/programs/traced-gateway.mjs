/** The local gateway with the trace of every request. Argument: the model's URL. Prints its port. */
import { createGateway } from '@model-gateway/local-gateway';
import { readFileSync } from 'node:fs';

const template = JSON.parse(readFileSync(new URL('ratings.template.json', import.meta.url), 'utf8'));
let stages = 0;
const gateway = createGateway({
  template,
  models: { 'my-endpoint': process.argv[2] },
  trace: true,
  onEvent: (event) => {
    stages += event.trace?.stages.length ?? 0;
  },
});
const { port } = await gateway.listen({ port: 0 });
console.log(port);
process.on('SIGTERM', () => process.exit(stages > 0 ? 0 : 1));
