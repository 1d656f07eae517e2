import type { PullProgress } from '../contract/program';
import { isPulling } from '../store/pull-state';
import type { PullPhase, PullState } from '../store/pull-state';

/** In the order in which a pull goes through them. */
const PHASES: readonly PullPhase[] = ['waiting', 'open-issues', 'done-issues', 'history', 'complete'];

/**
 * How far the pulls of a program's projects have come, together. The phase is that of the project that is furthest
 * back; failed only once nothing is being pulled any more. Counts are of issues stored or, while changelogs are read,
 * of issues whose changelog is known; they are the app's own, hidden issues included, and not for anybody to see.
 */
export const progressOf = (projectIds: readonly number[], states: ReadonlyMap<number, PullState>): PullProgress => {
  const all = projectIds.map((projectId) => states.get(projectId) ?? null);
  const phase = overallPhase(all);
  const totals = all.map((state) => (state === null ? null : state.total));
  return {
    phase,
    done: all.reduce((sum, state) => sum + doneOf(state, phase), 0),
    total: totals.some((total) => total === null) ? null : totals.reduce<number>((sum, total) => sum + (total ?? 0), 0),
    projectsDone: all.filter((state) => state?.phase === 'complete').length,
    projects: projectIds.length,
    message: all.find((state) => state !== null && state.message !== null)?.message ?? null,
    remainingSeconds: null,
    goesOnAt: null,
  };
};

const overallPhase = (states: readonly (PullState | null)[]): PullPhase => {
  const running = states.filter((state) => state === null || isPulling(state)).map((state) => PHASES.indexOf(state?.phase ?? 'waiting'));
  if (running.length > 0) return PHASES[Math.min(...running)] ?? 'waiting';
  return states.some((state) => state?.phase === 'failed') ? 'failed' : 'complete';
};

const doneOf = (state: PullState | null, phase: PullPhase): number => {
  if (state === null) return 0;
  return phase === 'history' && state.phase === 'history' ? state.historyDone : state.done;
};
