import { drawSequence } from '../src/sequence-diagram';

it('draws participants in the order in which they come, with messages, answers and notes', () => {
  const svg = drawSequence('sequenceDiagram\n  Client->>API: a < b\n  Note over API: looks {{twice}}\n  API-->>Client: 400');
  expect([...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)).toEqual([
    'Client', 'API', 'a &lt; b', 'looks &#123;&#123;twice}}', '400',
  ]);
  expect([...svg.matchAll(/<line class="(message[^"]*)"/g)].map(([, kind]) => kind)).toEqual(['message', 'message answer']);
  expect(svg).toContain('<title>Client-&gt;&gt;API: a &lt; b; Note over API: looks &#123;&#123;twice}}; API--&gt;&gt;Client: 400</title>');
});

it('fails for what it cannot draw, by name', () => {
  expect(() => drawSequence('flowchart LR\n  a --> b')).toThrow(
    "'flowchart LR' is a diagram that the site cannot draw; only 'sequenceDiagram' is drawn, see site/src/sequence-diagram.ts",
  );
  expect(() => drawSequence('sequenceDiagram\n  loop every minute')).toThrow(
    "'loop every minute' is neither a message nor a note over one participant; the site draws no more of Mermaid, see site/src/sequence-diagram.ts",
  );
});
