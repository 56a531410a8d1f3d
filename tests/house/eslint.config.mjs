import tseslint from 'typescript-eslint';
import hooks from 'eslint-plugin-react-hooks';

const excelGlobals = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime'].map((name) => ({
  name,
  message: 'Only src/workbook touches Excel; everything else asks the door.',
}));

/** What every file of the product keeps to; the reasons stand in the messages. */
const product = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
  '@typescript-eslint/consistent-type-imports': 'error',
  'no-restricted-globals': ['error', ...excelGlobals],
  'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Chance is handed in.' }],
  'no-restricted-syntax': [
    'error',
    { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Cells are hostile: React text only.' },
    { selector: "CallExpression[callee.name=/^(alert|confirm|prompt)$/]", message: 'A task pane may not open these.' },
    { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file where it stands.' },
  ],
  'no-console': 'error',
  'no-eval': 'error',
  'no-new-func': 'error',
  'no-empty': 'error',
  eqeqeq: 'error',
  'prefer-const': 'error',
  'max-lines': ['warn', { max: 200, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['warn', { max: 40, skipBlankLines: true, skipComments: true }],
};

/** A stage thinks about what it is given; it reads no clock and draws nothing. */
const noClock = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now'], CallExpression[callee.object.name='performance']",
  message: 'Time is handed in.',
};

export default tseslint.config(
  { ignores: ['dist/**', '.cache/**', 'node_modules/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    extends: [tseslint.configs.recommended],
    plugins: { 'react-hooks': hooks },
    rules: { ...product, 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['src/{model,signal,reconcile,commit,execute,learn}/**/*.ts'],
    rules: { 'no-restricted-syntax': [...product['no-restricted-syntax'], noClock] },
  },
  { files: ['src/workbook/**/*.ts', 'src/taskpane/taskpane.tsx', 'src/taskpane/boot.ts', 'src/commands/**/*.ts'], rules: { 'no-restricted-globals': 'off' } },
  { files: ['src/**/*.tsx'], rules: { 'max-lines-per-function': ['warn', { max: 80, skipBlankLines: true, skipComments: true }] } },
  {
    files: ['tests/**/*.ts', 'tests/**/*.tsx'],
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-properties': ['error', { object: 'test', property: 'only' }, { object: 'it', property: 'only' }, { object: 'describe', property: 'only' }],
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['**/*.cjs', 'webpack.config.js'], extends: [tseslint.configs.recommended], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
