/** Colours of mapping templates in code blocks: comments, directives, references, and the text around them as JSON mostly is. */
export const VTL_GRAMMAR = {
  name: 'vtl',
  scopeName: 'source.vtl',
  patterns: [
    { name: 'comment.block.vtl', begin: '#\\*', end: '\\*#' },
    { name: 'comment.line.vtl', match: '##.*$' },
    { include: '#directive' },
    { include: '#reference' },
    { name: 'constant.numeric.vtl', match: '(?<![\\w.])-?\\d+(?:\\.\\d+)?\\b' },
    { name: 'string.quoted.double.vtl', begin: '"', end: '"|$', patterns: [{ include: '#directive' }, { include: '#reference' }] },
  ],
  repository: {
    directive: {
      patterns: [
        { name: 'keyword.control.vtl', match: '#(?:else|end|stop)\\b|#\\{(?:else|end|stop)\\}' },
        {
          begin: '(#\\{?(?:set|if|elseif|foreach|define|macro|include|parse|evaluate|literal)\\}?)\\s*\\(',
          beginCaptures: { 1: { name: 'keyword.control.vtl' } },
          end: '\\)',
          patterns: [{ include: '#inside' }],
        },
      ],
    },
    reference: {
      patterns: [
        {
          begin: '(\\$!?\\{?[a-zA-Z_][\\w-]*(?:\\.[a-zA-Z_][\\w-]*)*)\\(',
          beginCaptures: { 1: { name: 'support.variable.vtl' } },
          end: '\\)\\}?',
          patterns: [{ include: '#inside' }],
        },
        { name: 'support.variable.vtl', match: '\\$!?\\{?[a-zA-Z_][\\w-]*(?:\\.[a-zA-Z_][\\w-]*)*\\}?' },
      ],
    },
    inside: {
      patterns: [
        { include: '#reference' },
        { name: 'string.quoted.single.vtl', match: "'[^']*'" },
        { name: 'string.quoted.double.vtl', match: '"[^"]*"' },
        { name: 'keyword.operator.vtl', match: '\\b(?:in|and|or|not|eq|ne|gt|ge|lt|le)\\b|==|!=|<=|>=|&&|\\|\\||[=<>!+*/%-]' },
        { name: 'constant.numeric.vtl', match: '\\b\\d+(?:\\.\\d+)?\\b' },
        { name: 'constant.language.vtl', match: '\\b(?:true|false|null)\\b' },
        { begin: '\\(', end: '\\)', patterns: [{ include: '#inside' }] },
      ],
    },
  },
};
