/** Tests run on TypeScript through swc; types are checked once, by tsc, before any test starts. */
export default {
  testEnvironment: '<rootDir>/test/shared/environment.cjs',
  moduleNameMapper: { '^(yaml|@atlaskit/jql-ast)$': '<rootDir>/test/shared/$1.cjs' },
  // What takes a second alone takes ten on a machine that is busy with something else, and none is to fail for that.
  testTimeout: 120_000,
  // What files leave behind adds up, and a worker that has little room left spends its time on clearing it. At the end
  // Jest gives each half a second to go, and where a gigabyte takes longer to be freed it says that a worker did not exit
  // gracefully: nothing is open then.
  workerIdleMemoryLimit: '1GB',
  // Otherwise it warns of what packages look up late, hundreds of lines of it.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  // A test runs in a world of its own, and each look at one of that world's globals takes some hundred times what it
  // takes in plain Node. These are handed to each module as its own; not `Date`, which tests set to other moments.
  sandboxInjectedGlobals: [
    'Array', 'ArrayBuffer', 'BigInt', 'Boolean', 'DataView', 'Error', 'Float64Array', 'Infinity', 'Int32Array', 'Intl', 'JSON', 'Map', 'Math', 'Number',
    'Object', 'Promise', 'RangeError', 'Reflect', 'RegExp', 'Set', 'String', 'Symbol', 'TypeError', 'Uint8Array', 'WeakMap', 'WeakSet',
    'decodeURIComponent', 'encodeURIComponent', 'isFinite', 'isNaN', 'parseFloat', 'parseInt',
  ],
  roots: ['<rootDir>/test'],
  testSequencer: '<rootDir>/test/slowest-first.cjs',
  setupFilesAfterEnv: ['<rootDir>/test/steady-clock.ts'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.(m?js|tsx?)$': ['@swc/jest', {
      jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
      module: { type: 'commonjs' },
    }],
  },
  // Packages that ship ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(@sparticuz/chromium|pure-rand|jira\\.js|hono|@hono|date-fns|@date-fns)/)'],
};
