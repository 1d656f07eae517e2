import { browsable } from './permissions';
import type { Asked, Browsable } from './permissions';
import { type Recalled, RememberedAnswers } from './remembered-answers';

/** Who looks, and on which site. */
export type Viewer = { readonly site: string; readonly accountId: string };

const REMEMBERED_MS = 60_000;
const REMEMBERED_ANSWERS = 200_000;

type Known = { readonly projects: RememberedAnswers; readonly issues: RememberedAnswers };

const known = new Map<string, Known>();

/**
 * What `browsable` says, remembered for a minute for each person: for figures only. Lists, evidence, exports and
 * writes ask with `fresh`. A failed check throws and leaves nothing remembered of what it was about.
 */
export const visible = async (viewer: Viewer, asked: Asked, fresh = false): Promise<Browsable> => {
  const memory = memoryOf(viewer);
  const now = Date.now();
  const projects = memory.projects.recall(asked.projectIds, fresh ? Number.POSITIVE_INFINITY : now);
  const issues = memory.issues.recall(asked.issueIds, fresh ? Number.POSITIVE_INFINITY : now);
  if (projects.unknown.length + issues.unknown.length === 0) return { projects: projects.allowed, issues: issues.allowed };
  const answer = await browsable({ projectIds: projects.unknown, issueIds: issues.unknown });
  return learned(memory, { projects, issues }, answer, now);
};

type Both = { readonly projects: Recalled; readonly issues: Recalled };

const learned = (memory: Known, { projects, issues }: Both, answer: Browsable, now: number): Browsable => ({
  projects: memory.projects.learn(projects, answer.projects, now + REMEMBERED_MS),
  issues: memory.issues.learn(issues, answer.issues, now + REMEMBERED_MS),
});

/** More issues than these, and what is remembered of the ones asked about has to do. */
const ANEW_AT_ONCE = 1_000;

/** What somebody may browse of what is asked about, and which of some issues, asked about at this moment, they may not. */
export type Confirmed = Browsable & { readonly denied: readonly number[] };

/**
 * The same, with the issues that are about to be named: what Jira says of these is not remembered. As long as all fits
 * into one call, everything is asked anew, which costs no more.
 */
export const visibleAndNamed = async (viewer: Viewer, asked: Asked, named: readonly number[]): Promise<Confirmed> => {
  const few = Math.max(asked.issueIds.length, asked.projectIds.length) <= ANEW_AT_ONCE;
  const issueIds = few ? [...new Set([...asked.issueIds, ...named])] : [];
  if (!few || issueIds.length > ANEW_AT_ONCE) {
    const seen = await visible(viewer, asked);
    const { issues } = await browsable({ projectIds: [], issueIds: named });
    return { ...seen, denied: named.filter((id) => !issues.has(id)) };
  }
  const memory = memoryOf(viewer);
  const now = Date.now();
  const anew = { projects: memory.projects.recall(asked.projectIds, Number.POSITIVE_INFINITY), issues: memory.issues.recall(asked.issueIds, Number.POSITIVE_INFINITY) };
  const answer = await browsable({ projectIds: asked.projectIds, issueIds });
  return { ...learned(memory, anew, answer, now), denied: named.filter((id) => !answer.issues.has(id)) };
};

/** Forgets what is remembered of somebody on a site, so that the next question is asked anew. */
export const setAside = ({ site, accountId }: Viewer): void => void known.delete(`${site}|${accountId}`);

/** The one who looked longest ago is forgotten first, once there is too much to remember. */
const memoryOf = ({ site, accountId }: Viewer): Known => {
  const key = `${site}|${accountId}`;
  const memory = known.get(key) ?? { projects: new RememberedAnswers(), issues: new RememberedAnswers() };
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
