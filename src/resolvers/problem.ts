import { randomUUID } from 'node:crypto';
import { counted } from '../analyse/words';
import type { Problem } from '../contract/result';
import { BadRequest, BrokenAnswer, ConsentNeeded, JiraUnavailable, MaybeWritten, NotAllowed, NotFound, RateLimited } from '../jira/errors';
import { UnusableChange } from '../model/changes/unusable-change';
import { RestoreRunning } from '../store/restore/mark';
import { NewerFormat } from '../store/container';
import { isStorageBusy } from '../store/storage-busy';
import { TableBusy } from '../store/value/table';
import { logJira, logUnexpected } from './log';
import { Refusal } from './refusal';

const rateLimited = (error: RateLimited): Problem => ({
  code: 'busy',
  message: `Jira asks the app to wait ${counted(error.retryAfterSeconds, 'second')}. Nothing is lost; try again then.`,
});

/** What everybody is told while what the app keeps is put back. */
export const restoreRunning = (): Problem => ({
  code: 'busy',
  message: 'An administrator is restoring programs and their records from a file. That takes some minutes, and nothing of yours was written; try again then.',
});

/** Not what anybody sent: a query that Jira does not take is a `Refusal` by now. Jira's words may hold what is not for a log. */
const refusedByJira = (): BrokenAnswer => new BrokenAnswer('Jira refused a request of the app as wrong.');

const known = (error: unknown, call: string): Problem | null => {
  if (error instanceof Refusal) return error.detail === undefined ? { code: error.code, message: error.message } : { code: error.code, message: error.message, detail: error.detail };
  if (error instanceof UnusableChange) return { code: 'bad-input', message: `${error.message} Nothing was saved.`, detail: { field: error.key } };
  if (error instanceof RestoreRunning) return restoreRunning();
  if (error instanceof ConsentNeeded) return { code: 'consent-needed', message: 'Flagship asks Jira what you may see, in your name. Allow it once, then this page shows your programs.' };
  if (error instanceof RateLimited) return rateLimited(error);
  if (error instanceof MaybeWritten) {
    logJira(call, error);
    return { code: 'jira-unavailable', message: 'Jira broke off while something was being written: it may be there or not. Look at the issue before you try again.' };
  }
  if (error instanceof NotAllowed) return { code: 'not-allowed', message: 'Jira does not let you see this. Ask a Jira administrator for access to the projects of the program.' };
  if (error instanceof NotFound) return { code: 'not-found', message: 'Jira does not have this, or does not let you see it.' };
  if (error instanceof JiraUnavailable || error instanceof BrokenAnswer || error instanceof BadRequest) {
    logJira(call, error instanceof BadRequest ? refusedByJira() : error);
    return { code: 'jira-unavailable', message: 'Jira did not answer as it should, so nothing is shown rather than something wrong. Your data is safe; try again in a minute.' };
  }
  if (isStorageBusy(error)) return { code: 'busy', message: 'The app’s storage asks to wait. Nothing is lost; try again in a minute.' };
  if (error instanceof TableBusy) return { code: 'busy', message: 'Others are writing the same table at this moment. Nothing of yours was saved; try again in some seconds.' };
  if (error instanceof NewerFormat) return { code: 'busy', message: 'A newer version of Flagship is being installed on this site, and has stored its data already. Reload the page in a minute; nothing is lost.' };
  return null;
};

/** The one place where an error becomes what a page shows. What is not expected is logged, and shown as a reference only. */
export const problemOf = (error: unknown, call: string): Problem => {
  const told = known(error, call);
  if (told !== null) return told;
  const reference = randomUUID().slice(0, 8);
  logUnexpected(reference, call, error);
  return {
    code: 'unexpected',
    message: `Something went wrong in Flagship; everything saved before is safe. Load the page again to see how things stand; if it stays, tell your administrator the reference ${reference}.`,
    detail: { reference },
  };
};
