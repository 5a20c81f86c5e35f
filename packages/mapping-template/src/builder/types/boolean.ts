import { ValueType } from '../value-type';

/**
 * `true` or `false`, in lower case.
 */
export function booleanType(): ValueType {
  return {
    sentence: 'true or false',
    schema: { type: 'boolean' },
    quoted: false,
    readAsJson: false,
    prepare: (variable, isData) => isData ? [`#set($${variable}Text = "$!${variable}")`] : [],
    textBreaks: (variable) => `!$${variable}.matches('true|false')`,
    // Only a text has a length: the text "true" is not the boolean.
    dataBreaks: (variable) => `$${variable}.length() >= 0 || !$${variable}Text.matches('true|false')`,
    textOf: (value) => typeof value === 'boolean' ? String(value) : undefined,
  };
}
