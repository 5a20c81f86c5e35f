import { parseWithProblems } from '../../src/language';

function problems(text: string): string[] {
  return parseWithProblems(text).problems.map(({ code, start, end }) => `${code} ${text.slice(start, end)}`);
}

describe('a parser that goes on', () => {
  it('reports every mistake, not only the first', () => {
    expect(problems('#if($x == null)\n a #set($y = 3-5) b\n#else\n ${open \n#end\n#end\n#set(z = 1)\n$'))
      .toEqual(['MAP1005 null', 'MAP1009 -5', 'MAP1008 ${open', 'MAP1004 #end', 'MAP1018 z', 'MAP1002 $']);
  });

  it('keeps the body of a directive whose condition is wrong', () => {
    const { root, problems: found } = parseWithProblems('#if($a = 1)yes $x #end after');
    expect(found.map(({ code }) => code)).toEqual(['MAP1019']);
    expect(root.statements.map(({ kind }) => kind)).toEqual(['if', 'text']);
  });

  it('reports each directive that lacks its end', () => {
    expect(problems('#if($a)\n#foreach($i in $l)\n')).toEqual(['MAP1003 #if', 'MAP1003 #foreach']);
  });

  it('reports mistakes inside of strings at their places', () => {
    expect(problems('a #set($x = "b #if(true) c")')).toEqual(['MAP1003 #if']);
  });

  it('finds nothing wrong in a template that is fine', () => {
    expect(problems('#if($x)\n  $x.y(1)\n#end')).toEqual([]);
  });
});
