import { parseOptions, USAGE } from '../../scripts/start/options';

it('builds, and serves on port 3000 until interrupted, by default', () => {
  expect(parseOptions([])).toEqual({ once: false, build: true, port: 3000 });
});

it('reads the options in any order', () => {
  expect(parseOptions(['--port', '8080', '--no-build', '--once'])).toEqual({ once: true, build: false, port: 8080 });
});

it.each([
  [['--twice'], `no such option: got '--twice'\n${USAGE}`],
  [['--port'], `'--port' must be a number from 1 to 65535: got nothing\n${USAGE}`],
  [['--port', '65536'], `'--port' must be a number from 1 to 65535: got '65536'\n${USAGE}`],
  [['--port', '80a'], `'--port' must be a number from 1 to 65535: got '80a'\n${USAGE}`],
])('fails for %j', (args, message) => {
  expect(() => parseOptions(args)).toThrow(new Error(message));
});
