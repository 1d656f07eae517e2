import { z } from 'zod';
import type { Journal } from '../../../site/journal';
import type { Site } from '../../../site/site';
import type { Platform } from '../../../forge/platform';
import { shiftDate } from '../../../forge/shifted-date';
import { dayOf, isoDate, startOf } from '../../work-days';
import { storyPackages } from './packages';
import { recordPastDays } from './recorded-days';
import { acts, STUDY, baselines, benefits, lines, objectives, risks } from './sheets';

export type ValueParts = { readonly site: Site; readonly platform: Platform; readonly journal: Journal; readonly say: (line: string) => void };

const table = 'local.value';
const OFFICER = 'officer@example.com';
const ADMIN = 'admin@example.com';

const answer = z.union([z.object({ ok: z.literal(true), value: z.unknown() }), z.object({ ok: z.literal(false), error: z.looseObject({ message: z.string() }) })]);

/** Asks the app as somebody, just as a page would. Throws what it says against it. */
const asker = ({ site, platform }: ValueParts, email = OFFICER) => async <T>(functionKey: string, payload: unknown, shape: z.ZodType<T>): Promise<T> => {
  const accountId = site.userByEmail(email)?.accountId ?? null;
  const given = await platform.invoke({ at: { moduleKey: 'flagship-global', entryPoint: 'view', place: {} }, functionKey, payload, accountId });
  if (!given.ok) throw new Error(given.message);
  const result = answer.parse(JSON.parse(given.text));
  if (!result.ok) throw new Error(`${functionKey}: ${result.error.message}`);
  return shape.parse(result.value);
};

const accountOf = ({ site }: ValueParts, email: string): string => site.userByEmail(email)?.accountId ?? '';

type Ask = ReturnType<typeof asker>;

const anything = z.unknown();
const preview = z.looseObject({ uploadId: z.string(), form: z.unknown(), seen: z.string(), problemsTotal: z.number(), problems: z.array(z.unknown()) });

const bringIn = async (ask: Ask, programId: string, sheet: string, text: string): Promise<void> => {
  const kind = sheet === 'lines' || sheet === 'baselines' ? 'Book' : 'Sheet';
  const { uploadId } = await ask(`stage${kind}`, { programId, sheet, uploadId: null, part: 0, text }, z.object({ uploadId: z.string() }));
  const { form, seen, problemsTotal, problems } = await ask(`preview${kind}`, { programId, sheet, uploadId, form: null, problemsFrom: 0 }, preview);
  if (problemsTotal > 0) throw new Error(`The sample's ${sheet} cannot be imported: ${JSON.stringify(problems.slice(0, 3))}`);
  await ask(`import${kind}`, { programId, sheet, uploadId, form, seen }, anything);
};

const versioned = z.looseObject({ version: z.number() });

const giveFinance = async (ask: Ask, programId: string, parts: ValueParts): Promise<void> => {
  const { version } = await ask('settings', { programId }, versioned);
  const grants = [OFFICER, ADMIN].map((email) => ({ role: 'finance', holder: { kind: 'user', accountId: accountOf(parts, email), name: '' } }));
  await ask('saveRoles', { programId, version, visibility: 'published', everyone: 'contributor', grants }, anything);
};

/** Asked for by somebody else, so that it waits for the officer. */
const transfer = async (parts: ValueParts, programId: string): Promise<void> => {
  const idOf = (key: string): string => [...parts.site.tables.project.values()].find((project) => project.key === key)?.id ?? '';
  const asked = { fromProjectId: idOf('MOB'), toProjectId: idOf('DATA'), amount: '48000.00', currency: 'EUR', reason: 'Two people for the label drift, until the scores are stable' };
  await asker(parts, ADMIN)('askTransfer', { programId, ...asked }, anything);
};

const increments = async (ask: Ask, programId: string, today: number): Promise<readonly [string, string]> => {
  const { version } = await ask('settings', { programId }, versioned);
  const date = (day: number): string => isoDate(startOf(day));
  await ask('changeAssumptions', { programId, version, changes: [{ key: 'increments', value: [`=${date(today - 91)}=${date(today - 15)}=Increment 1`, `=${date(today - 14)}=${date(today + 62)}=Increment 2`] }] }, anything);
  return ['Increment 1', 'Increment 2'];
};

const aims = async (ask: Ask, programId: string): Promise<void> => {
  const aim = (name: string, measure: string, projects: readonly string[]): Promise<unknown> =>
    ask('saveAim', { programId, id: null, version: 0, name, measure, ended: false, projects, epics: [] }, anything);
  await aim('Customers decide by data', 'Four in ten open a report each week', ['WEB', 'MOB', 'ML']);
  await aim('Data one can trust', 'Fewer than 60 tickets a month about wrong data', ['DATA', 'PLAT']);
  await aim('Privacy by default', 'All requests for deletion answered in time', ['PRIV']);
};

const reviews = async (ask: Ask, programId: string, today: number): Promise<void> => {
  const date = (day: number): string => isoDate(startOf(day));
  await ask('saveReview', { programId, id: null, version: 0, dueOn: date(today - 50), heldOn: date(today - 49), decision: 'continue', reason: 'Benefits still outweigh what is left to spend', nextOn: date(today + 42) }, anything);
};

const A_DAY_MS = 86_400_000;

/** Acts on a clock that shows the same hour so many days ago. */
const daysAgo = async <T>(days: number, act: () => Promise<T>): Promise<T> => {
  const clock = shiftDate(Date.now() - days * A_DAY_MS);
  try {
    return await act();
  } finally {
    clock.restore();
  }
};

const surveyRow = z.object({ id: z.string(), version: z.number() });

/** A survey that was asked, and may have been closed, so many days ago; its answers as numbers, as they come from people without an account. */
const survey = async (ask: Ask, programId: string, { asked, closed, counts }: { readonly asked: number; readonly closed: number | null; readonly counts: readonly number[] }): Promise<void> => {
  const told = await daysAgo(asked, async () => {
    const { id, version } = await ask('startSurvey', { programId, kind: 'nps', question: 'How likely are you to recommend working with this program?', closesOn: null, invited: 40 }, surveyRow);
    return { id, ...await ask('importScores', { programId, id, version, counts }, versioned) };
  });
  if (closed !== null) await daysAgo(closed, () => ask('closeSurvey', { programId, id: told.id, version: told.version }, anything));
};

/** What the case is reckoned with, and what stakeholders answered at the end of the increment before and of this one. */
const opinions = async (ask: Ask, programId: string): Promise<void> => {
  const undecided = { discountRate: null, firstYear: null, reviewEveryDays: null };
  await ask('decideCase', { programId, seen: undecided, discountRate: '0.08', firstYear: null, reviewEveryDays: 90 }, anything);
  await survey(ask, programId, { asked: 92, closed: 78, counts: [0, 0, 1, 1, 0, 2, 2, 5, 4, 3, 2] });
  await survey(ask, programId, { asked: 10, closed: null, counts: [0, 0, 1, 0, 0, 1, 2, 4, 5, 6, 3] });
};

/** As its baselines have it, so that the next one does too. */
const keepApart = async (ask: Ask, programId: string, { site }: ValueParts): Promise<void> => {
  const { version, settings } = await ask('valueSettings', { programId }, z.looseObject({ version: z.number(), settings: z.looseObject({}) }));
  await ask('saveValueSettings', { programId, version, settings: { ...settings, research: [`epic:${site.issueByKey(STUDY)?.id ?? ''}`] } }, anything);
};

/**
 * Gives the sample program its money, plan, objectives, benefits and risks, once in the life of the site's data, through
 * the calls of the app's own pages: figures come to life at the first start.
 */
export const seedValue = async (parts: ValueParts): Promise<void> => {
  let seeded = false;
  parts.journal.replay((name, _, row) => { if (name === table && row !== undefined) seeded = true; });
  if (seeded) return;
  const ask = asker(parts);
  const now = Date.now();
  const today = dayOf(now);
  const { programs: [program] } = await ask('listPrograms', {}, z.looseObject({ programs: z.array(z.looseObject({ id: z.string() })) }));
  if (program === undefined) return;
  const programId = program.id;
  parts.journal.put(table, 'done', programId);
  parts.say('Filling in its money, objectives and benefits ...');
  await giveFinance(ask, programId, parts);
  await ask('saveMoneyRules', { programId, version: 0, rules: { currency: 'EUR', source: 'lines', exchange: [{ currency: 'USD', rates: [{ from: isoDate(startOf(today - 120)), value: '0.92' }] }], rates: [], roles: [], runRates: [], policy: [] } }, anything);
  const wish = parts.site.programs[0];
  const packages = storyPackages(parts.site, (wish?.projectKeys ?? []).filter((key) => key !== 'SUP'), now);
  await bringIn(ask, programId, 'baselines', baselines(packages, today));
  await bringIn(ask, programId, 'acts', acts(today));
  await keepApart(ask, programId, parts);
  await bringIn(ask, programId, 'lines', lines(packages, today));
  await bringIn(ask, programId, 'objectives', objectives(await increments(ask, programId, today), today));
  await aims(ask, programId);
  await bringIn(ask, programId, 'benefits', benefits({ officer: accountOf(parts, OFFICER), lead: accountOf(parts, 'lead@example.com') }, packages, today));
  await bringIn(ask, programId, 'risks', risks(today));
  await reviews(ask, programId, today);
  await opinions(ask, programId);
  await transfer(parts, programId);
  await recordPastDays(parts.platform);
};
