import type { ReactElement } from 'react';
import type { DatesApplied } from '../../../../src/contract/plan';
import { PlainButton } from '../../../parts/button';
import { Dialog } from '../../../parts/dialog';
import { StateIcon } from '../../../parts/state-mark';
import { Told } from '../../../parts/told-text';
import { ChangeItem } from './change-list';
import type { Drafts } from './drafts';

type AppliedProps = {
  readonly outcome: DatesApplied;
  /** What was sent. */
  readonly sent: Drafts;
  readonly undo: () => void;
  readonly close: () => void;
};

const titleOf = ({ rows }: DatesApplied): string => {
  const done = rows.filter((row) => row.done).length;
  if (done === rows.length) return done === 1 ? '1 change is in Jira' : `${done} changes are in Jira`;
  return done === 0 ? 'Nothing was changed in Jira' : `${done} of ${rows.length} changes are in Jira`;
};

/** What became of each change; what failed stays as a change. What was written can be put back by the opposite list. */
export const AppliedDialog = ({ outcome, sent, undo, close }: AppliedProps): ReactElement => {
  const [done, failed] = [outcome.rows.some((row) => row.done), outcome.rows.some((row) => !row.done)];
  return (
    <Dialog
      title={titleOf(outcome)} close={close}
      actions={<><PlainButton look="primary" onClick={close}>Back to the plan</PlainButton>{done && <PlainButton onClick={undo}>Put back what was written</PlainButton>}</>}
    >
      <ul role="list" className="plan-changes">
        {outcome.rows.map(({ key, done: written, message }) => {
          const draft = sent.get(key);
          return draft === undefined ? null : (
            <ChangeItem key={key} draft={draft} summary={draft.name}>
              <p className={written ? 'plan-written' : 'plan-may-not'}><StateIcon state={written ? 'good' : 'bad'} /> <span dir="auto"><Told text={message} /></span></p>
            </ChangeItem>
          );
        })}
      </ul>
      {failed && <p className="quiet">What was not written stays as a change on the plan, with the reason.</p>}
    </Dialog>
  );
};
