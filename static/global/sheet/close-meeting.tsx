import Button from '@atlaskit/button/new';
import { useId, useState, type ReactElement } from 'react';
import type { MeetingView, SheetView } from '../../../src/contract/sheet';
import { askGlobal } from '../../bridge';
import { useAct } from '../../parts/act';
import { Dialog } from '../../parts/dialog';
import { ProblemPanel } from '../../parts/problem';

const LONGEST_NOTE = 2000;

type CloseProps = { readonly view: SheetView; readonly close: () => void; readonly closed: (meeting: MeetingView) => void };

/** Says what closing a steering meeting does before it is done, and takes a note along. */
export const CloseMeeting = ({ view, close, closed }: CloseProps): ReactElement => {
  const [note, setNote] = useState('');
  const { busy, problem, run } = useAct();
  const id = useId();
  const act = (): void => run(() => askGlobal('closeMeeting', { programId: view.programId, note: note.trim(), last: view.meeting?.id ?? null }), closed);
  return (
    <Dialog
      title="Close the steering meeting?" close={close}
      actions={<><Button appearance="primary" isLoading={busy} onClick={act}>Close the meeting</Button><Button appearance="subtle" onClick={close}>Cancel</Button></>}
    >
      <p>From today on, this sheet tells what changed since this meeting, for everyone who sees the program. The milestones’ dates are kept as they are planned now, so that the next meeting sees what moved.</p>
      <p className="quiet">Nothing in Jira changes. You can take the last meeting back.</p>
      <label className="field" htmlFor={id}>
        <span>Note (everyone who sees the program reads it)</span>
        <textarea id={id} rows={4} maxLength={LONGEST_NOTE} dir="auto" value={note} onChange={(event) => setNote(event.target.value)} placeholder="What was decided, in a sentence or two" />
      </label>
      {problem !== null && <ProblemPanel problem={problem} />}
    </Dialog>
  );
};
