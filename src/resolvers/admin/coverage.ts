import type { CoverageRow } from '../../contract/admin';
import { RateLimited } from '../../jira/errors';
import { countMatching, idList } from '../../jira/jql';
import { browsable } from '../../jira/permissions';
import { type FoundProject, projectsById } from '../../jira/projects';
import { type PullLimits, readPullLimits, withOutlook } from '../../jobs/pull-outlook';
import { progressOf } from '../../jobs/pull-progress';
import { allPointers, type Pointer } from '../../store/pointer';
import type { ProgramRecord } from '../../store/programs';
import { isPulling, type PullState, readPullStates } from '../../store/pull-state';
import { readUnread } from '../../store/unread';
import { coverageRow } from '../../view/admin/coverage';

export type Coverage = {
  readonly rows: readonly CoverageRow[];
  /** Projects of the snapshot, or of a program, that the administrator may not browse or that are gone. */
  readonly hidden: number;
  /** How many of those are being read, and could not be. */
  readonly hiddenReading: number;
  readonly hiddenFailed: number;
};

const COUNTED_AT_ONCE = 10;

/** How many issues the administrator sees in each project; null from the moment on where Jira asks to wait. */
const countsFor = async (projectIds: readonly number[]): Promise<ReadonlyMap<number, number | null>> => {
  const counts = new Map<number, number | null>();
  for (let from = 0; from < projectIds.length; from += COUNTED_AT_ONCE) {
    const some = projectIds.slice(from, from + COUNTED_AT_ONCE);
    const found = await Promise.allSettled(some.map((id) => countMatching(`project in ${idList([id])}`)));
    for (const [at, id] of some.entries()) counts.set(id, found[at]?.status === 'fulfilled' ? found[at].value : null);
    if (found.some((one) => one.status === 'rejected' && one.reason instanceof RateLimited)) break;
  }
  return counts;
};

/** Of these projects those that the administrator may browse now, by key. */
const seenAmong = async (projectIds: readonly number[]): Promise<readonly FoundProject[]> => {
  const [{ projects }, found] = await Promise.all([browsable({ projectIds, issueIds: [] }), projectsById(projectIds, 'user')]);
  return found.filter(({ id }) => projects.has(id)).sort((a, b) => a.key.localeCompare(b.key));
};

type Stored = {
  readonly pointers: ReadonlyMap<number, Pointer>;
  readonly states: ReadonlyMap<number, PullState>;
  readonly limits: PullLimits | null;
  readonly unread: ReadonlyMap<number, number>;
  readonly programs: ReadonlyMap<number, number>;
};

const storedOf = async (programs: readonly ProgramRecord[]): Promise<Stored & { readonly ids: readonly number[] }> => {
  const pointers = new Map((await allPointers()).map((pointer) => [pointer.projectId, pointer]));
  const ids = [...new Set([...pointers.keys(), ...programs.flatMap(({ projectIds }) => projectIds)])];
  const [states, unread] = [await readPullStates(ids), await readUnread()];
  const limits = await readPullLimits(states.values());
  return { ids, pointers, states, limits, unread: tally(unread.values()), programs: tally(programs.flatMap(({ projectIds }) => projectIds)) };
};

const tally = (ids: Iterable<number>): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

const rowOf = (project: FoundProject, you: number | null, { pointers, states, limits, unread, programs }: Stored): CoverageRow => {
  const { id } = project;
  const app = pointers.get(id)?.issues ?? 0;
  const total = you === null ? null : Math.max(you, app);
  return coverageRow({
    project, app, you, programs: programs.get(id) ?? 0, unread: unread.get(id) ?? 0, readAt: pointers.get(id)?.pulledAt ?? null,
    pull: withOutlook({ ...progressOf([id], states), done: app, total }, [states.get(id) ?? []].flat(), limits, Date.now()),
  });
};

/**
 * What the app has of each project beside what the administrator sees of it, both asked now. Projects that they may not
 * browse are counted and nothing more.
 */
export const coverageOf = async (programs: readonly ProgramRecord[]): Promise<Coverage> => {
  const stored = await storedOf(programs);
  const seen = await seenAmong(stored.ids);
  const counts = await countsFor(seen.map(({ id }) => id));
  const named = new Set(seen.map(({ id }) => id));
  const hidden = stored.ids.filter((id) => !named.has(id));
  return {
    rows: seen.map((project) => rowOf(project, counts.get(project.id) ?? null, stored)),
    hidden: hidden.length,
    hiddenReading: hidden.filter((id) => isPulling(stored.states.get(id))).length,
    hiddenFailed: hidden.filter((id) => stored.states.get(id)?.phase === 'failed').length,
  };
};
