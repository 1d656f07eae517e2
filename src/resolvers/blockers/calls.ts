import { answer } from '../answer';
import { answerBlocker } from './answer-blocker';
import { clearBlocker } from './clear-blocker';
import { findBlockers } from './find-blockers';
import { answerInput, clearInput, findBlockersInput, promisesInput, raiseInput, retryInput } from './inputs';
import { showPromises } from './ledger';
import { raiseBlocker, retryRaise } from './raise';
import { showRaiseForm } from './raise-form';
import { nothing } from '../schemas';

/** What can be done about blockers on an issue. */
export const blockerCalls = {
  raiseForm: answer('raiseForm', 'see', nothing, showRaiseForm),
  findBlockers: answer('findBlockers', 'contribute', findBlockersInput, findBlockers),
  raiseBlocker: answer('raiseBlocker', 'contribute', raiseInput, raiseBlocker),
  retryRaise: answer('retryRaise', 'contribute', retryInput, retryRaise),
  answerBlocker: answer('answerBlocker', 'contribute', answerInput, answerBlocker),
  clearBlocker: answer('clearBlocker', 'contribute', clearInput, clearBlocker),
};

/** The promise ledger of the global page. */
export const ledgerCalls = { promises: answer('promises', 'see', promisesInput, showPromises) };
