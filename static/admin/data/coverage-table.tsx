import { useState, type ReactElement } from 'react';
import type { CoverageRow } from '../../../src/contract/admin';
import { askAdmin } from '../../bridge';
import { useAct } from '../../parts/act';
import { PlainButton } from '../../parts/button';
import { momentText } from '../../parts/moment-text';
import { numberText } from '../../parts/number-text';
import { ProblemPanel } from '../../parts/problem';
import { isPulling, phaseWords, pullCountText } from '../../parts/pull-line';
import { StateIcon } from '../../parts/state-mark';
import { useViewer } from '../../parts/viewer';
import { estimateText } from '../health/estimate';

const stateWord = { good: 'Good', watch: 'Look at it', bad: 'Trouble' } as const;

const Reading = ({ row: { pull } }: { readonly row: CoverageRow }): ReactElement => {
  const { locale } = useViewer();
  const left = pull.remainingSeconds === null ? '' : `, ${estimateText(pull.remainingSeconds, locale)}`;
  return <span className="small quiet">{phaseWords[pull.phase]}: {pullCountText(pull, locale)}{left}</span>;
};

const PullAgain = ({ row, changed }: { readonly row: CoverageRow; readonly changed: () => void }): ReactElement => {
  const { busy, problem, run } = useAct();
  /** When it had been read last as it was asked for; undefined while it was not. */
  const [askedAfter, setAskedAfter] = useState<string | null>();
  const pull = (): void => run(() => askAdmin('pullAgain', { projectId: row.projectId }), () => { setAskedAfter(row.readAt); changed(); });
  if (isPulling(row.pull)) return <Reading row={row} />;
  return (
    <>
      <PlainButton look="link" disabled={busy} onClick={pull}>Pull again<span className="only-heard"> {row.key}</span></PlainButton>
      {askedAfter === row.readAt && problem === null && <span className="small quiet" role="status"> Asked for</span>}
      {problem !== null && <ProblemPanel problem={problem} retry={pull} />}
    </>
  );
};

const Row = ({ row, changed }: { readonly row: CoverageRow; readonly changed: () => void }): ReactElement => {
  const { locale } = useViewer();
  const { key, name, programs, text, state, readAt } = row;
  return (
    <tr role="row">
      <th role="rowheader" scope="row"><span className="project-key">{key}</span> <bdi>{name}</bdi></th>
      <td role="cell" data-label="Coverage"><span className="health"><StateIcon state={state} /><span><span className="only-heard">{stateWord[state]}: </span>{text}</span></span></td>
      <td role="cell" data-label="Programs" className="number">{numberText(programs, locale)}</td>
      <td role="cell" data-label="Last read whole">{readAt === null ? <span className="quiet">not yet</span> : <time dateTime={readAt}>{momentText(readAt, locale)}</time>}</td>
      <td role="cell" data-label="Reading"><PullAgain row={row} changed={changed} /></td>
    </tr>
  );
};

const columns = ['Project', 'Coverage', 'Programs', 'Last read whole', 'Reading'] as const;

type TableProps = { readonly coverage: readonly CoverageRow[]; readonly changed: () => void };

/** What the app has of each project beside what the administrator sees of it, what needs a look first. */
export const CoverageTable = ({ coverage, changed }: TableProps): ReactElement => {
  const order = ['bad', 'watch', 'good'];
  const rows = coverage.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return (
    <table role="table" className="stacking">
      <thead role="rowgroup"><tr role="row">{columns.map((name) => <th key={name} role="columnheader" scope="col" className={name === 'Programs' ? 'number' : ''}>{name}</th>)}</tr></thead>
      <tbody role="rowgroup">{rows.map((row) => <Row key={row.projectId} row={row} changed={changed} />)}</tbody>
    </table>
  );
};
