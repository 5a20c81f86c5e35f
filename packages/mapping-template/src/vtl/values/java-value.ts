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

/** Turns a value into text as Java's `toString()` does; `depth` guards against structures that hold themselves. */
export type PrintValue = (value: JavaValue, depth: number) => string;

/**
 * A value of the template that is neither null, Boolean, String nor Integer.
 *
 * Objects are reached only through tables of members that name each property and method: a template never sees a member of the
 * JavaScript object that stands behind a value.
 */
export abstract class JavaObject {
  /** Name of the Java class that this object stands for; selects its table of members, and appears in messages. */
  public abstract get javaClass(): string;

  /** The object's text, as Java's `toString()` gives it; `print` prints what it holds. */
  public abstract print(print: PrintValue, depth: number): string;

  /** Java's `equals`. Identity, unless a class knows better. */
  public equals(other: JavaValue): boolean {
    return this === other;
  }
}
