import { useState, type ReactElement } from 'react';
import type { AimView, AlignmentView, UnalignedRow } from '../../../../src/contract/value/aims';
import { askGlobal } from '../../../bridge';
import { useAnswer } from '../../../parts/answer';
import { PlainButton } from '../../../parts/button';
import { DownloadCsv } from '../../../parts/download-csv';
import { IssueKey } from '../../../parts/issue-key';
import { numberText } from '../../../parts/number-text';
import { ProblemPanel } from '../../../parts/problem';
import { RowsSkeleton } from '../../../parts/skeleton';
import { useViewer } from '../../../parts/viewer';
import { FigureTiles } from '../outcome/figure-tiles';
import { LinkedList } from '../outcome/linked-list';
import { AimDialog, LinkDialog, RemoveAim } from './aim-dialogs';
import { aimTable, unalignedTable } from './aims-csv';

type Opened = { readonly kind: 'edit'; readonly aim: AimView | null } | { readonly kind: 'remove'; readonly aim: AimView } | { readonly kind: 'link'; readonly row: UnalignedRow };

const AimItem = ({ aim, edits, open }: { readonly aim: AimView; readonly edits: boolean; readonly open: (opened: Opened) => void }): ReactElement => (
  <li className="outcome-item">
    <div className="outcome-head"><span className="outcome-name" dir="auto">{aim.name}</span>{aim.ended && <span className="mark">ended</span>}</div>
    {aim.measure !== '' && <p className="small" dir="auto">{aim.measure}</p>}
    <LinkedList issues={aim.epics} />
    <div className="outcome-foot">
      <div className="outcome-facts"><span>{aim.projects.length === 0 ? 'No project is linked' : <>Projects: <bdi>{aim.projects.map(({ key }) => key).join(', ')}</bdi></>}</span></div>
      {edits && (
        <div className="outcome-actions">
          <PlainButton look="link" onClick={() => open({ kind: 'edit', aim })}>Change<span className="only-heard"> {aim.name}</span></PlainButton>
          <PlainButton look="link" onClick={() => open({ kind: 'remove', aim })}>Remove<span className="only-heard"> {aim.name}</span></PlainButton>
        </div>
      )}
    </div>
  </li>
);

type UnalignedProps = { readonly at: AimsProps['at']; readonly view: AlignmentView; readonly edits: boolean; readonly turn: (from: number) => void; readonly open: (opened: Opened) => void };

const UnalignedTable = ({ at, view, edits, turn, open }: UnalignedProps): ReactElement => {
  const { locale } = useViewer();
  const end = view.from + view.unaligned.length;
  return (
    <>
      <div className="outcome-head"><h3>Work that serves no aim</h3><DownloadCsv name="unaligned" table={() => unalignedTable(at)} /></div>
      <div className="wide" tabIndex={0} role="region" aria-label="Work that serves no aim">
        <table>
          <thead><tr><th scope="col">What</th><th scope="col" className="number">Open issues</th><th scope="col" className="number">Points</th>{edits && <th scope="col"><span className="only-heard">Link</span></th>}</tr></thead>
          <tbody>
            {view.unaligned.map((row) => (
              <tr key={`${row.kind} ${row.id}`}>
                <th scope="row">{row.kind === 'epic' ? <IssueKey issueKey={row.key} /> : <span>{row.key}</span>} <bdi>{row.name}</bdi> <span className="quiet small">{row.kind}</span></th>
                <td className="number">{numberText(row.issues, locale)}</td>
                <td className="number">{numberText(row.points, locale, { maximumFractionDigits: 1 })}</td>
                {edits && <td className="number"><PlainButton look="link" onClick={() => open({ kind: 'link', row })}>Link to an aim<span className="only-heard">: {row.key}</span></PlainButton></td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {view.total > view.unaligned.length && (
        <p className="card-foot pages">
          <PlainButton disabled={view.from === 0} onClick={() => turn(Math.max(0, view.from - 50))}>Before</PlainButton>
          <span className="small quiet">{numberText(view.from + 1, locale)} to {numberText(end, locale)} of {numberText(view.total, locale)}</span>
          <PlainButton disabled={end >= view.total} onClick={() => turn(end)}>Next</PlainButton>
        </p>
      )}
    </>
  );
};

type AimsProps = { readonly at: { readonly programId: string; readonly asOf?: string }; readonly past: boolean; readonly changed: () => void };

/** What the program is for, and what of its open work serves none of it. */
export const AimsSection = ({ at, past, changed }: AimsProps): ReactElement => {
  const [from, setFrom] = useState(0);
  const [opened, setOpened] = useState<Opened | null>(null);
  const { value: view, problem, again } = useAnswer(() => askGlobal('alignment', { ...at, from }), JSON.stringify([at, from]));
  const close = (): void => setOpened(null);
  const saved = (): void => { close(); again(); changed(); };
  const edits = view?.may.manage === true && !past;
  return (
    <section className="card" aria-label="Aims">
      <div className="outcome-head">
        <h2>Aims</h2>
        <div className="outcome-actions">
          {view !== null && view.aims.length > 0 && <DownloadCsv name="aims" table={() => aimTable(view.aims)} />}
          {edits && <PlainButton onClick={() => setOpened({ kind: 'edit', aim: null })}>Add an aim</PlainButton>}
        </div>
      </div>
      {problem !== null && <ProblemPanel problem={problem} retry={again} />}
      {view === null && problem === null && <RowsSkeleton count={3} />}
      {view !== null && view.aims.length === 0 && <p className="quiet">What the program is for, each aim with the projects and epics that serve it. Open work and spend that serve none are then counted and listed here.{!edits && ' Managers of this program keep the aims.'}</p>}
      {view !== null && view.aims.length > 0 && (
        <>
          <FigureTiles at={at} figures={view.figures} partial={view.partial} mostColumns={2} />
          <ul role="list" className="outcome-list">{view.aims.map((aim) => <AimItem key={aim.id} aim={aim} edits={edits} open={setOpened} />)}</ul>
          {view.unaligned.length > 0 && <UnalignedTable at={at} view={view} edits={edits} turn={setFrom} open={setOpened} />}
        </>
      )}
      {view !== null && opened?.kind === 'edit' && <AimDialog programId={at.programId} view={view} aim={opened.aim} close={close} saved={saved} />}
      {opened?.kind === 'remove' && <RemoveAim programId={at.programId} aim={opened.aim} close={close} saved={saved} />}
      {view !== null && opened?.kind === 'link' && <LinkDialog programId={at.programId} view={view} row={opened.row} close={close} saved={saved} />}
    </section>
  );
};
