import { BrokenAnswer, JiraUnavailable, RateLimited } from '../../jira/errors';
import { NewerFormat } from '../../store/container';
import { changePullState, type PullState } from '../../store/pull-state';
import { isStorageBusy } from '../../store/storage-busy';
import { LONGEST_DELAY_S } from '../jira-limits';
import { logTrouble } from '../log';
import { GONE, isGone } from './gone';
import { OutOfPoints } from './purse';
import { loseProject } from '../sweep/lost-projects';

const MOST_FAILURES = 6;

/**
 * What a project's pull does after trouble: it says so, and goes on by itself after a while, or gives up. Throws what
 * is no trouble of this project: `RateLimited`, `OutOfPoints` and a storage that asks to wait, which hold up the whole job.
 */
export const afterTrouble = async (error: unknown, state: PullState): Promise<void> => {
  if (error instanceof OutOfPoints || isStorageBusy(error)) throw error;
  if (error instanceof RateLimited) {
    await sayWait(error, state);
    throw error;
  }
  if (error instanceof NewerFormat) return failPull(state, 'A newer version of the app is being installed; it reads this project.');
  if (await isGone(error, state.projectId)) {
    await loseProject(state.projectId);
    return failPull(state, GONE);
  }
  if (error instanceof BrokenAnswer) {
    logTrouble(`The pull of project ${state.projectId} cannot read what Jira tells. ${error.message}`, error);
    return failPull(state, 'Jira answered in a form that the app cannot read. What was read before is kept; the pull will be tried again.');
  }
  return stumble(error, state);
};

const sayWait = (error: RateLimited, state: PullState): Promise<void> => {
  const seconds = Math.min(LONGEST_DELAY_S, error.retryAfterSeconds);
  return putOff(state, seconds, { message: `Jira asks to wait ${seconds} s; the pull goes on by itself.` });
};

const stumble = async (error: unknown, state: PullState): Promise<void> => {
  logTrouble(`The pull of project ${state.projectId} stumbled in phase ${state.phase}.`, error);
  const failures = state.failures + 1;
  if (failures >= MOST_FAILURES) {
    return failPull(state, 'Jira could not be read several times in a row. What was read before is kept; the pull will be tried again.');
  }
  const why = error instanceof JiraUnavailable ? 'Jira does not answer at the moment' : 'The last step did not succeed';
  return putOff(state, Math.min(300, 5 * 2 ** failures), { failures, message: `${why}; the pull tries again by itself.` });
};

const putOff = async ({ projectId, run }: PullState, seconds: number, change: Partial<PullState>): Promise<void> => {
  const now = Date.now();
  await changePullState(projectId, run, (state) => ({ ...state, ...change, touchedAt: now, dueAt: now + 1000 * seconds }));
};

/** What was read stays; the sweep tries the project again later, ever more rarely. */
export const failPull = async ({ projectId, run }: PullState, message: string): Promise<void> => {
  const now = Date.now();
  await changePullState(projectId, run, (state) => ({ ...state, phase: 'failed', message, failures: state.failures + 1, touchedAt: now, dueAt: now }));
};
