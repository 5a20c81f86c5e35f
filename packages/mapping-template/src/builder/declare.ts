import { refuseProblems } from './builder-error';
import { defaultTextOf } from './declaration';
import { ListOptions } from './list-options';
import { ListParameter } from './list-parameter';
import { ParameterOptions } from './parameter-options';
import { Source } from './source';
import { TypedParameter } from './typed-parameter';
import { ValueType } from './value-type';

const MOST_ITEMS = 1000;

/**
 * Declares one value of a request.
 */
export function declareValue(source: Source, type: ValueType, options: ParameterOptions, defaultValue: unknown): TypedParameter {
  const optional = options.optional ?? false;
  const defaultText = defaultTextOf(`parameter '${source.name}'`, type, defaultValue, optional);
  return TypedParameter._declare({
    source, type, optional, defaultText, description: options.description, defaultValue: defaultText === undefined ? undefined : defaultValue,
  });
}

/**
 * Declares one list of a request.
 */
export function declareList(
  source: Source, element: ValueType, options: ListOptions, defaultValue: readonly unknown[] | undefined,
): ListParameter {
  const subject = `parameter '${source.name}'`;
  const list = { minItems: options.minItems ?? 1, maxItems: options.maxItems ?? Math.max(100, options.minItems ?? 1) };
  const least = source.kind === 'body' ? 0 : 1;
  const problems: string[] = [];
  for (const [name, count] of Object.entries(list)) {
    if (!(Number.isInteger(count) && count >= least && count <= MOST_ITEMS)) {
      problems.push(`'${name}' is not a number of items: got ${count}; allowed are the integers from ${least} to ${MOST_ITEMS}`);
    }
  }
  if (list.minItems > list.maxItems) {
    problems.push(`'minItems' is larger than 'maxItems': got ${list.minItems} and ${list.maxItems}; exchange them`);
  }
  refuseProblems(subject, problems);

  const optional = options.optional ?? false;
  const items = defaultValue?.map((item) => defaultTextOf(subject, element, item, optional) ?? '');
  if (items !== undefined && (items.length < list.minItems || items.length > list.maxItems)) {
    problems.push(`the default has ${items.length} items; allowed are ${list.minItems} to ${list.maxItems}`);
  }
  if (source.kind === 'parameter' && items?.some((item) => item.includes(','))) {
    problems.push(`the default has an item with a comma, which separates items: got ${JSON.stringify(items)}; leave the comma out`);
  }
  refuseProblems(subject, problems);
  return ListParameter._declare({
    source, type: element, list, optional, defaultText: items?.join(','), defaultItems: items, defaultValue, description: options.description,
  });
}
