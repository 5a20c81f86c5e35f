import { vtlString } from '../vtl-text';
import { ValueType } from '../value-type';
import { useBreaks } from './text';

/**
 * One of the texts of a set.
 */
export function oneOfType(values: readonly string[]): ValueType {
  const prepare = (variable: string): string[] => [`#set($${variable}Allowed = [${values.map(vtlString).join(', ')}])`];
  const breaks: ValueType['textBreaks'] = (variable, use) =>
    [`!$${variable}Allowed.contains($${variable})`, ...useBreaks(variable, use)].join(' || ');
  return {
    sentence: `one of ${values.map((value) => JSON.stringify(value)).join(', ')}`,
    schema: { type: 'string', enum: values },
    quoted: true,
    readAsJson: false,
    prepare,
    textBreaks: breaks,
    dataBreaks: breaks,
    textOf: (value) => typeof value === 'string' && values.includes(value) ? value : undefined,
  };
}

/**
 * What is wrong with a set of texts.
 */
export function oneOfProblems(values: readonly string[]): string[] {
  const problems: string[] = [];
  if (values.length === 0) { problems.push('the set of allowed texts is empty: got []; list at least one text'); }
  for (const value of values) {
    if (typeof value !== 'string' || value === '') {
      problems.push(`the set of allowed texts holds ${JSON.stringify(value)}; allowed are texts that are not empty`);
    }
  }
  if (new Set(values).size !== values.length) { problems.push(`the set of allowed texts names a text twice: got ${JSON.stringify(values)}; list it once`); }
  return problems;
}
