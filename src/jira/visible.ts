import { browsable } from './permissions';
import type { Asked, Browsable } from './permissions';

/** Who looks, and on which site. */
export type Viewer = { readonly site: string; readonly accountId: string };

const REMEMBERED_MS = 60_000;
const REMEMBERED_ANSWERS = 200_000;

type Answers = Map<number, { readonly yes: boolean; readonly until: number }>;
type Known = { readonly projects: Answers; readonly issues: Answers };

const known = new Map<string, Known>();

/**
 * What `browsable` says, remembered for a minute for each person: for figures only. Lists, evidence, exports and
 * writes ask with `fresh`. A failed check throws and leaves nothing remembered of what it was about.
 */
export const visible = async (viewer: Viewer, asked: Asked, fresh = false): Promise<Browsable> => {
  const memory = memoryOf(viewer);
  const now = Date.now();
  const projects = recall(memory.projects, asked.projectIds, fresh ? Number.POSITIVE_INFINITY : now);
  const issues = recall(memory.issues, asked.issueIds, fresh ? Number.POSITIVE_INFINITY : now);
  if (projects.unknown.length + issues.unknown.length > 0) {
    const answer = await browsable({ projectIds: projects.unknown, issueIds: issues.unknown });
    learn(memory.projects, projects, answer.projects, now);
    learn(memory.issues, issues, answer.issues, now);
  }
  return { projects: projects.allowed, issues: issues.allowed };
};

/** More issues than these, and what is remembered of the ones asked about has to do. */
const ANEW_AT_ONCE = 1_000;

/** What somebody may browse of what is asked about, and which of some issues, asked about at this moment, they may not. */
export type Confirmed = Browsable & { readonly denied: readonly number[] };

/**
 * The same, with the issues that are about to be named: what Jira says of these is not remembered. As long as all fits
 * into one call, everything is asked anew, which costs no more.
 */
export const visibleAndNamed = async (viewer: Viewer, asked: Asked, named: readonly number[]): Promise<Confirmed> => {
  const issueIds = [...new Set([...asked.issueIds, ...named])];
  if (Math.max(issueIds.length, asked.projectIds.length) > ANEW_AT_ONCE) {
    const seen = await visible(viewer, asked);
    const { issues } = await browsable({ projectIds: [], issueIds: named });
    return { ...seen, denied: named.filter((id) => !issues.has(id)) };
  }
  const memory = memoryOf(viewer);
  const now = Date.now();
  const [projects, issues] = [recall(memory.projects, asked.projectIds, Number.POSITIVE_INFINITY), recall(memory.issues, asked.issueIds, Number.POSITIVE_INFINITY)];
  const answer = await browsable({ projectIds: asked.projectIds, issueIds });
  learn(memory.projects, projects, answer.projects, now);
  learn(memory.issues, issues, answer.issues, now);
  return { projects: projects.allowed, issues: issues.allowed, denied: named.filter((id) => !answer.issues.has(id)) };
};

/** Forgets what is remembered of somebody on a site, so that the next question is asked anew. */
export const setAside = ({ site, accountId }: Viewer): void => void known.delete(`${site}|${accountId}`);

type Recalled = { readonly unknown: readonly number[]; readonly allowed: Set<number> };

/** What is remembered beyond `now`; what is not is forgotten, so that a failed check leaves no older answer behind. */
const recall = (answers: Answers, ids: readonly number[], now: number): Recalled => {
  const unknown: number[] = [];
  const allowed = new Set<number>();
  for (const id of ids) {
    const answer = answers.get(id);
    if (answer === undefined || answer.until <= now) unknown.push(id);
    else if (answer.yes) allowed.add(id);
  }
  for (const id of unknown) answers.delete(id);
  return { unknown, allowed };
};

const learn = (answers: Answers, recalled: Recalled, granted: ReadonlySet<number>, now: number): void => {
  for (const id of recalled.unknown) {
    const yes = granted.has(id);
    if (yes) recalled.allowed.add(id);
    answers.set(id, { yes, until: now + REMEMBERED_MS });
  }
};

/** The one who looked longest ago is forgotten first, once there is too much to remember. */
const memoryOf = ({ site, accountId }: Viewer): Known => {
  const key = `${site}|${accountId}`;
  const memory = known.get(key) ?? { projects: new Map(), issues: new Map() };
  known.delete(key);
  let answers = [...known.values()].reduce((sum, one) => sum + one.projects.size + one.issues.size, 0);
  for (const [oldest, { projects, issues }] of known) {
    if (answers + memory.issues.size <= REMEMBERED_ANSWERS) break;
    known.delete(oldest);
    answers -= projects.size + issues.size;
  }
  known.set(key, memory);
  return memory;
};
