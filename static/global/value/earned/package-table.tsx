import type { ReactElement } from 'react';
import type { PackageColumn, PackageRow, PackageSort } from '../../../../src/contract/value/earned';
import { dayText } from '../../../parts/date-text';
import { FigureValue } from '../../../parts/figure';
import { numberText } from '../../../parts/number-text';
import { useViewer } from '../../../parts/viewer';
import { Amount } from '../amount';

const columns: readonly { readonly key: PackageColumn; readonly label: string; readonly number: boolean }[] = [
  { key: 'name', label: 'Work package', number: false }, { key: 'percent', label: 'Done', number: true }, { key: 'budget', label: 'Budget', number: true },
  { key: 'planned', label: 'Planned', number: true }, { key: 'earned', label: 'Earned', number: true }, { key: 'spent', label: 'Spent', number: true },
  { key: 'cpi', label: 'CPI', number: true }, { key: 'spi', label: 'SPI', number: true }, { key: 'spi-t', label: 'SPI(t)', number: true }, { key: 'finish', label: 'Planned finish', number: true },
];

type TableProps = { readonly rows: readonly PackageRow[]; readonly sort: PackageSort; readonly choose: (sort: PackageSort) => void; readonly enter: ((row: PackageRow) => void) | null };

const Head = ({ sort, choose }: Pick<TableProps, 'sort' | 'choose'>): ReactElement => (
  <thead>
    <tr>
      {columns.map(({ key, label, number }) => (
        <th key={key} scope="col" className={number ? 'number' : undefined} aria-sort={sort.by !== key ? 'none' : sort.descending ? 'descending' : 'ascending'}>
          <button type="button" className="sort-head" onClick={() => choose({ by: key, descending: sort.by === key ? !sort.descending : key !== 'name' && key !== 'finish' })}>
            {label}<span aria-hidden="true">{sort.by === key ? (sort.descending ? ' ↓' : ' ↑') : ''}</span>
          </button>
        </th>
      ))}
    </tr>
  </thead>
);

const marksOf = ({ research, effort, packages, added, dropped, leftOut }: PackageRow, locale: string): readonly string[] => [
  ...(research ? ['research, out of both indices'] : []), ...(effort ? ['level of effort'] : []), ...(packages > 1 ? [`${numberText(packages, locale)} packages`] : []),
  ...(added > 0 ? [`${numberText(added, locale)} added since the baseline`] : []), ...(dropped > 0 ? [`${numberText(dropped, locale)} dropped`] : []),
  ...(leftOut === null ? [] : [`in no total: ${leftOut}`]),
];

const Row = ({ row, enter }: { readonly row: PackageRow; readonly enter: TableProps['enter'] }): ReactElement => {
  const { locale } = useViewer();
  const ratio = (measure: string, value: number | null): ReactElement => <td className="number"><FigureValue figure={{ measure, unit: 'ratio', value, reason: row.leftOut ?? row.spent.reason }} /></td>;
  const percent = <FigureValue figure={{ measure: 'percent-complete', unit: 'percent', value: row.percent, reason: row.percentReason }} />;
  const marks = marksOf(row, locale);
  return (
    <tr>
      <th scope="row"><span dir="auto">{row.name}</span>{marks.length > 0 && <span className="small quiet package-marks">{marks.join(' · ')}</span>}</th>
      <td className="number">{enter !== null && row.method === 'entered' ? <button type="button" className="word-link" onClick={() => enter(row)} aria-label={`Enter how much of ${row.name} is done`}>{percent}</button> : percent}</td>
      <td className="number"><Amount measure="budget" amount={row.budget} /></td>
      <td className="number"><Amount measure="planned-value" amount={row.planned} /></td>
      <td className="number"><Amount measure="earned-value" amount={row.earned} /></td>
      <td className="number"><Amount measure="actual-cost" amount={row.spent} /></td>
      {ratio('cpi', row.costIndex)}{ratio('spi', row.scheduleIndex)}{ratio('spi-t', row.scheduleIndexByTime)}
      <td className="number">{row.finish === null ? <span className="quiet">none</span> : dayText(row.finish, locale)}</td>
    </tr>
  );
};

/** The packages of the baseline with what each planned, earned and cost; a page of them at a time. */
export const PackageTable = ({ rows, sort, choose, enter }: TableProps): ReactElement => (
  <div className="wide" tabIndex={0} role="region" aria-label="Work packages">
    <table className="package-table">
      <Head sort={sort} choose={choose} />
      <tbody>{rows.map((row) => <Row key={row.id} row={row} enter={enter} />)}</tbody>
    </table>
  </div>
);
