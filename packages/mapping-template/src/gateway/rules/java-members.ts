/** Methods of `java.lang.String` that templates can call. */
export const STRING_METHODS: readonly string[] = [
  'length', 'contains', 'startsWith', 'endsWith', 'replaceAll', 'replaceFirst', 'replace', 'indexOf', 'lastIndexOf', 'substring',
  'subSequence', 'matches', 'toUpperCase', 'toLowerCase', 'trim', 'split', 'concat', 'equals', 'equalsIgnoreCase', 'isEmpty', 'charAt',
  'hashCode', 'toString', 'compareTo', 'compareToIgnoreCase', 'format', 'join', 'valueOf', 'getBytes', 'bytes', 'toCharArray', 'intern',
  'strip', 'stripLeading', 'stripTrailing', 'isBlank', 'repeat', 'codePointAt', 'regionMatches', 'contentEquals', 'copyValueOf', 'lines', 'chars',
  'codePoints', 'codePointCount', 'codePointBefore', 'offsetByCodePoints', 'getChars', 'getClass', 'indent', 'translateEscapes', 'formatted',
];

/** Methods of Java's lists. */
export const LIST_METHODS: readonly string[] = [
  'size', 'contains', 'get', 'add', 'addAll', 'set', 'isEmpty', 'remove', 'removeAll', 'indexOf', 'lastIndexOf', 'subList', 'iterator', 'equals',
  'hashCode', 'toString', 'clear', 'containsAll', 'retainAll', 'toArray', 'listIterator', 'stream', 'ensureCapacity', 'trimToSize', 'clone',
  'sort', 'forEach', 'removeIf', 'replaceAll', 'spliterator', 'parallelStream', 'getClass',
];

/** Methods that Velocity gives to arrays, such as the result of `split`. */
export const ARRAY_METHODS: readonly string[] = ['size', 'get', 'set', 'isEmpty', 'contains', 'equals', 'hashCode', 'toString', 'getClass'];

/** Methods of Java's maps. */
export const MAP_METHODS: readonly string[] = [
  'put', 'putAll', 'putIfAbsent', 'keySet', 'get', 'getOrDefault', 'toString', 'entrySet', 'values', 'containsKey', 'containsValue', 'size',
  'remove', 'isEmpty', 'clear', 'equals', 'hashCode', 'replace', 'replaceAll', 'merge', 'compute', 'computeIfAbsent', 'computeIfPresent', 'forEach',
  'clone', 'getClass',
];
