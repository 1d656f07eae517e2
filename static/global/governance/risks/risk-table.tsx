import type { ReactElement } from 'react';
import type { RiskView } from '../../../../src/contract/value/risks';
import { PlainButton } from '../../../parts/button';
import { dayText } from '../../../parts/date-text';
import { StateMark } from '../../../parts/state-mark';
import { useViewer } from '../../../parts/viewer';
import { scoreText } from './score';

const marks = { high: { state: 'bad', word: 'High' }, medium: { state: 'watch', word: 'Medium' }, low: { state: 'good', word: 'Low' } } as const;

const Row = ({ risk, edit }: { readonly risk: RiskView; readonly edit: (() => void) | null }): ReactElement => {
  const { locale } = useViewer();
  const { name, exposure, counts, inherent, residual, treatment, ownerName, dueOn, overdue, closedOn, roam, tags } = risk;
  return (
    <tr>
      <th scope="row"><bdi>{name}</bdi>{tags.length > 0 && <span className="small quiet"> {tags.join(', ')}</span>}</th>
      <td>{closedOn === null ? <StateMark {...marks[exposure]} /> : <span className="quiet">Closed {dayText(closedOn, locale)}</span>}</td>
      <td>{scoreText(counts === 'residual' && residual !== null ? residual : inherent)}<span className="small quiet">{counts === 'residual' ? ' after treatment, verified' : residual === null ? '' : ' treatment not verified'}</span></td>
      <td><bdi>{treatment}</bdi></td>
      <td><bdi>{ownerName ?? 'Nobody'}</bdi>{roam !== null && <span className="small quiet"> {roam}</span>}</td>
      <td>{dueOn === null ? '' : <span className={overdue ? 'state-bad' : undefined}>{dayText(dueOn, locale)}{overdue && ' · overdue'}</span>}</td>
      {edit !== null && <td><PlainButton onClick={edit} aria-label={`Change ${name}`}>Change</PlainButton></td>}
    </tr>
  );
};

type TableProps = { readonly risks: readonly RiskView[]; readonly edit: ((risk: RiskView) => void) | null };

/** Risks, the gravest first. */
export const RiskTable = ({ risks, edit }: TableProps): ReactElement => (
  <div className="wide">
    <table>
      <thead><tr><th scope="col">Risk</th><th scope="col">Exposure</th><th scope="col">Probability, impact</th><th scope="col">Treatment</th><th scope="col">Owner</th><th scope="col">Due</th>{edit !== null && <th scope="col"><span className="only-heard">Change</span></th>}</tr></thead>
      <tbody>{risks.map((risk) => <Row key={risk.id} risk={risk} edit={edit === null ? null : () => edit(risk)} />)}</tbody>
    </table>
  </div>
);
