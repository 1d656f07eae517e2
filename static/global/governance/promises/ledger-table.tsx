import type { ReactElement } from 'react';
import type { LedgerRow } from '../../../../src/contract/blockers';
import { PlainButton } from '../../../parts/button';
import { honestPercent, numberText, percentText } from '../../../parts/number-text';
import { useViewer } from '../../../parts/viewer';
import { isPair, type Pair } from './pair';

type LedgerProps = { readonly rows: readonly LedgerRow[]; readonly chosen: Pair | null; readonly choose: (pair: Pair | null) => void };

const counts = [
  ['asked', 'Asked'], ['unanswered', 'No answer'], ['accepted', 'Accepted'], ['countered', 'Other day'], ['declined', 'Declined'],
  ['kept', 'Kept'], ['keptLate', 'Kept late'], ['broken', 'Broken'],
] as const;

const KeptPercent = ({ row: { keptPercent, reason } }: { readonly row: LedgerRow }): ReactElement => {
  const { locale } = useViewer();
  if (keptPercent === null) return <><data data-measure="promises-kept" value="">n/a</data>{reason !== null && <span className="figures-note">{reason}</span>}</>;
  return <data data-measure="promises-kept" value={String(keptPercent)}>{percentText(honestPercent(keptPercent), locale)}</data>;
};

const PairRow = ({ row, chosen, choose }: Omit<LedgerProps, 'rows'> & { readonly row: LedgerRow }): ReactElement => {
  const { locale } = useViewer();
  const { askingTeam, askedTeam } = row;
  const on = isPair(chosen, row);
  return (
    <tr aria-current={on ? 'true' : undefined}>
      <th scope="row">
        <PlainButton look="link" className="pair" aria-pressed={on} onClick={() => choose(on ? null : { askingTeam, askedTeam })}>
          <bdi>{askingTeam}</bdi> <span className="quiet">asks</span> <bdi>{askedTeam}</bdi>
        </PlainButton>
      </th>
      {counts.map(([key]) => <td key={key} className={`number${row[key] === 0 ? ' quiet' : ''}`}>{numberText(row[key], locale)}</td>)}
      <td className="number"><KeptPercent row={row} /></td>
    </tr>
  );
};

/** One row for each pair of teams: what was asked, answered and kept. A pair, once chosen, narrows the list below. */
export const LedgerTable = ({ rows, chosen, choose }: LedgerProps): ReactElement => (
  <div className="wide" tabIndex={0} role="region" aria-label="Promises by pair of teams">
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">Teams</th>
          {counts.map(([key, label]) => <th key={key} scope="col" className="number">{label}</th>)}
          <th scope="col" className="number">Kept of due</th>
        </tr>
      </thead>
      <tbody>{rows.map((row) => <PairRow key={`${row.askingTeam}\n${row.askedTeam}`} row={row} chosen={chosen} choose={choose} />)}</tbody>
    </table>
  </div>
);
