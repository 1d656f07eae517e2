import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { MeetingView } from '../../../src/contract/sheet';
import { askGlobal } from '../../bridge';
import { useAct } from '../../parts/act';
import { dayText } from '../../parts/date-text';
import { Dialog } from '../../parts/dialog';
import { ProblemPanel } from '../../parts/problem';
import { useViewer } from '../../parts/viewer';

type BackProps = { readonly programId: string; readonly meeting: MeetingView; readonly close: () => void; readonly taken: () => void };

/** Says what is lost with a meeting that was closed by mistake. */
export const TakeBack = ({ programId, meeting, close, taken }: BackProps): ReactElement => {
  const { locale } = useViewer();
  const { busy, problem, run } = useAct();
  const act = (): void => run(() => askGlobal('reopenMeeting', { programId, meetingId: meeting.id, version: meeting.version }), taken);
  return (
    <Dialog
      title={`Take back the meeting of ${dayText(meeting.day, locale)}?`} close={close}
      actions={<><Button appearance="warning" isLoading={busy} onClick={act}>Take it back</Button><Button appearance="subtle" onClick={close}>Keep it</Button></>}
    >
      <p>The sheet then tells what changed since the meeting before it. Lost are its note and the milestones’ dates that were kept with it; they cannot be brought back.</p>
      {meeting.note !== '' && <blockquote className="meeting-note" dir="auto">{meeting.note}</blockquote>}
      {problem !== null && <ProblemPanel problem={problem} />}
    </Dialog>
  );
};
