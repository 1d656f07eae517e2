/**
 * `npm test`: everything, fast checks first. Installs what is missing, stops at the first step that fails and ends
 * with one line that counts the tests. `npm test -- --only unit` runs one step, for work on it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'flagship-test-'));
const counts = { passed: 0, failed: 0, skipped: 0 };

const run = (command, args) => spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0;
const bin = (name) => join(root, 'node_modules', '.bin', name);
const node = (...args) => run(process.execPath, args);

const installed = () => {
  const stamp = join(root, 'node_modules', '.package-lock.json');
  return existsSync(stamp) && existsSync(bin('jest'))
    && statSync(stamp).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
};

const install = () => installed() || run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);

const jest = (name, args) => {
  const file = join(scratch, `${name}.json`);
  const ok = run(bin('jest'), [...args, '--json', '--outputFile', file]);
  if (existsSync(file)) {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    counts.passed += result.numPassedTests;
    counts.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    counts.skipped += result.numPendingTests;
  }
  return ok;
};

const build = () =>
  run(bin('vite'), ['build', '--config', 'static/vite.config.mts', '--logLevel', 'warn'])
  && run(bin('vite'), ['build', '--config', 'test/local-jira/pages/vite.config.mts', '--logLevel', 'warn'])
  && run(bin('vite'), ['build', '--config', 'test/local-jira/forge/browser/vite.config.mts', '--logLevel', 'warn']);

const steps = [
  ['install', install],
  ['types', () => run(bin('tsc'), ['--noEmit'])],
  ['lint', () => run(bin('eslint'), ['.', '--max-warnings', '0'])],
  ['unit', () => jest('unit', ['--maxWorkers', '2', '--testPathIgnorePatterns', 'test/e2e'])],
  ['build', build],
  ['manifest', () => node('test/deploy/manifest-lint.cjs')],
  ['bundle', () => node('test/deploy/bundle.cjs')],
  ['e2e', () => jest('e2e', ['--maxWorkers', '2', '--testPathPatterns', 'test/e2e'])],
];

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : null;
if (only !== null && !steps.some(([name]) => name === only)) {
  console.error(`There is no step "${only}". Steps: ${steps.map(([name]) => name).join(', ')}.`);
  process.exit(1);
}

let failedStep = null;
for (const [name, step] of steps.filter(([name]) => only === null || name === only || name === 'install')) {
  const begun = Date.now();
  console.log(`\n== ${name}`);
  if (!step()) { failedStep = name; break; }
  console.log(`== ${name} took ${Math.round((Date.now() - begun) / 1000)} s`);
}
rmSync(scratch, { recursive: true, force: true });
if (failedStep !== null) console.error(`\nThe step "${failedStep}" failed. Run it alone with: npm test -- --only ${failedStep}`);
const failed = counts.failed + (failedStep !== null && counts.failed === 0 ? 1 : 0);
console.log(`\n${counts.passed} passed, ${failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`);
process.exit(failedStep === null ? 0 : 1);
