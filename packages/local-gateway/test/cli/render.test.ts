import { runCommand, Workplace } from './run-command';

let workplace: Workplace;

beforeAll(() => {
  workplace = new Workplace();
});

afterAll(() => workplace.remove());

function render(template: string, ...args: string[]) {
  workplace.write('t.vtl', template);
  return runCommand(['render', 't.vtl', ...args], { cwd: workplace.path });
}

describe('model-gateway render', () => {
  it('writes the body and nothing else', async () => {
    expect(await render('a $input.params("x")\n', '--query', 'x=1=2')).toEqual({ code: 0, stdout: 'a 1=2\n', stderr: '' });
  });

  it('takes path, query, headers, body, context, stage variables and variables', async () => {
    const template = '$input.params("p")$input.params("q")$input.params("H")$input.path("$.b")$context.stage$stageVariables.s$v.k';
    const args = ['--path', 'p=1', '--query', 'q=2', '--header', 'H=3', '--body', '{"b":4}', '--context', '{"stage":"5"}', '--stage-variable', 's=6', '--var', 'v={"k":7}'];
    expect((await render(template, ...args)).stdout).toBe('1234567');
  });

  it('takes a body and a request from files', async () => {
    workplace.write('body.json', '[1,2]');
    workplace.write('request.json', { params: { querystring: { q: 'from file' } } });
    expect((await render('$input.body $input.params("q")', '--body', '@body.json', '--request', 'request.json')).stdout).toBe('[1,2] from file');
  });

  it('reads the template from the standard input', async () => {
    expect((await runCommand(['render', '-'], { input: '#set($a = 1)$a' })).stdout).toBe('1');
  });

  it('shows overrides as JSON', async () => {
    const { stdout } = await render('x#set($context.requestOverride.header.X = "1")', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ output: 'x', requestOverride: { header: { X: '1' } } });
  });

  it('fails with the place of a syntax error', async () => {
    const { code, stdout, stderr } = await render('{\n#if($a\n}');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^t\.vtl:\d+:\d+ MAP1\d{3} .*\n/);
  });

  it('fails with the place of an error while rendering', async () => {
    const { code, stderr } = await render('a\n$l[0]#set($l = [])$l[0]');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^t\.vtl:2:\d+ MAP3\d{3} .*\n/);
  });

  it('fails where the template does not exist', async () => {
    expect(await runCommand(['render', 'nope.vtl'], { cwd: workplace.path })).toEqual({
      code: 1, stdout: '', stderr: expect.stringMatching(/^GW1001 '.*nope\.vtl' cannot be read: ENOENT/) as string,
    });
  });

  it.each<[string, string[], string]>([
    ['without a template', [], "'render' needs one template; got 0"],
    ['with a template beside --batch', ['--batch', 'a'], "'render --batch' reads the standard input; got 'a'"],
    ['with a variable that is not JSON', ['a', '--var', 'v=text'], `'--var v' needs JSON; got 'text'; text needs quotes of its own, for example '"text"'`],
    ['with a context that is no object', ['a', '--context', '[]'], "'--context' needs a JSON object; got '[]'"],
  ])('fails %s, with exit code 2', async (_title, args, message) => {
    expect(await runCommand(['render', ...args])).toEqual({ code: 2, stdout: '', stderr: `${message}\nsee 'model-gateway render --help'\n` });
  });
});

describe('model-gateway render --batch', () => {
  async function batch(input: string): Promise<unknown[]> {
    const { code, stdout, stderr } = await runCommand(['render', '--batch'], { input });
    expect([code, stderr]).toEqual([0, '']);
    return stdout.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as unknown);
  }

  const lines = (...items: unknown[]): string => items.map((item) => `${typeof item === 'string' ? item : JSON.stringify(item)}\n`).join('');

  it('writes a line for each line', async () => {
    expect(await batch(lines(
      { id: 'a', template: 'x $v', vars: { v: [1, 'b'] } },
      { id: 2, template: '$input.params("q")', request: { params: { querystring: { q: 'Q' } } } },
      { id: 'c', template: '$input.json("$")', request: { body: '{"a": 1}' } },
      { id: 'd', template: '$context.stage $stageVariables.v', request: { context: { stage: 's' }, stageVariables: { v: 'w' } } },
    ))).toEqual([{ id: 'a', output: 'x [1, b]' }, { id: 2, output: 'Q' }, { id: 'c', output: '{"a":1}' }, { id: 'd', output: 's w' }]);
  });

  it('tells errors of parsing and of rendering with their code and place, and goes on', async () => {
    expect(await batch(lines({ id: 1, template: 'a\n #if(' }, { id: 2, template: '#set($l = [])\n$l[0]' }, { id: 3, template: 'ok' }))).toEqual([
      { id: 1, error: { kind: 'parse', code: expect.stringMatching(/^MAP1/) as string, message: expect.any(String) as string, line: 2, column: expect.any(Number) as number } },
      { id: 2, error: { kind: 'runtime', code: expect.stringMatching(/^MAP3/) as string, message: expect.any(String) as string, line: 2, column: 3 } },
      { id: 3, output: 'ok' },
    ]);
  });

  it.each<[string, string, unknown, string]>([
    ['that is not JSON', '{oops', null, "GW1028 line 1 is not JSON: Expected property name or '}' in JSON at position 1"],
    ['that is no object', '[1]', null, 'GW1028 line 1 is no JSON object; write {"id": …, "template": "…"}'],
    ['without a template', '{"id": 7}', 7, "GW1028 line 1: 'template' has to be text; got nothing"],
    ['whose template is no text', '{"id": 7, "template": 1}', 7, "GW1028 line 1: 'template' has to be text; got 1"],
    ['whose body is no text', '{"id": 7, "template": "", "request": {"body": {}}}', 7, "GW1028 line 1: 'request.body' has to be text; got {}"],
    ['whose parameters are no object', '{"id": 7, "template": "", "request": {"params": {"path": []}}}', 7, "GW1028 line 1: 'request.params.path' has to be an object; got []"],
    ['whose variables are no object', '{"id": 7, "template": "", "vars": 1}', 7, "GW1028 line 1: 'vars' has to be an object; got 1"],
  ])('tells a line %s, and goes on', async (_title, line, id, message) => {
    const [bad, good] = await batch(`${line}\n${JSON.stringify({ id: 'next', template: 'ok' })}`);
    expect(bad).toEqual({ id, error: { kind: 'parse', code: 'GW1028', message: expect.stringContaining(message) as string, line: 1, column: 1 } });
    expect(good).toEqual({ id: 'next', output: 'ok' });
  });

  it('keeps what kind of number a number is', async () => {
    const vars = '{"a": 1, "b": 1.0, "c": 1e3, "d": 99999999999999999999, "e": 2147483648, "f": -0, "g": [2.50], "h": "1.0", "i": 0.1234567890123456789}';
    const template = '$a $b $c $d $e $f $g $h $i';
    expect(await batch(`{"id": 1, "template": ${JSON.stringify(template)}, "vars": ${vars}}\n`)).toEqual([
      { id: 1, output: '1 1.0 1000.0 99999999999999999999 2147483648 0 [2.5] 1.0 0.1234567890123456789' },
    ]);
  });

  it('cuts lines at line feeds alone', async () => {
    expect(await batch(`${JSON.stringify({ id: 1, template: 'a\u2028b\u2029c\u0085d' }).replace(/\\u2028/g, '\u2028')}\r\n\n{"id": 2, "template": ""}`)).toEqual([
      { id: 1, output: 'a\u2028b\u2029c\u0085d' }, { id: 2, output: '' },
    ]);
  });

  it('streams a large input', async () => {
    const count = 20_000;
    const input = Array.from({ length: count }, (_, id) => JSON.stringify({ id, template: `#foreach($i in [1..3])$i#end ${id % 7}`, vars: {} })).join('\n');
    const answers = await batch(input);
    expect(answers).toHaveLength(count);
    expect(answers[count - 1]).toEqual({ id: count - 1, output: `123 ${(count - 1) % 7}` });
  });

  it('takes a line of megabytes', async () => {
    const body = JSON.stringify({ text: 'ü'.repeat(2_000_000) });
    const [answer] = await batch(lines({ id: 1, template: '$input.path("$.text").length()', request: { body } }));
    expect(answer).toEqual({ id: 1, output: '2000000' });
  });

  it('ends a template that runs away', async () => {
    const [answer] = await batch(lines({ id: 1, template: '#foreach($i in [1..999])'.repeat(5) + '#end'.repeat(5) }));
    expect(answer).toMatchObject({ id: 1, error: { kind: 'runtime', code: expect.stringMatching(/^MAP\d{4}$/) as string } });
  });
});
