import type { JavaObject } from './java-object';

/**
 * A value inside a template.
 *
 * | Java | here |
 * |---|---|
 * | null | `null`, never `undefined` |
 * | Boolean | `boolean` |
 * | String | `string` |
 * | Integer | `number`, always a whole number of 32 bits |
 * | everything else | a `JavaObject` |
 */
export type JavaValue = null | boolean | string | number | JavaObject;
