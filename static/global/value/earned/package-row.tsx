import type { ReactElement } from 'react';
import type { GateStep, PackageRow } from '../../../../src/contract/value/earned';
import { dayText } from '../../../parts/date-text';
import { FigureValue } from '../../../parts/figure';
import { numberText, percentText } from '../../../parts/number-text';
import { useViewer } from '../../../parts/viewer';
import { Amount } from '../amount';
import type { PackageDeed } from './act-dialog';

/** What the viewer may do with a package; null for what they may not. */
export type RowActs = { readonly enter: ((row: PackageRow) => void) | null; readonly act: ((deed: PackageDeed) => void) | null };

type RowProps = { readonly row: PackageRow; readonly acts: RowActs };

const marksOf = ({ research, effort, packages, added, dropped, leftOut }: PackageRow, locale: string): readonly string[] => [
  ...(research ? ['research'] : []), ...(effort ? ['level of effort'] : []), ...(packages > 1 ? [`${numberText(packages, locale)} packages`] : []),
  ...(added > 0 ? [`${numberText(added, locale)} added since the baseline`] : []), ...(dropped > 0 ? [`${numberText(dropped, locale)} dropped`] : []),
  ...(leftOut === null ? [] : [`in no total: ${leftOut}`]),
];

type GateProps = { readonly row: PackageRow; readonly gate: GateStep; readonly share: string; readonly act: RowActs['act'] };

const Gate = ({ row, gate, share, act }: GateProps): ReactElement => {
  const { locale } = useViewer();
  const { name, passedOn } = gate;
  const said = passedOn === null ? 'not passed yet' : `passed on ${dayText(passedOn, locale)}`;
  return (
    <li className={passedOn === null ? 'gate' : 'gate gate-passed'} title={`${share} of the package, ${said}`}>
      <bdi>{name}</bdi> <span className="only-heard">{said}</span>
      {act !== null && <button type="button" className="word-link" onClick={() => act({ row, act: passedOn === null ? 'pass' : 'take-back', gate })} aria-label={`${passedOn === null ? 'Pass gate' : 'Take back gate'} ${name} of ${row.name}`}>{passedOn === null ? 'Pass' : 'Take back'}</button>}
    </li>
  );
};

const Gates = ({ row, acts: { act } }: RowProps): ReactElement | null => {
  const { locale } = useViewer();
  const total = row.gates.reduce((sum, { weight }) => sum + weight, 0);
  const open = row.stopped === null ? act : null;
  return row.gates.length === 0 ? null : (
    <ol className="gates" role="list" aria-label={`Gates of ${row.name}`}>
      {row.gates.map((gate) => <Gate key={gate.name} row={row} gate={gate} act={open} share={percentText((100 * gate.weight) / total, locale, 0)} />)}
    </ol>
  );
};

const Stopped = ({ row, acts: { act } }: RowProps): ReactElement | null => {
  const { locale } = useViewer();
  const { stopped } = row;
  if (stopped === null) return act === null || row.method === null ? null : <button type="button" className="word-link small package-stop" onClick={() => act({ row, act: 'stop', gate: null })} aria-label={`Stop ${row.name}`}>Stop this package</button>;
  return (
    <span className="small package-marks">
      <strong>Stopped</strong> from {dayText(stopped.from, locale)}: <bdi>{stopped.reason}</bdi>. Released <Amount measure="released" amount={stopped.released} />
      {act !== null && <> <button type="button" className="word-link" onClick={() => act({ row, act: 'resume', gate: null })} aria-label={`Let ${row.name} go on`}>Let it go on</button></>}
    </span>
  );
};

/** The cells of a package, or of a project with its packages. */
export const PackageCells = ({ row, acts }: RowProps): ReactElement => {
  const { locale } = useViewer();
  const { enter } = acts;
  const ratio = (measure: string, value: number | null): ReactElement => <td className="number"><FigureValue figure={{ measure, unit: 'ratio', value, reason: row.leftOut ?? row.spent.reason }} /></td>;
  const percent = <FigureValue figure={{ measure: 'percent-complete', unit: 'percent', value: row.percent, reason: row.percentReason }} />;
  const marks = marksOf(row, locale);
  return (
    <>
      <th scope="row">
        <span dir="auto">{row.name}</span>{marks.length > 0 && <span className="small quiet package-marks">{marks.join(' · ')}</span>}
        <Gates row={row} acts={acts} /><Stopped row={row} acts={acts} />
      </th>
      <td className="number">{enter !== null && row.method === 'entered' && row.stopped === null ? <button type="button" className="word-link" onClick={() => enter(row)} aria-label={`Enter how much of ${row.name} is done`}>{percent}</button> : percent}</td>
      <td className="number"><Amount measure="budget" amount={row.budget} /></td>
      <td className="number"><Amount measure="planned-value" amount={row.planned} /></td>
      <td className="number"><Amount measure="earned-value" amount={row.earned} /></td>
      <td className="number"><Amount measure="actual-cost" amount={row.spent} /></td>
      {ratio('cpi', row.costIndex)}{ratio('spi', row.scheduleIndex)}{ratio('spi-t', row.scheduleIndexByTime)}
      <td className="number">{row.finish === null ? <span className="quiet">none</span> : dayText(row.finish, locale)}</td>
    </>
  );
};
