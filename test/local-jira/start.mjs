// Plain Node, so that it runs before anything is installed: checks, installs, builds what is stale, then starts the site.
import { spawn } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));

const help = `Starts a small Jira on this machine with Flagship in it.

  npm start -- [options]

  --port N       listen on this port (8371)
  --data DIR     load real issues from this folder instead of the sample program
  --issues N     load N generated issues instead (1 to 100,000)
  --site URL     read a real Jira Cloud site, https://NAME.atlassian.net, instead, as the person that JIRA_EMAIL and
                 JIRA_API_TOKEN in the environment name; nothing is written there
  --as-of DATE   let the site's clock start at this date (2026-11-22, or with a time); with --data, by default,
                 at the newest change in the data
  --reset        forget what was changed since the first start
  --no-open      do not open the browser
  --help         this text`;

const fail = (message) => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) fail(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
};

const wholeNumber = (name, text, least, most) => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) fail(`--${name} must be a whole number from ${least} to ${most}, not "${text}".`);
  return value;
};

const moment = (text) => {
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T12:00:00Z` : text;
  const at = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(whole) : Number.NaN;
  const day = text.slice(0, 10);
  if (Number.isNaN(at) || new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day) fail(`--as-of must be a date such as 2026-11-22, not "${text}".`);
  return new Date(at).toISOString();
};

/** Signed requests go there, so nothing but https will do, save on this machine. */
const siteAddress = (text) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  const here = url !== null && url.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname);
  if (url === null || !(url.protocol === 'https:' || here) || url.username !== '') fail(`--site must be an address such as https://your-site.atlassian.net, not "${text}".`);
  if (!process.env.JIRA_EMAIL || !process.env.JIRA_API_TOKEN) fail('--site needs JIRA_EMAIL and JIRA_API_TOKEN in the environment; a token is made at id.atlassian.com, under Security.');
  return url.origin;
};

const parsed = () => {
  try {
    return parseArgs({
      options: {
        port: { type: 'string' }, data: { type: 'string' }, issues: { type: 'string' }, site: { type: 'string' }, 'as-of': { type: 'string' },
        reset: { type: 'boolean' }, 'no-open': { type: 'boolean' }, help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    return fail(`${String(error.message).split(/\.? To specify/)[0]}. Run npm start -- --help for the options.`);
  }
};

const readOptions = () => {
  const values = parsed();
  if (values.help) {
    process.stdout.write(`${help}\n`);
    process.exit(0);
  }
  if (values.data !== undefined && values.issues !== undefined) fail('--data and --issues exclude each other.');
  for (const name of ['data', 'issues', 'as-of']) if (values.site !== undefined && values[name] !== undefined) fail(`--site and --${name} exclude each other.`);
  const data = values.data === undefined ? null : resolve(values.data);
  if (data !== null && !(existsSync(data) && statSync(data).isDirectory())) fail(`The data folder ${data} is not there.`);
  return {
    port: values.port === undefined ? 8371 : wholeNumber('port', values.port, 0, 65535),
    data,
    issues: values.issues === undefined ? null : wholeNumber('issues', values.issues, 1, 100_000),
    site: values.site === undefined ? null : siteAddress(values.site),
    asOf: values['as-of'] === undefined ? null : moment(values['as-of']),
    reset: values.reset === true,
    open: values['no-open'] !== true && !process.env.CI,
  };
};

const checkPort = (port) => new Promise((done) => {
  const probe = createServer();
  probe.once('error', (error) => fail(error.code === 'EADDRINUSE' ? `Port ${port} is taken. Choose another with --port.` : `Port ${port} cannot be used: ${error.message}.`));
  probe.listen(port, '127.0.0.1', () => probe.close(done));
});

/** Runs a program; what it says is shown only where it fails. Resolves with whether it did well. */
const run = (command, args) => new Promise((done) => {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' && command === 'npm' });
  const said = [];
  child.stdout.on('data', (chunk) => said.push(chunk));
  child.stderr.on('data', (chunk) => said.push(chunk));
  child.once('error', (error) => { said.push(Buffer.from(`${error.message}\n`)); done(false); });
  child.once('close', (code) => {
    if (code !== 0) process.stderr.write(Buffer.concat(said));
    done(code === 0);
  });
});

const timeOf = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

const installIfNeeded = async () => {
  if (timeOf(join(root, 'node_modules/.package-lock.json')) >= timeOf(join(root, 'package-lock.json'))) return;
  // npm would empty the folder that a link leads to, which others may work with.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) fail('node_modules is a link to a folder that is older than package-lock.json. Run npm ci there, or remove the link.');
  // A tree that holds the development tools keeps them.
  const whole = existsSync(join(root, 'node_modules/jest'));
  console.log('Installing what it needs to run ...');
  if (!(await run('npm', ['ci', ...(whole ? [] : ['--omit=dev']), '--no-audit', '--no-fund', '--loglevel=error']))) fail('npm ci failed; see above.');
};

const newestIn = (path) => {
  let newest = 0;
  const open = [path];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    newest = Math.max(newest, timeOf(next));
    if (existsSync(next) && statSync(next).isDirectory()) open.push(...readdirSync(next).map((name) => join(next, name)));
  }
  return newest;
};

const builds = [
  { name: 'the app\'s pages', config: 'static/vite.config.mts', result: 'dist/static/global.html', sources: ['static', 'src/contract', 'package-lock.json'] },
  { name: 'the site\'s pages', config: 'test/local-jira/pages/vite.config.mts', result: 'dist/local-jira/index.html', sources: ['test/local-jira/pages', 'test/local-jira/forge/browser', 'src/contract', 'package-lock.json'] },
  { name: 'the bridge between them', config: 'test/local-jira/forge/browser/vite.config.mts', result: 'dist/local-bridge/frame.js', sources: ['test/local-jira/forge/browser', 'package-lock.json'] },
];

const buildIfStale = async ({ name, config, result, sources }) => {
  const stamp = join(root, 'dist', `.built-${config.replaceAll('/', '-')}`);
  const begun = new Date();
  if (existsSync(join(root, result)) && timeOf(stamp) > Math.max(...sources.map((source) => newestIn(join(root, source))))) return;
  console.log(`Building ${name} ...`);
  if (!(await run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--config', config]))) fail(`The build of ${name} failed; see above.`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, '');
  // What was edited while it was being built makes the next start build again.
  utimesSync(stamp, begun, begun);
};

const startSite = (options) => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/local-jira/main.ts', JSON.stringify(options)], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.once('close', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
};

checkNode();
const options = readOptions();
await checkPort(options.port);
await installIfNeeded();
for (const build of builds) await buildIfStale(build);
startSite(options);
