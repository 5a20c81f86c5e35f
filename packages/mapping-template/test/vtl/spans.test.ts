import * as fc from 'fast-check';
import { parseTemplate, parseWithProblems, SyntaxFailure, walk, type Block, type Node } from '../../src/language';

/** Pieces that templates are made of, whole and broken. */
const PIECE = fc.constantFrom(
  'a', ' ', '\n', '\r\n', '\t', '"', '\'', '\\', '\\\\', '$', '#', '$x', '${x}', '$!x', '\\$x', '\\\\$x', '$x.y', '$x.y(1, "a $z b")[0]', '$x[0]',
  '#if($x)', '#if($x == 1 && !$y)', '#elseif(true)', '#else', '#{else}', '#end', '#foreach($i in $l)', '#foreach($i in [1..3])', '#set($x = 1)',
  '  #set( $x = "a""b$c" )\n', '#set($m = {"a": [1, 2.5]})', '#define($d)', '#break', '#stop', '#literal()', '#[[ raw ]]#', '## line\n', '#* block *#',
  '#** doc *#', '#foo($x)', '#@bar()', '#macro(m $a)', '#include("x")', '\\#if', '\\#foo', '{', '}', '(', ')', '[', ']', '.', '#1', '$5', '$.', '$[', 'é', '😀',
);

const TEMPLATE = fc.array(PIECE, { maxLength: 25 }).map((pieces) => pieces.join(''));

function children(block: Block): readonly Node[] {
  return block.statements;
}

/** Blocks whose statements have to cover them: all but those that stand for a loop's fourth argument. */
function blocksOf(root: Block): Block[] {
  const blocks: Block[] = [];
  walk(root, { enter: (node) => { if (node.kind === 'block') { blocks.push(node); } } });
  return blocks;
}

describe('spans', () => {
  it('tile the source: statements touch, and cover their block from its start to its end', () => {
    fc.assert(fc.property(TEMPLATE, (text) => {
      const { root } = parseWithProblems(text);
      expect([root.start, root.end]).toEqual([0, text.length]);
      for (const block of blocksOf(root)) {
        let at = block.start;
        for (const statement of children(block)) {
          expect(statement.start).toBe(at);
          at = statement.end;
        }
        // A string may end in a character that its parser only added.
        expect(block.end - at).toBeLessThanOrEqual(block === root ? 0 : 1);
      }
    }), { numRuns: 1500, seed: 7 });
  });

  it('of a node lie inside of its parent', () => {
    fc.assert(fc.property(TEMPLATE, (text) => {
      let root: Block;
      try {
        root = parseTemplate(text);
      } catch (failure) {
        expect(failure).toBeInstanceOf(SyntaxFailure);
        return;
      }
      walk(root, {
        enter: (node, parents) => {
          const parent = parents[parents.length - 1];
          expect(node.start).toBeLessThanOrEqual(node.end);
          if (parent !== undefined) {
            expect(node.start).toBeGreaterThanOrEqual(parent.start);
            expect(node.end).toBeLessThanOrEqual(parent.end);
          }
        },
      });
    }), { numRuns: 1500, seed: 11 });
  });

  it('inside of strings are those of the whole template, doubled quotes and unicode escapes counted', () => {
    const text = 'ab #set($x = "1 ""2"" \\u0041 $name.key")';
    const found: string[] = [];
    walk(parseTemplate(text), { enter: (node) => { if (node.kind === 'reference' || node.kind === 'property') { found.push(text.slice(node.start, node.end)); } } });
    expect(found).toEqual(['$x', '$name.key', '.key']);
  });

  it('of names hold the name', () => {
    const text = '\\\\$!{first} #foreach($second in $!third.fourth) #end';
    const names: string[] = [];
    walk(parseTemplate(text), {
      enter: (node) => {
        if (node.kind === 'reference' || node.kind === 'property') { names.push(text.slice(node.nameSpan.start, node.nameSpan.end)); }
      },
    });
    expect(names).toEqual(['first', 'third', 'fourth']);
  });
});
