import type { May } from '../../contract/blockers';
import type { JudgedPromise } from '../../analyse/dependencies/promise-ledger';
import { type IssueRights, issueRights, rightNames } from '../../jira/write-back/rights';
import { idsOfPromises, type PromiseAround } from '../../view/promises';
import { lacks, mayIf, no } from './may';

const keyOf = ({ issue, outside }: JudgedPromise['blocker']): string => issue?.key ?? outside?.key ?? '';

const answerable = ({ promise, blocker, open, promisedFor, lateBy }: JudgedPromise, rights: IssueRights): May => {
  if (!open) return no('It is settled.');
  if (promisedFor !== null && lateBy !== null) return no('The day that was promised has passed.');
  return mayIf(rights.may(promise.blockerId, 'EDIT_ISSUES'), `Whoever may edit ${keyOf(blocker)} answers for its team. ${lacks('edit', keyOf(blocker), rightNames.EDIT_ISSUES)}`);
};

const clearable = ({ promise, blocked }: JudgedPromise, rights: IssueRights): May => {
  if (promise.cleared !== null) return no('It is cleared.');
  return mayIf(rights.may(promise.blockedId, 'EDIT_ISSUES'), `Whoever may edit ${keyOf(blocked)} clears what it waits for. ${lacks('edit', keyOf(blocked), rightNames.EDIT_ISSUES)}`);
};

/** What the viewer may do with these requests, asked of Jira in one call; nothing where their role in the program is too small. */
export const promiseRights = async (promises: readonly JudgedPromise[], role: May): Promise<PromiseAround['may']> => {
  if (!role.ok) return () => ({ answer: role, clear: role });
  const rights = await issueRights(idsOfPromises(promises));
  return (judged) => ({ answer: answerable(judged, rights), clear: clearable(judged, rights) });
};
