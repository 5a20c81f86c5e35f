/**
 * What of a package is loaded only when it is first called, by the name of the part: modules, from `src/`.
 *
 * Reading and compiling code that a program never calls is most of what loading a large package costs: a synthesis that checks no
 * template needs neither rules nor renderer. Elsewhere in the package only functions can be imported from these modules.
 */
const PARTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '@model-gateway/mapping-template': {
    check: ['gateway/rules/check-template', 'gateway/rules/format-finding'],
    render: ['gateway/running-template', 'gateway/java-methods/ask-java'],
    regex: ['gateway/regex/index'],
    boxes: ['gateway/java-methods/box-methods', 'gateway/java-methods/format/format-java', 'gateway/java-methods/objects/hash-code'],
    filters: ['gateway/json-path/parse-filter', 'gateway/json-path/evaluate-predicate', 'gateway/json-path/parse-parameters'],
    problems: ['vtl/parser/problems'],
    build: ['builder/index'],
    assert: ['assertions/template-assertions'],
  },
};

/** The parts of a package that are loaded later; undefined for a package that is loaded at once. */
export function partsOf(name: string): Readonly<Record<string, readonly string[]>> | undefined {
  return PARTS[name];
}
