import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { seedValue } from './data/sample/value/seed-value';
import { makeFirstPrograms } from './forge/first-programs';
import { holdFolder } from './forge/folder-hold';
import { consoleLogger } from './forge/logger';
import { readManifest } from './forge/manifest';
import { createPlatform } from './forge/platform';
import { shiftDate } from './forge/shifted-date';
import { accountFrom, openRemote, type OpenedRemote } from './remote/open-remote';
import { createRest } from './rest/app';
import { startServer, type RunningServer } from './server';
import { openJournal, type Journal } from './site/journal';
import { Site } from './site/site';
import type { SiteSeed } from './site/types';

const root = fileURLToPath(new URL('../../', import.meta.url));

const optionsSchema = z.object({
  port: z.number(), data: z.string().nullable(), issues: z.number().nullable(), asOf: z.string().nullable(), reset: z.boolean(), open: z.boolean(),
  site: z.string().nullable().default(null),
});

type Options = z.infer<typeof optionsSchema>;

/** When the data began, by its own clock and by the real one: both stay, so that time goes on between starts. `data`: the folder it was loaded from. */
const beginningSchema = z.object({ seededAt: z.number(), realAt: z.number(), asOf: z.string().nullable(), data: z.string().nullable() });

type Beginning = z.infer<typeof beginningSchema>;

const say = (line: string): void => console.log(line);

const nameOf = ({ data, issues, site }: Options): string => (site !== null ? `site-${new URL(site).host.replace(/[^\w.-]/g, '-')}` : data !== null ? `data-${basename(data)}` : issues !== null ? `generated-${issues}` : 'sample');

const seedOf = async ({ data, issues }: Options, now: number): Promise<SiteSeed> => {
  if (data !== null) return (await import('./data/folder')).folderSeed({ dir: data, now });
  if (issues !== null) return (await import('./data/generated')).generatedSeed({ issues, now });
  return (await import('./data/sample')).sampleSeed({ now });
};

const firstMoment = async ({ data, asOf }: Options): Promise<number> => {
  if (asOf !== null) return Date.parse(asOf);
  if (data === null) return Date.now();
  return Date.parse(await (await import('./data/folder')).newestUpdated(data));
};

const beginningOf = async (options: Options, journal: Journal): Promise<Beginning> => {
  let kept: Beginning | null = null;
  journal.replay((table, id, row) => { if (table === 'local.meta' && id === 'beginning') kept = beginningSchema.parse(row); });
  const found = kept as Beginning | null;
  if (found === null) {
    const begun = { seededAt: await firstMoment(options), realAt: Date.now(), asOf: options.asOf, data: options.data };
    journal.put('local.meta', 'beginning', begun);
    return begun;
  }
  if (options.data !== found.data) {
    throw new Error(`What is kept under this name belongs to ${found.data ?? 'other data'}. Add --reset to begin anew.`);
  }
  if (options.asOf !== null && options.asOf !== found.asOf) {
    throw new Error(`This data began as of ${new Date(found.seededAt).toISOString()}. Add --reset to begin anew.`);
  }
  return found;
};

const openBrowser = (url: string): void => {
  const display = process.platform !== 'linux' || process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;
  if (!display) return;
  const [command, ...args] = process.platform === 'darwin' ? ['open', url] : process.platform === 'win32' ? ['cmd', '/c', 'start', '', url] : ['xdg-open', url];
  spawn(command ?? 'open', args, { stdio: 'ignore', detached: true }).on('error', () => undefined).unref();
};

const listening = async (start: () => Promise<RunningServer>, port: number): Promise<RunningServer> => {
  try {
    return await start();
  } catch (error) {
    const taken = error instanceof Error && Reflect.get(error, 'code') === 'EADDRINUSE';
    throw taken ? new Error(`Port ${port} is taken. Choose another with --port.`, { cause: error }) : error;
  }
};

/** Ends the process as asked, in order, so that what is buffered is written. */
const closeOnSignal = (closing: readonly (() => void)[]): void => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      for (const close of [...closing].reverse()) close();
      process.exit(0);
    });
  }
};

/** What was kept under this name, held by this process until it ends. */
const openKept = (options: Options): Journal => {
  const folder = join(root, '.local-jira', nameOf(options));
  process.once('exit', holdFolder(folder));
  if (options.reset) rmSync(join(folder, 'journal.ndjson'), { force: true });
  return openJournal(folder);
};

/** Lets the process live in the data's own time. Answers the moment the data began. */
const setClock = async (options: Options, journal: Journal): Promise<number> => {
  const { seededAt, realAt } = await beginningOf(options, journal);
  if (seededAt !== realAt) shiftDate(Date.now() - realAt + seededAt);
  return seededAt;
};

type Opened = Pick<OpenedRemote, 'site' | 'rest'> & Partial<OpenedRemote>;

const openOwn = async (options: Options, journal: Journal, seededAt: number): Promise<Opened> => {
  say(`Loading ${nameOf(options)} ...`);
  const site = await Site.open({ seed: () => seedOf(options, seededAt), journal, now: () => Date.now() });
  return { site, rest: createRest(site) };
};

const openOther = async (address: string, journal: Journal): Promise<Opened> => {
  const account = accountFrom(address, process.env);
  say(`Signing in to ${account.url.host} ...`);
  const opened = await openRemote(account, journal, () => Date.now());
  say(`Reading ${opened.readFrom.url} as ${opened.readFrom.as}. Nothing is written there. App and user are one person here, so that what`);
  say('others may not see cannot be shown. No events come from there: changes follow within five minutes.');
  return opened;
};

const main = async (options: Options): Promise<void> => {
  const journal = openKept(options);
  const closing = [() => journal.close()];
  closeOnSignal(closing);
  const seededAt = await setClock(options, journal);
  const now = (): number => Date.now();
  const opened = options.site === null ? await openOwn(options, journal, seededAt) : await openOther(options.site, journal);
  const { site, rest, ...other } = opened;
  let url = '';
  const platform = createPlatform({
    site, rest, journal, now, logger: consoleLogger, siteUrl: () => other.readFrom?.url ?? url, schedules: true,
    ...(other.placeOf === undefined ? {} : { placeOf: other.placeOf }),
    manifest: readManifest(join(root, 'manifest.yml')),
    loadHandlers: async () => ({ ...(await import('../../src/index')) }),
  });
  closing.push(() => platform.close());
  const server = await listening(() => startServer({ ...opened, platform, root, port: options.port, logger: consoleLogger }), options.port);
  url = server.origins.site;
  await makeFirstPrograms({ site, platform, journal, say });
  if (nameOf(options) === 'sample') await seedValue({ site, platform, journal, say });
  if (options.open) openBrowser(url);
  say(`Local Jira ready at ${url}`);
};

main(optionsSchema.parse(JSON.parse(process.argv[2] ?? '{}'))).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
