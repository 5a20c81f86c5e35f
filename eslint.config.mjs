import stylistic from '@stylistic/eslint-plugin';
import typescript from '@typescript-eslint/eslint-plugin';
import parser from '@typescript-eslint/parser';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import { importRules } from './lint/import-rules.mjs';
import { everyTestRuns, styleRules } from './lint/style.mjs';

/** One flat configuration for the whole repository, without type information: one run, in seconds. */
export default [
  { ignores: ['**/node_modules/', '**/lib/', '**/dist/', '**/cdk.out/', '**/test-reports/', '**/coverage/', '.turbo/'] },
  {
    name: 'style',
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs'],
    languageOptions: { parser },
    // No comment switches a rule off.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    plugins: { '@stylistic': stylistic, '@typescript-eslint': typescript, 'import-x': importX },
    settings: {
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: `${import.meta.dirname}/tsconfig.json` })],
    },
    rules: {
      ...styleRules,
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-self-import': 'error',
      'import-x/no-duplicates': 'error',
      'import-x/first': 'error',
    },
  },
  { name: 'tests', files: ['**/test/**/*.ts'], rules: everyTestRuns },
  ...importRules(),
];
