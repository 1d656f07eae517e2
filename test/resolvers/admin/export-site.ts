import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { AdminCalls } from '../../../src/contract/calls';
import type { Result } from '../../../src/contract/result';
import { must } from '../../faults/program-site';
import { quietLogger } from '../../local-jira/forge/logger';
import { parseManifest } from '../../local-jira/forge/manifest';
import { createPlatform, type Platform } from '../../local-jira/forge/platform';
import { createRest } from '../../local-jira/rest/app';
import { memoryJournal, type Journal } from '../../local-jira/site/journal';
import type { Site } from '../../local-jira/site/site';

/** The app as it is installed on a site: what a test asks, and what it keeps. */
export type Installed = {
  readonly site: Site;
  readonly platform: Platform;
  readonly journal: Journal;
  readonly ask: (email: string, module: string, call: string, payload: unknown, issueKey?: string) => Promise<Result<unknown>>;
  readonly admin: <Name extends keyof AdminCalls & string>(call: Name, payload: AdminCalls[Name]['input'], email?: string) => Promise<Result<AdminCalls[Name]['output']>>;
  readonly close: () => void;
};

const manifestPath = fileURLToPath(new URL('../../../manifest.yml', `file://${__filename}`));

/** Installs the app on a site once more, in a process that remembers nothing of the installation before. */
export const install = (site: Site, journal: Journal = memoryJournal()): Installed => {
  jest.resetModules();
  const platform = createPlatform({
    site, journal, rest: createRest(site), manifest: parseManifest(readFileSync(manifestPath, 'utf8')), now: Date.now, logger: quietLogger,
    loadHandlers: async () => ({ ...(await import('../../../src/index')) }), storageUnitsPerMinute: null, eventsPerMinute: null,
  });
  const ask: Installed['ask'] = async (email, module, call, payload, issueKey) => {
    const place = issueKey === undefined ? {} : { issueKey };
    const answer = await platform.invoke({ at: { moduleKey: module, entryPoint: 'view', place }, functionKey: call, payload, accountId: site.userByEmail(email)?.accountId ?? null });
    if (!answer.ok) throw new Error(`${answer.status}: ${answer.message}`);
    return JSON.parse(answer.text) as Result<unknown>;
  };
  return {
    site, platform, journal, ask,
    admin: (call, payload, email = 'admin@example.com') => ask(email, 'flagship-admin', call, payload) as never,
    close: () => { platform.close(); journal.close(); },
  };
};

type Admin = Installed['admin'];

const chainLines = async (admin: Admin, chain: string): Promise<readonly string[]> => {
  for (;;) {
    const lines: string[] = [];
    let [seq, next]: [number | null, string | null] = [null, null];
    for (;;) {
      const page: AdminCalls['exportPage']['output'] = must(await admin('exportPage', { chain, seq, next }));
      if (page.changed) break;
      lines.push(...page.lines);
      if (page.next === null) return lines;
      [seq, next] = [page.seq, page.next];
    }
  }
};

/** Ends a file the way the page does. */
export const fileOf = (lines: readonly string[]): string => {
  const counts: Record<string, number> = {};
  for (const line of lines.slice(1)) {
    const { in: place } = JSON.parse(line) as { readonly in: string };
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const sha256 = createHash('sha256').update(lines.map((line) => `${line}\n`).join('')).digest('hex');
  return `${lines.join('\n')}\n${JSON.stringify({ end: { lines: lines.length, counts, sha256 } })}\n`;
};

/** All that the app keeps, as the page makes a file of it. */
export const exported = async (admin: Admin): Promise<string> => {
  const { head, chains } = must(await admin('exportStart', {}));
  const lines = [JSON.stringify(head)];
  for (const chain of chains) lines.push(...await chainLines(admin, chain));
  return fileOf(lines);
};

/** Uploads a file, so many lines at a time; the last answer. */
export const staged = async (admin: Admin, file: string, linesAtOnce = 12, email?: string): Promise<Result<AdminCalls['stageRestore']['output']>> => {
  const lines = file.split('\n').slice(0, -1);
  let restoreId: string | null = null;
  let answer: Result<AdminCalls['stageRestore']['output']> | null = null;
  for (let from = 0; from < lines.length; from += linesAtOnce) {
    const text = lines.slice(from, from + linesAtOnce).map((line) => `${line}\n`).join('');
    answer = await admin('stageRestore', { restoreId, part: from / linesAtOnce, firstLine: from + 1, text }, email);
    if (!answer.ok) return answer;
    restoreId = answer.value.restoreId;
  }
  if (answer === null) throw new Error('An empty file has no parts.');
  return answer;
};

/** Uploads, looks and confirms; what came of the confirmation. */
export const confirmed = async (admin: Admin, file: string, typed: string | null = null): Promise<Result<unknown>> => {
  const { restoreId } = must(await staged(admin, file));
  const { seen } = must(await admin('previewRestore', { restoreId }));
  return admin('confirmRestore', { restoreId, seen, typed });
};

/** What the app keeps that is not read from Jira, by place and key, without what tells one write from another. */
export const held = ({ journal }: Pick<Installed, 'journal'>): Readonly<Record<string, unknown>> => {
  const rows = new Map<string, unknown>();
  journal.replay((table, key, row) => {
    const name = `${table.split('/').slice(-1)[0] ?? ''} ${key}`;
    if (!table.startsWith('kvs/') || !/^(program|site|promise|question|meeting|raising|value|day-record|trail|trail-head) |^plain trail-(text|actor|signed):/.test(name)) return;
    if (row === undefined) rows.delete(name);
    else rows.set(name, (row as { readonly json?: string }).json ?? row);
  });
  return Object.fromEntries([...rows].sort(([a], [b]) => (a < b ? -1 : 1)));
};
