import type { Raised, RaiseInput, RaiseStep, RaiseStepName } from '../../contract/blockers';
import type { IssueCalls } from '../../contract/calls';
import { Refusal } from '../refusal';
import type { Viewer } from '../viewer';
import { createdOnce } from './created-once';
import { keepRequest } from './keep-request';
import { planRaise, type RaisePlan } from './raise-plan';
import { runSteps } from './step-failure';
import { type Blocker, writeComment, writeFlag, writeIssue, writeLink } from './write-request';

type Retry = IssueCalls['retryRaise']['input'];

/** What the steps have made so far. */
type Made = { blocker: Blocker | null; promiseId: string | null };

const blockerOf = ({ blocker }: Made): Blocker => {
  if (blocker === null) throw new Refusal('not-found', 'There is no issue to link yet. Try again from the beginning.');
  return blocker;
};

const messageOf = (plan: RaisePlan, made: Made, viewer: Viewer, again: boolean): Readonly<Record<RaiseStepName, () => Promise<string>>> => ({
  issue: async () => {
    made.blocker ??= await writeIssue(plan, again);
    return `${made.blocker.key} is in the backlog of ${plan.target.team.name}.`;
  },
  link: () => writeLink(plan, blockerOf(made)),
  record: async () => {
    const { promiseId, isNew } = await keepRequest(plan, blockerOf(made), viewer);
    made.promiseId = promiseId;
    return isNew ? `${plan.target.team.name} is asked; the answer will be here and in the program's promises.` : 'This was asked already and is still open.';
  },
  flag: () => writeFlag(plan),
  comment: () => writeComment(plan, blockerOf(made), viewer, again),
});

/** No request is kept without its link, so that this is looked for once more. */
const isWanted = (step: RaiseStepName, wanted: readonly RaiseStepName[] | null): boolean =>
  wanted === null || wanted.includes(step) || (step === 'link' && wanted.includes('record'));

/** Which steps (null: all of them), and whether a try before may have done some of it. */
type How = { readonly wanted: readonly RaiseStepName[] | null; readonly again: boolean };

const run = async (call: string, plan: RaisePlan, made: Made, viewer: Viewer, { wanted, again }: How): Promise<Raised> => {
  const deeds = messageOf(plan, made, viewer, again);
  const todo = plan.steps.filter((step) => isWanted(step, wanted));
  const steps: readonly RaiseStep[] = await runSteps(call, todo.map((step) => ({ step, run: deeds[step], carries: step === 'issue' || step === 'link' })));
  return { steps, promiseId: made.promiseId, blocker: made.blocker };
};

/**
 * Asks another team: everything is checked first, then written step by step as the user. Raising the same thing twice
 * finds what is there: the issue, the link and the request are there once.
 */
export const raiseBlocker = async (input: RaiseInput, viewer: Viewer): Promise<Raised> => {
  const planned = await planRaise(input, viewer, null);
  return createdOnce(planned, viewer, input, (plan, again) =>
    run('raiseBlocker', plan, { blocker: plan.target.blocker, promiseId: null }, viewer, { wanted: null, again }));
};

/** Tries single steps again, with the same checks; what was done before is named, and looked for before it is done. */
export const retryRaise = async ({ steps, promiseId, blocker, ...input }: Retry, viewer: Viewer): Promise<Raised> => {
  const planned = await planRaise(input, viewer, blocker?.id ?? null);
  return createdOnce(planned, viewer, input, (plan) =>
    run('retryRaise', plan, { blocker: plan.target.blocker, promiseId }, viewer, { wanted: steps, again: true }));
};
