import Button from '@atlaskit/button/new';
import { useState, type ReactElement } from 'react';
import type { CostsView, TransferRow } from '../../../../src/contract/value/costs';
import { askGlobal } from '../../../bridge';
import { useAct } from '../../../parts/act';
import { useAnswer } from '../../../parts/answer';
import { PlainButton } from '../../../parts/button';
import { dayText } from '../../../parts/date-text';
import { DownloadCsv } from '../../../parts/download-csv';
import { ProblemPanel } from '../../../parts/problem';
import { RowsSkeleton } from '../../../parts/skeleton';
import { useViewer } from '../../../parts/viewer';
import { moneyText } from './amount';
import { transferTable } from './cost-csv';
import { TransferDialog } from './transfer-dialog';

type TransfersProps = { readonly programId: string; readonly view: CostsView; readonly changed: () => void };

type Decide = (row: TransferRow, decision: 'approve' | 'decline' | 'withdraw') => void;

const Transfer = ({ row, keeps, busy, decide }: { readonly row: TransferRow; readonly keeps: boolean; readonly busy: boolean; readonly decide: Decide }): ReactElement => {
  const { locale } = useViewer();
  return (
    <li className="cost-transfer">
      <div>
        <strong>{moneyText(row.amount, locale)}</strong> from <bdi>{row.from.name}</bdi> to <bdi>{row.to.name}</bdi>
        <span className="small quiet cost-note" dir="auto">{row.reason}</span>
        <span className="small quiet cost-note">
          Asked by <bdi>{row.askedBy ?? 'somebody who left'}</bdi> on {dayText(row.askedOn, locale)}
          {row.state !== 'asked' && <>; {row.state} by <bdi>{row.decidedBy ?? 'somebody who left'}</bdi>{row.decidedOn !== null && <> on {dayText(row.decidedOn, locale)}</>}{row.decision !== '' && <>: {row.decision}</>}</>}
        </span>
      </div>
      {keeps && row.state === 'asked' && (
        <span className="cost-acts">
          {row.mine && <><span className="small quiet">Somebody else decides.</span><PlainButton disabled={busy} onClick={() => decide(row, 'withdraw')}>Withdraw</PlainButton></>}
          {!row.mine && <><PlainButton look="primary" disabled={busy} onClick={() => decide(row, 'approve')}>Approve</PlainButton><PlainButton disabled={busy} onClick={() => decide(row, 'decline')}>Decline</PlainButton></>}
        </span>
      )}
    </li>
  );
};

/** Budget that is asked to move from one project to another, and what became of it. */
export const TransfersPart = ({ programId, view, changed }: TransfersProps): ReactElement => {
  const [asking, setAsking] = useState(false);
  const { value, problem, again } = useAnswer(() => askGlobal('transfers', { programId }), programId);
  const act = useAct();
  const done = (): void => { setAsking(false); again(); changed(); };
  const decide: Decide = (row, decision) => act.run(() => askGlobal('decideTransfer', { programId, version: row.version, transferId: row.id, decision, words: '' }), done);
  return (
    <>
      <div className="cost-head">
        <p className="quiet">Approved by somebody else, both sides change at once: less here, more there.</p>
        {view.rights.keeps && view.choices.projects.length > 1 && view.currency !== null && <Button appearance="primary" onClick={() => setAsking(true)}>Ask for a transfer</Button>}
      </div>
      {problem !== null && <ProblemPanel problem={problem} retry={again} />}
      {act.problem !== null && <ProblemPanel problem={act.problem} retry={() => { act.forget(); again(); }} />}
      {value === null && problem === null && <RowsSkeleton count={3} />}
      {value !== null && value.transfers.length === 0 && <p className="quiet">No transfer was asked for yet.</p>}
      {value !== null && value.transfers.length > 0 && <ul className="card cost-transfers" role="list">{value.transfers.map((row) => <Transfer key={row.id} row={row} keeps={view.rights.keeps} busy={act.busy} decide={decide} />)}</ul>}
      {value !== null && value.transfers.length > 0 && <p><DownloadCsv name="transfers" table={() => transferTable(value.transfers)} /></p>}
      {asking && <TransferDialog programId={programId} view={view} close={() => setAsking(false)} saved={done} />}
    </>
  );
};
