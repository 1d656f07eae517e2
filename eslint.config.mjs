import tseslint from 'typescript-eslint';
import { importX, createNodeResolver } from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import reactHooks from 'eslint-plugin-react-hooks';

/** From which other rooms a room may import; what is not named here is closed. The README draws it. */
const rooms = {
  contract: [],
  model: [],
  analyse: ['model'],
  view: ['model', 'analyse', 'contract'],
  jira: ['model'],
  store: ['model', 'contract'],
  jobs: ['model', 'contract', 'jira', 'store', 'analyse', 'view'],
  resolvers: ['model', 'contract', 'jira', 'store', 'analyse', 'view', 'jobs'],
};

const closedRooms = Object.entries(rooms).map(([room, open]) => ({
  target: `./src/${room}`,
  from: './src',
  except: [room, ...open].map((name) => `./${name}`),
  message: `src/${room} may import ${open.length === 0 ? 'nothing of ours' : open.join(', ')} only.`,
}));

const zones = [
  ...closedRooms,
  { target: './src/index.ts', from: './src', except: ['./resolvers', './jobs'], message: 'index.ts only wires resolvers and jobs.' },
  { target: './static', from: './src', except: ['./contract'], message: 'Pages take types from src/contract only.' },
  { target: ['./src', './static'], from: './test', message: 'The product imports nothing of its tests.' },
];

/** Each Forge package has one door. */
const doors = [
  { name: '@forge/api', only: 'src/jira' },
  { name: '@forge/kvs', only: 'src/store' },
  { name: '@forge/events', only: 'src/jobs' },
  { name: '@forge/bridge', only: 'static/bridge.ts' },
];

const doorsClosedFor = (folder) => doors.filter((door) => !door.only.startsWith(folder)).map((door) => ({
  name: door.name, message: `${door.name} is imported in ${door.only} only.`,
}));

const closeDoors = (files, folder, ignores = []) => ({
  files, ignores, rules: { 'no-restricted-imports': ['error', { paths: doorsClosedFor(folder) }] },
});

/** A percent sign stands next to its number, as in English: percentText of src/analyse/words.ts and of static/parts/number-text.ts. */
const percents = [
  'Literal[value=/\\d\\s+%/]', 'TemplateElement[value.raw=/\\d\\s+%|^\\s+%/]', 'JSXText[value=/\\d\\s+%|^\\s+%/]', 'Property[key.name="style"][value.value="percent"]',
].map((selector) => ({ selector, message: 'Write a percentage by percentText, without a space before its sign.' }));

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.local-jira/**'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx,mjs,cjs}'],
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver(), createNodeResolver()] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': ['error', { maxDepth: Infinity, ignoreExternal: true }],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['src/**', 'static/**'], rules: { 'no-console': 'error', 'no-restricted-syntax': ['error', ...percents] } },
  { files: ['src/jobs/log.ts', 'src/resolvers/log.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  closeDoors(['src/jira/**'], 'src/jira'),
  closeDoors(['src/store/**'], 'src/store'),
  closeDoors(['src/jobs/**'], 'src/jobs'),
  closeDoors(['src/{model,contract,analyse,view,resolvers}/**', 'src/index.ts'], 'src/none'),
  closeDoors(['static/**'], 'static/none', ['static/bridge.ts']),
);
