import Button from '@atlaskit/button/new';
import { useState, type ReactElement, type RefObject } from 'react';
import type { SheetView } from '../../../src/contract/sheet';
import { dayText } from '../../parts/date-text';
import { DownloadCsv } from '../../parts/download-csv';
import { useViewer } from '../../parts/viewer';
import { AsOfField } from '../as-of-field';
import type { Go } from '../use-route';
import { CloseMeeting } from './close-meeting';
import { CopyPicture } from './copy-picture';
import { milestoneTable } from './milestone-csv';
import type { SheetRoute } from './sheet';
import { SheetPath } from './sheet-path';
import { TakeBack } from './take-back';

type HeadProps = {
  readonly view: SheetView | null;
  readonly route: SheetRoute;
  readonly go: Go;
  readonly paper: RefObject<HTMLElement>;
  readonly changed: () => void;
};

type Question = 'close' | 'take-back';

type MeetingProps = { readonly view: SheetView; readonly changed: () => void };

/** What a manager does after the meeting; a sheet of a past day is only looked at. */
const MeetingActions = ({ view, changed }: MeetingProps): ReactElement => {
  const { locale } = useViewer();
  const [asked, ask] = useState<Question | null>(null);
  const [told, tell] = useState<string | null>(null);
  const done = (words: string): void => { ask(null); tell(words); changed(); };
  const { meeting } = view;
  return (
    <>
      <Button onClick={() => ask('close')}>Close meeting…</Button>
      {meeting !== null && <Button appearance="subtle" onClick={() => ask('take-back')}>Take back</Button>}
      <span role="status" className="small">{told}</span>
      {asked === 'close' && <CloseMeeting view={view} close={() => ask(null)} closed={({ day }) => done(`Closed. From now on the sheet tells what changed since ${dayText(day, locale)}.`)} />}
      {asked === 'take-back' && meeting !== null && <TakeBack programId={view.programId} meeting={meeting} close={() => ask(null)} taken={() => done('Taken back.')} />}
    </>
  );
};

/** The way back, the day of the sheet, and what can be done with it. None of it is printed. */
export const SheetHead = ({ view, route, go, paper, changed }: HeadProps): ReactElement => (
  <header className="sheet-head">
    <SheetPath programId={route.id} name={view?.name ?? null} go={go} />
    <div className="sheet-actions">
      <AsOfField asOf={route.asOf} day={view?.asOf ?? null} go={(asOf) => go({ ...route, asOf })} />
      {view !== null && <CopyPicture paper={paper} name={view.name} day={view.asOf} />}
      {view !== null && <Button onClick={() => window.print()}>Print</Button>}
      {view !== null && view.milestones.length > 0 && <DownloadCsv name="milestones" what="milestones" table={() => milestoneTable(view)} />}
      {view !== null && view.canManage && !view.archived && route.asOf === null && <MeetingActions view={view} changed={changed} />}
    </div>
  </header>
);
