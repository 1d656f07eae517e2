/**
 * `npm run bench`: the figures the project promises, measured. `-- --json` prints `[{figure, value, unit, aim, holds}]`
 * and nothing else; `-- --sizes 10000` measures fewer sizes. Not a test: nothing fails, a missed aim is shown.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { fetchEachTime } from './fetch-each-time.mjs';
import { firstLoads } from './first-load.mjs';
import { layoutTimes } from './layout-times.mjs';
import { startTime } from './start-time.mjs';

const root = resolve(import.meta.dirname, '../..');
const { values: options } = parseArgs({ options: { json: { type: 'boolean' }, sizes: { type: 'string', default: '10000,50000,100000' } } });
const sizes = options.sizes.split(',').map(Number);
const figures = [];

const say = (line) => { if (!options.json) process.stderr.write(`${line}\n`); };

const add = (figure, value, unit, aim) => {
  figures.push({ figure, value: Math.round(value * 1000) / 1000, unit, aim: aim === null ? null : `<= ${aim}`, holds: aim === null ? null : value <= aim });
};

const node = (...args) => execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'inherit'] });

/**
 * Bundled, as it runs on Forge: a compiler on the way, and the names it keeps of each function made, would be measured
 * otherwise. As deep below the root as the modules of the local Jira, which look for the manifest from where they are.
 */
const bundle = async () => {
  const outDir = join(root, 'dist/bench/bundled');
  const names = ['overview', 'peaks', 'value', 'ready-view'];
  await build({
    configFile: false, root, logLevel: 'error',
    build: {
      ssr: true, outDir, emptyOutDir: true, target: 'node22',
      rollupOptions: { input: names.map((name) => join(root, `test/bench/${name}.ts`)), output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' } },
    },
    ssr: { noExternal: true },
  });
  return Object.fromEntries(names.map((name) => [name, join(outDir, `${name}.mjs`)]));
};

/** The aims are for 50,000 issues in 150 projects. Gz, before base64, with dictionaries and project pieces. */
const storageBytes = (size, dir) => {
  const { projects, withTransitions, without, texts, brotli } = JSON.parse(node('--import', 'tsx', 'test/bench/storage-bytes.ts', dir));
  const of = `${size} issues in ${projects} projects`;
  add(`Snapshot without texts, ${of}`, without, 'B each', size === 50_000 ? 16 : null);
  add(`Snapshot without texts, with transitions, ${of}`, withTransitions, 'B each', size === 50_000 ? 22 : null);
  add(`The same packed with brotli, ${of}`, brotli, 'B each', null);
  add(`Texts, ${of}`, texts, 'B each', null);
};

/** Each in a process of its own: what a view takes, and what an update of the largest project does. */
const peaksOf = (scripts, size, dir) => {
  add(`Peak memory, ${size} issues`, JSON.parse(node(scripts.overview, dir, 'memory')).mebibytes, 'MiB', 250);
  for (const what of ['plan', 'fan', 'list', 'map', 'matrix', 'sheet', 'past day', 'compaction']) {
    add(`Peak memory of ${what}, ${size} issues`, JSON.parse(node(scripts.peaks, dir, what)).mebibytes, 'MiB', 250);
  }
};

const overviewOf = (scripts, size, dir) => {
  const script = scripts.overview;
  say(`Preparing ${size} issues ...`);
  node('--max-old-space-size=6000', '--import', 'tsx', 'test/bench/prepare.ts', String(size), dir);
  const { issues, changelogs, overview, gadget, first } = JSON.parse(node(script, dir, 'time'));
  add(`Snapshot to overview, ${size} issues`, overview, 'ms', null);
  add(`Snapshot to overview, ${size} issues, first time in a process`, first, 'ms', null);
  add(`JSON.parse of the same issues' REST payload, ${size} issues`, issues + changelogs, 'ms', null);
  add(`Snapshot to overview / JSON.parse, ${size} issues`, overview / (issues + changelogs), 'ratio', 0.25);
  add(`Snapshot to gadget / JSON.parse, ${size} issues`, gadget / (issues + changelogs), 'ratio', 0.25);
  add(`Snapshot to overview / JSON.parse without changelogs, ${size} issues`, overview / issues, 'ratio', null);
  storageBytes(size, dir);
  const anew = fetchEachTime(dir, size, issues + changelogs);
  add(`Beside: the same view by fetching as the user each time, ${size} issues, at 150 ms a page (simulated)`, anew.seconds, 's', null);
  add(`Beside: points of that, ${size} issues, changelogs apart (a view from the snapshot: 0 for issues)`, anew.points, 'points', null);
  add(`Beside: fetching each time / snapshot to overview, ${size} issues`, (1000 * anew.seconds) / overview, 'ratio', null);
  if (size === Math.max(...sizes)) peaksOf(scripts, size, dir);
  rmSync(dir, { recursive: true, force: true });
};

const pages = () => {
  if (!existsSync(join(root, 'dist/static/manifest.json'))) node('node_modules/vite/bin/vite.js', 'build', '--config', 'static/vite.config.mts', '--logLevel', 'error');
  const sizesOf = firstLoads(join(root, 'dist/static'));
  add('First load of the gadget, gz', sizesOf.gadget, 'KiB', 120);
  add('First load of the issue context, gz', sizesOf.issue, 'KiB', 120);
  add('First load of the global page, gz', sizesOf.global, 'KiB', 300);
  add('First load of the admin page, gz', sizesOf.admin, 'KiB', 300);
};

/** The plan's page in a browser, over canned rows. A module of Node's older kind, since the bench of the surfaces is one. */
const planScroll = async () => {
  say('Scrolling the plan ...');
  const outDir = join(root, 'dist/bench-plan');
  await build({
    configFile: false, root, logLevel: 'error',
    build: { ssr: join(root, 'test/bench/plan-scroll.ts'), outDir, emptyOutDir: true, target: 'node22', rollupOptions: { output: { format: 'cjs', entryFileNames: 'plan-scroll.cjs' } } },
  });
  const { rows, longest, share, still, task } = JSON.parse(node(join(outDir, 'plan-scroll.cjs')));
  add(`Plan of ${rows} rows, longest frame while scrolling`, longest, 'ms', 50);
  add(`Plan of ${rows} rows, frames over 50 ms`, share * 100, '%', null);
  add(`Plan of ${rows} rows, longest frame while nothing moves`, still, 'ms', null);
  add(`Plan of ${rows} rows, longest task while scrolling, processor time`, task, 'ms', 50);
};

const layouts = async () => {
  say('Laying pictures out ...');
  for (const { issues, first, middle } of await layoutTimes(root, node)) {
    add(`Layout of a picture of ${issues} issues, in a page, first time`, first, 'ms', issues === 300 ? 50 : 500);
    add(`Layout of a picture of ${issues} issues, in a page, later`, middle, 'ms', null);
  }
};

/** See `pull.ts` for how time is told in it. */
const pulls = (size) => {
  say(`Pulling ${size} issues ...`);
  const { pages, took, ideal, fewest, pull, backfill, processor, written } = JSON.parse(node('--max-old-space-size=6000', '--import', 'tsx', 'test/bench/pull.ts', String(size)));
  add(`Full pull of ${size} issues, 150 ms a page, 8 at once / as many pages in 8 lanes`, took / ideal, 'ratio', size >= 50_000 ? 1.3 : null);
  add(`The same / the fewest pages that hold ${size} issues`, took / fewest, 'ratio', null);
  add(`Pages of a full pull of ${size} issues`, pages, 'pages', null);
  add(`Points of a full pull of ${size} issues, changelogs apart / issues`, pull / size, 'ratio', size >= 50_000 ? 1.02 : null);
  add(`Points of its changelogs / issues`, backfill / size, 'ratio', null);
  add(`Processor time of the pull with its changelogs, the local Jira's included`, processor, 'ms', null);
  add(`Storage units of 10 KB written by it`, written, 'units', null);
};

/** From a quarter of a day, told for a whole one. */
const writes = (size) => {
  say(`Editing ${size} issues, one a minute ...`);
  const { projects, megabytesADay } = JSON.parse(node('--max-old-space-size=6000', '--import', 'tsx', 'test/bench/bytes-written.ts', String(size), '6'));
  add(`Written to storage in a day at one edit a minute, ${size} issues in ${projects} projects`, megabytesADay, 'MB', size >= 50_000 ? 20 : null);
};

/** A whole day of sweeps, by a clock that is moved on. */
const following = () => {
  say('Following for a day ...');
  const { projects, alone, together, sustained, idle } = JSON.parse(node('--import', 'tsx', 'test/bench/following.ts', '150', '288'));
  add('Points of a change that comes alone', alone, 'points', 5);
  add('Points of each of a hundred changes that come together', together, 'points', null);
  add('Points of each change at 100 a minute for half an hour, sweeps and flags included', sustained, 'points', 1.3);
  add(`Points of a day on which nothing happens, ${projects} projects`, idle, 'points', 500);
};

/** The same questions to the same dependencies: making the graph, its cycles, its longest chain, what depends on some issues. */
const graphs = (size) => {
  const { ours, graphology } = JSON.parse(node('--import', 'tsx', 'test/bench/graph.ts', String(size)));
  add(`Graph of ${size} issues: made, cycles, longest chain, what depends on 20 of them`, ours, 'ms', null);
  add('Beside: the same on graphology / ours', graphology / ours, 'ratio', null);
};

/** Four work logs an issue, and a package for 25 of them. */
const values = (script, size) => {
  say(`Counting money of ${size} issues ...`);
  const { value, parse, simulate, others, packages, worklogs } = JSON.parse(node('--max-old-space-size=6000', script, String(size)));
  const of = `${size} issues, ${packages} packages, ${worklogs} work logs`;
  add(`All measures of value with their trends, and 365 recorded days, ${of}, processor time`, value, 'ms', null);
  add('The same / JSON.parse of the work logs', value / parse, 'ratio', size >= 50_000 ? 0.5 : null);
  add('Monte Carlo of 10,000 runs, processor time', simulate, 'ms', null);
  add('The same / all other measures of the day', simulate / others, 'ratio', null);
};

/** Served by handlers of the app as they are, over a local Jira in the same process. */
const readyViews = (script, size) => {
  say(`Serving ready views of ${size} issues ...`);
  const { made, ready, calls, sizes: answers, issueContext } = JSON.parse(node('--max-old-space-size=6000', script, String(size)));
  add(`Ready overview of ${size} issues, processor time, the local Jira's included`, ready.overview, 'ms', 5);
  add(`Ready gadget of ${size} issues, processor time, the local Jira's included`, ready.gadget, 'ms', 5);
  add('Ready overview / making it', ready.overview / made.overview, 'ratio', null);
  add('Calls of the storage for a ready gadget', calls.gadget, 'calls', 1);
  add('Answer of the gadget', answers.gadget / 1024, 'KiB', 20);
  add('Answer of the issue context', answers.issueContext / 1024, 'KiB', 10);
  add('Largest answer of a view of the global page', Math.max(...Object.values(answers)) / 1024, 'KiB', 200);
  add(`Issue context of ${size} issues, processor time`, issueContext, 'ms', null);
};

const shown = ({ figure, value, unit, aim, holds }) =>
  `${figure.padEnd(66)} ${String(value).padStart(10)} ${unit.padEnd(6)} ${aim === null ? '' : `aim ${aim}: ${holds ? 'holds' : 'MISSED'}`}`;

const scratch = mkdtempSync(join(tmpdir(), 'flagship-bench-'));
try {
  const scripts = await bundle();
  for (const size of sizes) overviewOf(scripts, size, join(scratch, String(size)));
  pulls(Math.min(50_000, Math.max(...sizes)));
  writes(Math.min(50_000, Math.max(...sizes)));
  following();
  graphs(Math.min(50_000, Math.max(...sizes)));
  readyViews(scripts['ready-view'], Math.min(50_000, Math.max(...sizes)));
  values(scripts.value, Math.min(50_000, Math.max(...sizes)));
  pages();
  await planScroll();
  await layouts();
  say('Starting ...');
  add('npm start to ready, 500 new issues', await startTime(root, 500), 's', null);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.stdout.write(options.json ? `${JSON.stringify(figures, null, 2)}\n` : `${figures.map(shown).join('\n')}\n`);
