import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Resource {
  readonly Type: string;
  readonly [key: string]: unknown;
}

/** What one of two synthesized stacks has and the other has not, logical ids aside: one line a resource; none where both say the same. */
export function differencesOf(left: string, right: string): string[] {
  const [first, second] = [left, right].map(resourcesIn);
  return [...without(first, second).map((each) => `- ${each}`), ...without(second, first).map((each) => `+ ${each}`)];
}

function resourcesIn(assembly: string): string[] {
  const { Resources } = JSON.parse(readFileSync(join(assembly, 'Ratings.template.json'), 'utf8')) as { readonly Resources: Record<string, Resource> };
  const text = Object.entries(Resources).reduce(
    (all, [id, { Type }]) => all.replaceAll(`"${id}"`, `"${Type}"`),
    JSON.stringify(Object.values(Resources).map(({ Type, Properties, DeletionPolicy }) => ({ Type, Properties, DeletionPolicy }))),
  );
  return (JSON.parse(text) as Resource[]).map((resource) => JSON.stringify(inOrder(resource))
    // Names that are made of where a construct stands.
    .replace(/"PolicyName":"[^"]+"/, '"PolicyName":""').replace(/"Name":"Ratings[^"]*"/, '"Name":""').replace(/("aws-waf-logs-",.*?),"-\w+"/, '$1'));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(inOrder);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1).map(([key, inner]) => [key, inOrder(inner)]));
}

function without(all: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return all.filter((each) => {
    const place = rest.indexOf(each);
    if (place >= 0) {
      rest.splice(place, 1);
    }
    return place < 0;
  });
}
