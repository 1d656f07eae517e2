import type { ReactElement } from 'react';
import type { MeetingView, SheetView } from '../../../src/contract/sheet';
import { dayText } from '../../parts/date-text';
import { Parts, StateSentence } from '../../parts/sentence';
import type { OpenEvidence } from '../../parts/tile';
import { useViewer } from '../../parts/viewer';

const SHOWN_NOTE = 280;

const Note = ({ meeting }: { readonly meeting: MeetingView }): ReactElement | null => {
  if (meeting.note === '') return null;
  const cut = meeting.note.length > SHOWN_NOTE ? `${meeting.note.slice(0, SHOWN_NOTE)}…` : meeting.note;
  return <p className="meeting-note" title={meeting.note} dir="auto">{meeting.by !== null && <><bdi>{meeting.by}</bdi>: </>}“{cut}”</p>;
};

const Since = ({ view, open }: { readonly view: SheetView; readonly open: OpenEvidence }): ReactElement | null => {
  const { locale } = useViewer();
  if (view.since.length === 0) return null;
  const day = dayText(view.sinceDay, locale);
  return (
    <p className="paper-since">
      <strong>{view.meeting === null ? `In the last 7 days (since ${day}):` : `Since the last steering meeting, ${day}:`}</strong>{' '}
      <Parts parts={view.since} between=" · " open={open} />
    </p>
  );
};

/** The program, the day, how it stands in one sentence, and what moved since one last met. */
export const Headline = ({ view, open }: { readonly view: SheetView; readonly open: OpenEvidence }): ReactElement => {
  const { locale } = useViewer();
  return (
    <header className="headline">
      <div className="headline-top">
        <h1 dir="auto">{view.name}</h1>
        <p className="headline-day">{view.partial !== null && <><span className="paper-partial">{view.partial}</span> · </>}{dayText(view.asOf, locale)}</p>
      </div>
      <div className={`headline-state headline-${view.state}`}>
        <StateSentence state={view.state} word={view.stateWord} parts={view.sentence} open={open} />
      </div>
      <Since view={view} open={open} />
      {view.meeting !== null && <Note meeting={view.meeting} />}
    </header>
  );
};
