import type { ReactElement } from 'react';
import { PlainButton } from '../parts/button';
import type { Period } from './draft';

type PeriodsProps = { readonly rows: readonly Period[]; readonly change: (rows: readonly Period[]) => void };

type RowProps = { readonly row: Period; readonly change: (row: Period) => void; readonly remove: () => void };

const PeriodRow = ({ row, change, remove }: RowProps): ReactElement => (
  <li className="period">
    <label className="field-row"><span>Name</span><input type="text" dir="auto" maxLength={100} value={row.name} onChange={(event) => change({ ...row, name: event.target.value })} /></label>
    <label className="field-row"><span>First day</span><input type="date" value={row.start} onChange={(event) => change({ ...row, start: event.target.value })} /></label>
    <label className="field-row"><span>Last day</span><input type="date" value={row.end} onChange={(event) => change({ ...row, end: event.target.value })} /></label>
    <PlainButton look="link" onClick={remove}>Remove<span className="only-heard"> {row.name}</span></PlainButton>
  </li>
);

const dayInMs = 86_400_000;

const daysAfter = (iso: string, days: number): string => new Date(Date.parse(`${iso}T00:00:00Z`) + days * dayInMs).toISOString().slice(0, 10);

/** As long as the last one and right after it; without one, without days. */
const following = (rows: readonly Period[]): Period => {
  const last = rows.toSorted((a, b) => a.end.localeCompare(b.end)).at(-1);
  const length = last === undefined ? Number.NaN : (Date.parse(last.end) - Date.parse(last.start)) / dayInMs;
  if (last === undefined || Number.isNaN(length)) return { id: '', name: '', start: '', end: '' };
  return { id: '', name: '', start: daysAfter(last.end, 1), end: daysAfter(last.end, 1 + length) };
};

/** Named stretches of days. A new one is proposed right after the last. */
export const PeriodRows = ({ rows, change }: PeriodsProps): ReactElement => (
  <div className="options">
    <ul role="list" className="periods">
      {rows.map((row, index) => (
        <PeriodRow key={index} row={row} change={(next) => change(rows.with(index, next))} remove={() => change(rows.toSpliced(index, 1))} />
      ))}
    </ul>
    <div><PlainButton onClick={() => change([...rows, following(rows)])}>Add one</PlainButton></div>
  </div>
);
