import { check, isCalledSafe, render } from '../rules/check';

const HOSTILE = { params: { querystring: { q: '1, "b": 2' } } };

describe('a value that a parameter gets into on a detour is not called safe', () => {
  test.each([
    ['a part of a list', '#set($l = [1, 2])#set($s = $l.subList(0, 2))#set($x = $s.set(0, $input.params("q")))$l.get(0)'],
    ['a part of a list, without a name', '#set($l = [1, 2])#set($x = $l.subList(0, 2).set(0, $input.params("q")))$l.get(0)'],
    ['an index of a part', '#set($l = [1, 2])#set($s = $l.subList(0, 2))#set($s[0] = $input.params("q"))$l[0]'],
    ['an iterator', '#set($l = [1, 2])#set($i = $l.listIterator())#set($x = $i.next())#set($x = $i.set($input.params("q")))$l.get(0)'],
    ['an entry of a map', '#set($m = {"k": 1})#foreach($e in $m.entrySet())#set($x = $e.setValue($input.params("q")))#end$m.k'],
    ['another name', '#set($l = [1, 2])#set($k = $l)#set($x = $k.set(0, $input.params("q")))$l.get(0)'],
    ['another name of a map', '#set($m = {"k": 1})#set($n = $m)#set($n.k = $input.params("q"))$m.k'],
    ['an element that is a list', '#set($l = [[1], 2])#set($i = $l.get(0))#set($x = $i.set(0, $input.params("q")))$l.get(0).get(0)'],
    ['the list around an element', '#set($i = [1])#set($l = [$i])#set($x = $l.get(0).set(0, $input.params("q")))$i.get(0)'],
    ['a map inside of a map', '#set($m = {"n": {"k": 1}})#set($m.n.k = $input.params("q"))$m.n.k'],
    ['a loop over lists', '#set($l = [1])#foreach($each in [$l])#set($x = $each.set(0, $input.params("q")))#end$l.get(0)'],
    ['a map inside of a map that a loop walks', '#set($m = {"n": {"k": 1}})#foreach($e in $m)#set($m.n.k = $input.params("q"))$e.k#end'],
    ['a map as a whole', '#set($m = {"k": 1})#set($x = $m.putAll({"k": $input.params("q")}))$m.k'],
    ['a replaced entry', '#set($m = {"k": 1})#set($x = $m.replace("k", $input.params("q")))$m.k'],
    ['an entry that was absent', '#set($m = {"k": 1})#set($x = $m.putIfAbsent("j", $input.params("q")))$m.j'],
    ['many elements at once', '#set($l = [1])#set($x = $l.addAll(0, [$input.params("q")]))$l.get(0)'],
    ['a copy', '#set($l = [1])#set($c = $l.clone())#set($x = $c.set(0, $input.params("q")))$c.get(0)'],
  ])('%s', (_, prints) => {
    const template = `{"a": ${prints}}`;
    expect(JSON.parse(render(template, HOSTILE))).toEqual({ a: 1, b: 2 });
    expect(isCalledSafe(template)).toBe(false);
    expect(check(template).filter(({ severity, code }) => severity === 'error' && code !== 'MAP2033')).toEqual([]);
  });
});

describe('what is known of a value survives a change', () => {
  test.each<[string, string, unknown]>([
    ['under another name', '#set($l = [1])#set($k = $l)#set($x = $k.add(2))$l.get(1)', 2],
    ['inside of a list', '#set($i = [1])#set($l = [$i])#set($x = $i.add(2))$l.get(0).get(1)', 2],
    ['inside of a map', '#set($m = {"n": {"k": 1}})#set($n = $m.n)#set($n.k = 2)$m.n.k', 2],
    ['after a call of what it does not have', '#set($m = {"k": 1})#set($x = $m.add($input.params("q")))$m.k', 1],
    ['while another list changes', '#set($l = [1])#set($k = [1])#set($x = $k.set(0, $input.params("q")))$l.get(0)', 1],
  ])('%s', (_, prints, value) => {
    const template = `{"a": ${prints}}`;
    expect(JSON.parse(render(template, HOSTILE))).toEqual({ a: value });
    expect(isCalledSafe(template)).toBe(true);
  });
});
