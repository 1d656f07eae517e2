import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../start.mjs', import.meta.url));

type Ended = { readonly code: number | null; readonly out: string; readonly error: string };

const start = (...args: readonly string[]): Promise<Ended> => new Promise((resolve, reject) => {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, JIRA_EMAIL: '', JIRA_API_TOKEN: '' } });
  const said = { out: '', error: '' };
  child.stdout.on('data', (chunk: Buffer) => { said.out += chunk.toString(); });
  child.stderr.on('data', (chunk: Buffer) => { said.error += chunk.toString(); });
  child.once('error', reject);
  child.once('close', (code) => resolve({ code, ...said }));
});

describe('npm start', () => {
  test.each([
    [['--nope'], /^Unknown option '--nope'\./],
    [['somewhere'], /^Unexpected argument 'somewhere'\./],
    [['--port', 'abc'], /^--port must be a whole number from 0 to 65535, not "abc"\.$/],
    [['--port', '65536'], /^--port must be/],
    [['--issues', '0'], /^--issues must be a whole number from 1 to 100000/],
    [['--as-of', '2026-02-31'], /^--as-of must be a date such as 2026-11-22, not "2026-02-31"\.$/],
    [['--as-of', 'soon'], /^--as-of must be a date/],
    [['--data', '/no/such/folder'], /^The data folder \/no\/such\/folder is not there\.$/],
    [['--data', '.', '--issues', '5'], /^--data and --issues exclude each other\.$/],
    [['--site', 'https://x.atlassian.net', '--issues', '5'], /^--site and --issues exclude each other\.$/],
    [['--site', 'http://x.atlassian.net'], /^--site must be an address such as https:\/\/your-site\.atlassian\.net, not "http:/],
    [['--site', 'x'], /^--site must be an address/],
    [['--site', 'https://x.atlassian.net'], /^--site needs JIRA_EMAIL and JIRA_API_TOKEN in the environment/],
  ])('%j ends with one clear line', async (args, line) => {
    const { code, out, error } = await start(...args);
    expect([code, out, error.trimEnd().split('\n').length]).toEqual([1, '', 1]);
    expect(error.trimEnd()).toMatch(line);
  });

  test('a taken port ends with one clear line, before anything is built', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => { taken.listen(0, '127.0.0.1', resolve); });
    const { port } = taken.address() as AddressInfo;
    const { code, out, error } = await start('--port', String(port));
    taken.close();
    expect([code, out, error]).toEqual([1, '', `Port ${port} is taken. Choose another with --port.\n`]);
  });

  test('tells its options', async () => {
    const { code, out } = await start('--help');
    expect(code).toBe(0);
    for (const option of ['--port', '--data', '--issues', '--site', '--as-of', '--reset', '--no-open']) expect(out).toContain(option);
  });
});
