import type { RaiseInput } from '../../contract/blockers';
import { releaseRaise, type Reservation, reserveRaise } from '../../store/raising';
import { logUnexpected } from '../log';
import { Refusal } from '../refusal';
import type { Viewer } from '../viewer';
import type { RaisePlan } from './raise-plan';
import { targetOf } from './raise-target';

const underWay = (): Refusal => new Refusal('busy', 'This request is being created by another try of yours at this moment. This one wrote nothing; look at the issue again in a moment.');

/** What is not given back lapses by itself: it is no reason to tell somebody that their raise failed. */
const giveBack = (held: Reservation): Promise<void> => releaseRaise(held).catch((error: unknown) => { logUnexpected('raising', 'releaseRaise', error); });

/**
 * Writes a raise so that of two at once with the same words only one creates an issue: the other is told to look again,
 * or, where the first came to its end meanwhile, goes on with the issue it made. `again`: a raise before this one died,
 * and may have left an issue.
 */
export const createdOnce = async <T>(plan: RaisePlan, viewer: Viewer, input: Pick<RaiseInput, 'asked'>, write: (plan: RaisePlan, again: boolean) => Promise<T>): Promise<T> => {
  const { opened, target: { create } } = plan;
  if (create === null) return write(plan, false);
  const held = await reserveRaise([opened.record.id, opened.issue.id, viewer.accountId, create.project.id, create.summary], Date.now());
  if (held === null) throw underWay();
  try {
    const target = await targetOf(opened, viewer, input, null);
    return await write(target.create === null ? { ...plan, target } : plan, held.tookOver);
  } finally {
    await giveBack(held);
  }
};
