/**
 * Whether a licence expression of SPDX is kept by those who keep only the licences in `allowed`.
 *
 * `OR` leaves the choice to us, `AND` does not. An exception (`WITH`) is part of the name of its licence.
 *
 * @throws for what is no expression
 */
export function isAllowed(expression: string, allowed: ReadonlySet<string>): boolean {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  let next = 0;

  function either(): boolean {
    const sides = [both()];
    while (words[next] === 'OR') {
      next += 1;
      sides.push(both());
    }
    return sides.includes(true);
  }

  function both(): boolean {
    const sides = [one()];
    while (words[next] === 'AND') {
      next += 1;
      sides.push(one());
    }
    return !sides.includes(false);
  }

  function one(): boolean {
    if (words[next] === '(') {
      next += 1;
      const inner = either();
      if (words[next] !== ')') throw notAnExpression();
      next += 1;
      return inner;
    }
    let name = words[next] ?? '';
    if (!/^[A-Za-z0-9.+-]+$/.test(name) || ['AND', 'OR', 'WITH'].includes(name)) throw notAnExpression();
    next += 1;
    if (words[next] === 'WITH') {
      name = `${name} WITH ${words[next + 1]}`;
      next += 2;
    }
    return allowed.has(name);
  }

  function notAnExpression(): Error {
    return new Error(`'${expression}' is no licence expression of SPDX; write it like 'MIT' or '(MIT OR Apache-2.0)'`);
  }

  const answer = either();
  if (next < words.length) throw notAnExpression();
  return answer;
}
