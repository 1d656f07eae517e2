/**
 * `npm test`: everything, fast checks first, two at a time. Installs what is missing, stops at the first step that fails
 * and ends with one line that counts the tests. `npm test -- --only unit` runs one step, for work on it.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'flagship-test-'));
const counts = { passed: 0, failed: 0, skipped: 0 };

/** Says what a command prints at once, or, where others run beside it, all together at its end. */
const run = (command, args, { beside = false } = {}) => new Promise((done) => {
  const child = spawn(command, args, { cwd: root, stdio: beside ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
  const said = [];
  for (const stream of beside ? [child.stdout, child.stderr] : []) stream.on('data', (text) => said.push(text));
  child.on('error', (error) => { said.push(`${error.message}\n`); });
  child.on('close', (status) => done({ ok: status === 0, said: Buffer.concat(said.map((text) => Buffer.from(text))).toString() }));
});

const bin = (name) => join(root, 'node_modules', '.bin', name);

const installed = () => {
  const stamp = join(root, 'node_modules', '.package-lock.json');
  return existsSync(stamp) && existsSync(bin('jest'))
    && statSync(stamp).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
};

const count = (file) => {
  if (!existsSync(file)) return;
  const result = JSON.parse(readFileSync(file, 'utf8'));
  counts.passed += result.numPassedTests;
  counts.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  counts.skipped += result.numPendingTests;
};

/** Room for what is young (MB), which Jest hands on to its workers: in the usual 16, most is looked at again before it is gone. */
const room = '--max-semi-space-size=64';

const jest = (args) => async (how) => {
  const file = join(scratch, 'tests.json');
  const ended = await run(process.execPath, [room, join(root, 'node_modules', 'jest', 'bin', 'jest.js'), ...args, '--json', '--outputFile', file], how);
  count(file);
  return ended;
};

const vite = (config) => (how) => run(bin('vite'), ['build', '--config', config, '--logLevel', 'warn'], how);

const inTurn = (...parts) => async (how) => {
  const said = [];
  for (const part of parts) {
    const ended = await part(how);
    said.push(ended.said);
    if (!ended.ok) return { ok: false, said: said.join('') };
  }
  return { ok: true, said: said.join('') };
};

/** Some tests wait more than they work: one worker more than the two cores that are counted on keeps these busy. */
const workers = ['--maxWorkers', '3'];

const steps = {
  install: (how) => (installed() ? { ok: true, said: '' } : run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], how)),
  types: (how) => run(bin('tsc'), ['--noEmit'], how),
  lint: (how) => run(bin('eslint'), ['.', '--max-warnings', '0'], how),
  build: inTurn(vite('static/vite.config.mts'), vite('test/local-jira/pages/vite.config.mts'), vite('test/local-jira/forge/browser/vite.config.mts')),
  manifest: (how) => run(process.execPath, ['test/deploy/manifest-lint.cjs'], how),
  bundle: (how) => run(process.execPath, ['test/deploy/bundle.cjs'], how),
  tests: jest(workers),
  unit: jest([...workers, '--testPathIgnorePatterns', 'test/e2e']),
  e2e: jest([...workers, '--testPathPatterns', 'test/e2e']),
};

/** What runs one after the other, and within that what runs side by side: lanes of steps. */
const everything = [[['install']], [['types'], ['build', 'manifest', 'bundle', 'lint']], [['tests']]];

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : null;
if (only !== null && !(only in steps)) {
  console.error(`There is no step "${only}". Steps: ${Object.keys(steps).join(', ')}.`);
  process.exit(1);
}

let failedStep = null;

/** Does one step and says how long it took. Answers whether it went well. */
const take = async (name, beside) => {
  const begun = Date.now();
  if (!beside) console.log(`\n== ${name}`);
  const { ok, said } = await steps[name]({ beside });
  if (beside) process.stdout.write(`\n== ${name}\n${said}`);
  console.log(`== ${name} ${ok ? 'took' : 'failed after'} ${Math.round((Date.now() - begun) / 1000)} s`);
  if (!ok) failedStep ??= name;
  return ok;
};

const takeLane = async (lane, beside) => {
  for (const name of lane) if (failedStep !== null || !await take(name, beside)) return;
};

const plan = only === null ? everything : only === 'install' ? [[['install']]] : [[['install']], [[only]]];
for (const lanes of plan) {
  if (failedStep === null) await Promise.all(lanes.map((lane) => takeLane(lane, lanes.length > 1)));
}

rmSync(scratch, { recursive: true, force: true });
if (failedStep !== null) console.error(`\nThe step "${failedStep}" failed. Run it alone with: npm test -- --only ${failedStep}`);
const failed = counts.failed + (failedStep !== null && counts.failed === 0 ? 1 : 0);
console.log(`\n${counts.passed} passed, ${failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`);
process.exit(failedStep === null ? 0 : 1);
