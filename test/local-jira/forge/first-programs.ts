import { z } from 'zod';
import type { GadgetConfig } from '../../../src/contract/gadget';
import type { PullProgress } from '../../../src/contract/program';
import { saveDashboard } from '../site/project-edits';
import type { Journal } from '../site/journal';
import type { Site } from '../site/site';
import type { SiteSeed } from '../site/types';
import type { Platform } from './platform';

type Wish = SiteSeed['programs'][number];

type Parts = { readonly site: Site; readonly platform: Platform; readonly journal: Journal; readonly say: (line: string) => void };

const table = 'local.programs';

const answerSchema = z.union([
  z.object({ ok: z.literal(true), value: z.unknown().optional() }),
  z.object({ ok: z.literal(false), error: z.looseObject({ code: z.string(), message: z.string(), detail: z.looseObject({ storedVersion: z.number().optional() }).optional() }) }),
]);

/** Asks the app as this user, just as a page would. Throws what the app or the platform says against it. */
const ask = async ({ site, platform }: Parts, email: string, moduleKey: string, functionKey: string, payload: unknown): Promise<unknown> => {
  const accountId = site.userByEmail(email)?.accountId;
  if (accountId === undefined) throw new Error(`The seed names a user ${email} that it does not have.`);
  const answer = await platform.invoke({ at: { moduleKey, entryPoint: 'view', place: {} }, functionKey, payload, accountId });
  if (!answer.ok) throw new Error(answer.message);
  const result = answerSchema.parse(JSON.parse(answer.text));
  if (!result.ok) throw Object.assign(new Error(result.error.message), { storedVersion: result.error.detail?.storedVersion });
  return result.value;
};

/** A write that names the version it saw; the one that is stored is learnt from the conflict. */
const write = async (
  parts: Parts, email: string, functionKey: string, payload: Readonly<Record<string, unknown>>, version: number, moduleKey = 'flagship-global',
): Promise<number> => {
  const once = async (seen: number): Promise<number> =>
    z.object({ version: z.number() }).parse(await ask(parts, email, moduleKey, functionKey, { ...payload, version: seen })).version;
  try {
    return await once(version);
  } catch (error) {
    const stored: unknown = error instanceof Error ? Reflect.get(error, 'storedVersion') : undefined;
    if (typeof stored !== 'number') throw error;
    return once(stored);
  }
};

const addGadget = (parts: Parts, programId: string): void => {
  const dashboard = [...parts.site.tables.dashboard.values()][0];
  if (dashboard === undefined) return;
  const config: GadgetConfig = { programId, measures: null, waiting: 5, refreshMinutes: 15 };
  const used = [...parts.site.tables.dashboard.values()].flatMap(({ gadgets }) => gadgets).map(({ id }) => Number(id));
  const gadget = { id: String(Math.max(10_000, ...used) + 1), moduleKey: 'flagship-gadget', column: 0, row: dashboard.gadgets.length, config };
  saveDashboard(parts.site, { ...dashboard, gadgets: [...dashboard.gadgets, gadget] });
};

const phases: Readonly<Record<PullProgress['phase'], string>> = {
  waiting: 'beginning to read', 'open-issues': 'reading open issues', 'done-issues': 'reading done issues', history: 'reading histories', complete: 'complete', failed: 'failed',
};

const number = (value: number): string => value.toLocaleString('en-US');

const lineOf = (name: string, { phase, done, total, message }: PullProgress): string => {
  const count = total !== null && total > 0 ? `, ${number(done)} of ${number(total)} issues` : done > 0 ? `, ${number(done)} issues` : '';
  return `${name}: ${phases[phase]}${count}${message === null ? '' : ` (${message})`}`;
};

const settled = new Set<PullProgress['phase']>(['complete', 'failed']);

const LOOKS = 6;
const LOOK_AGAIN_MS = 15_000;

/** A site that has much to do may ask to wait; that is over within a minute. */
const progressOf = async (parts: Parts, wish: Wish, programId: string): Promise<PullProgress> => {
  for (let look = 1; ; look += 1) {
    try {
      return await ask(parts, wish.asEmail, 'flagship-global', 'pullProgress', { programId }) as PullProgress;
    } catch (error) {
      if (look === LOOKS) throw error;
      await new Promise((resolve) => { setTimeout(resolve, LOOK_AGAIN_MS); });
    }
  }
};

/** Says how far the first pull has come, until it is over. */
const follow = async (parts: Parts, wish: Wish, programId: string): Promise<void> => {
  let said = '';
  let saidAt = 0;
  for (;;) {
    const progress = await progressOf(parts, wish, programId);
    const line = lineOf(wish.name, progress);
    const over = settled.has(progress.phase);
    if (line !== said && (over || performance.now() - saidAt > 1_000)) {
      parts.say(line);
      said = line;
      saidAt = performance.now();
    }
    if (over) return;
    // Each look reads something of every project, and the storage gives so many reads a minute to all.
    await new Promise((resolve) => { setTimeout(resolve, Math.max(150, 60 * progress.projects)); });
  }
};

const make = async (parts: Parts, wish: Wish, place: string): Promise<string> => {
  const created = await ask(parts, wish.asEmail, 'flagship-global', 'createProgram', { name: wish.name, projectKeys: wish.projectKeys, jql: wish.jql });
  const { programId } = z.object({ programId: z.string() }).parse(created);
  parts.journal.put(table, place, programId);
  let version = 1;
  if (wish.settings !== undefined && wish.settings.length > 0) {
    version = await write(parts, wish.asEmail, 'changeAssumptions', { programId, changes: wish.settings }, version);
  }
  if (wish.publish) await write(parts, wish.asEmail, 'publishProgram', { programId, visibility: 'published' }, version);
  addGadget(parts, programId);
  return programId;
};

/** Points for an issue and its changelog, with what is around them. */
const POINTS_AN_ISSUE = 3;
const STANDARD = { pull: 15_000, events: 15_000, sweep: 2_000, flags: 5_000, person: 6_000 };
const ADMIN = 'admin@example.com';

/**
 * Nobody waits for a local site by the hour: where the usual points an hour do not bring all issues in, its
 * administrator allows more, as on the admin page.
 */
const allowPoints = async (parts: Parts): Promise<void> => {
  const wanted = POINTS_AN_ISSUE * [...parts.site.issues()].length;
  if (wanted <= STANDARD.pull || parts.site.userByEmail(ADMIN) === undefined) return;
  parts.say(`Allowing the app ${number(wanted)} points an hour for reading projects instead of ${number(STANDARD.pull)}, with which it would take hours.`);
  await write(parts, ADMIN, 'saveBudgets', { budgets: { ...STANDARD, pull: wanted } }, 0, 'flagship-admin');
};

/**
 * Makes the programs that a seed asks for, through the app itself, each once in the life of the site's data, and says
 * how their first pull goes.
 */
export const makeFirstPrograms = async (parts: Parts): Promise<void> => {
  const made = new Set<string>();
  parts.journal.replay((name, place, row) => { if (name === table && row !== undefined) made.add(place); });
  if (parts.site.programs.length > made.size) await allowPoints(parts);
  for (const [index, wish] of parts.site.programs.entries()) {
    if (made.has(String(index))) continue;
    parts.say(`Making the program ${wish.name} ...`);
    const programId = await make(parts, wish, String(index));
    // The pull goes on, whether anybody can be told how it goes or not.
    await follow(parts, wish, programId).catch((error: unknown) => parts.say(`${wish.name}: ${error instanceof Error ? error.message : String(error)}`));
  }
};
