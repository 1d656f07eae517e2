import { BrokenAnswer, JiraUnavailable, NotAllowed, RateLimited } from '../jira/errors';
import { forgetFailure, noteFailure } from '../store/health';
import { logTrouble } from './log';

/** Why something failed, for administrators: kinds of errors only, since their texts may name issues or people. */
export const failureWords = (error: unknown): string => {
  if (error instanceof RateLimited) return `Jira asked the app to wait ${error.retryAfterSeconds} s.`;
  if (error instanceof JiraUnavailable) return 'Jira did not answer.';
  if (error instanceof BrokenAnswer) return 'Jira answered in a form that the app cannot read.';
  if (error instanceof NotAllowed) return 'Jira does not let the app do this.';
  return `Something unexpected happened (${error instanceof Error ? error.name : 'unknown'}); the app’s log says more.`;
};

/** Remembers that something failed, until it succeeds. Never fails the work. */
export const rememberFailure = async (what: string, projectId: number | null, error: unknown): Promise<void> => {
  try {
    await noteFailure({ what, projectId, message: failureWords(error) }, Date.now());
  } catch (second) {
    logTrouble('A failure could not be remembered.', second);
  }
};

/** Forgets that something failed, now that it succeeded. Never fails the work. */
export const forgetFailed = async (what: string): Promise<void> => {
  try {
    await forgetFailure(what);
  } catch (error) {
    logTrouble('A failure that is over could not be forgotten.', error);
  }
};
