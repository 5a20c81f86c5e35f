import { junitReport } from '../../../src/cli/test-cases/junit-report';

it('is well-formed XML whatever names and answers hold', () => {
  const hostile = '<a b="c">&\u0000\u001b[31m\ud800\uffff\r\n\t\u{1f600}]]>';
  const report = junitReport([
    { file: 'a&b.http', name: hostile, ms: 12, differences: [hostile, 'two'] },
    { file: 'a&b.http', name: 'fine', ms: 3, differences: [] },
  ]);
  const escaped = '&lt;a b=&quot;c&quot;&gt;&amp;\ufffd\ufffd[31m\ufffd\ufffd&#13;';
  expect(report).toBe([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuite name="model-gateway" tests="2" failures="1" errors="0" skipped="0" time="0.015">',
    `  <testcase classname="a&amp;b.http" name="${escaped}&#10;&#9;\u{1f600}]]&gt;" time="0.012">`,
    `    <failure message="${escaped}&#10;&#9;\u{1f600}]]&gt;">${escaped}`,
    '\t\u{1f600}]]&gt;',
    'two</failure>',
    '  </testcase>',
    '  <testcase classname="a&amp;b.http" name="fine" time="0.003"/>',
    '</testsuite>',
    '',
  ].join('\n'));
});

it('is well-formed where there are no cases', () => {
  expect(junitReport([])).toBe([
    '<?xml version="1.0" encoding="UTF-8"?>', '<testsuite name="model-gateway" tests="0" failures="0" errors="0" skipped="0" time="0.000">', '', '</testsuite>', '',
  ].join('\n'));
});
