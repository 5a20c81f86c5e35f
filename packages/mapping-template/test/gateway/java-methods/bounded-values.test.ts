import { MappingTemplate } from '../../../src';
import { messageOf } from '../../thrown-by';

const DOUBLED = '#set($l = [1])#set($k = [1])#foreach($i in [1..60])#set($l = [$l, $l])#set($k = [$k, $k])#end';
const ITSELF = '#set($l = [])#set($m = {"a": $l})#set($x = $l.add($m))#set($k = [])#set($n = {"a": $k})#set($x = $k.add($n))';

function faultLine(template: string): string {
  return messageOf(() => MappingTemplate.parse(template).render({})).split('\n')[0].replace(/^.*?(?=MAP)/, '');
}

describe('values that hold themselves, or the same part endlessly often, end in an error that says so', () => {
  test.each([
    [`${ITSELF}$l`, 'MAP3001 a value is nested more than 1000 levels deep or holds itself, and has no text'],
    [`${ITSELF}$l.hashCode()`, 'MAP3001 a value is nested more than 1000 levels deep or holds itself, and has no hash'],
    [`${ITSELF}$l.equals($k)`, 'MAP3001 a value is nested more than 1000 levels deep or holds itself, and cannot be compared'],
    [`${ITSELF}#if($m == $n)t#end`, 'MAP3001 a value is nested more than 1000 levels deep or holds itself, and cannot be compared'],
    [`${DOUBLED}$l`, 'MAP5004 the template makes a text of more than 10485760 characters (limit \'outputLength\')'],
    [`${DOUBLED}$l.hashCode()`, 'MAP5003 the template takes more than 5000000 steps (limit \'steps\')'],
    [`${DOUBLED}$l.equals($k)`, 'MAP5003 the template takes more than 5000000 steps (limit \'steps\')'],
  ])('%s', (template, message) => {
    expect(faultLine(template)).toBe(message);
  }, 30_000);

  test('a number that would have too many digits is refused before it is made', () => {
    const big = '#set($l = 9223372036854775807)#set($b = $l + 1)#set($d = $b * 1.5)';
    for (const call of ['$b.pow(99999999)', '$b.shiftLeft(99999999)', '$b.setBit(99999999)', '$d.pow(99999999)', '$d.setScale(99999999)',
      '$d.scaleByPowerOfTen(99999999)', '$d.movePointLeft(99999999)', '$d.valueOf(1, 99999999)', '$d.divide($d, 99999999, 4)']) {
      expect([call, faultLine(`${big}${call}`)]).toEqual([call, 'MAP5007 a number has more than 100000 binary digits']);
    }
  });

  test('what changes its list behind a part of it, and what an iterator has not answered, is told', () => {
    expect(faultLine('#set($l = [1, 2, 3])#set($s = $l.subList(0, 2))#set($x = $l.add(4))$s.get(0)'))
      .toBe('MAP3001 the collection was changed while it was walked');
    expect(faultLine('#set($l = [1, 2])$l.listIterator().remove()'))
      .toBe('MAP3001 the iterator has answered no element since the last change through it');
    expect(faultLine('#set($l = [1, 2])$l.stream()')).toBe('MAP3008 the method Collection.stream is not supported here');
  });
});
