import type { ReactElement } from 'react';
import type { LiftedCycle } from '../../../../src/contract/dependencies';
import { IssueKey } from '../../../parts/issue-key';
import { numberText } from '../../../parts/number-text';
import { useViewer } from '../../../parts/viewer';

const Lifted = ({ lifted: { between, size, keys, names } }: { readonly lifted: LiftedCycle }): ReactElement => {
  const { locale } = useViewer();
  return (
    <li>
      <span className="lifted-kind">{numberText(size, locale)} {between}</span>
      <ul className="lifted-names" role="list">
        {keys.map((key, at) => <li key={key}>{between === 'epics' ? <IssueKey issueKey={key} /> : <span className="project-key">{key}</span>} <bdi>{names[at]}</bdi></li>)}
        {size > keys.length && <li className="quiet">and {numberText(size - keys.length, locale)} more</li>}
      </ul>
    </li>
  );
};

/** Apart from the rings of issues, since nothing is stuck here: these only cannot be finished one after the other. */
export const LiftedCycles = ({ lifted, total }: { readonly lifted: readonly LiftedCycle[]; readonly total: number }): ReactElement => {
  const { locale } = useViewer();
  return (
    <section className="card">
      <h3>Epics and projects that wait for each other</h3>
      <p className="quiet">Through their issues, finished ones too. No issue of them need be stuck, but none of these can be planned as done before the others.</p>
      <ul className="lifted" role="list">{lifted.map((one) => <Lifted key={`${one.between} ${one.keys[0] ?? ''}`} lifted={one} />)}</ul>
      {total > lifted.length && <p className="quiet">and {numberText(total - lifted.length, locale)} more</p>}
    </section>
  );
};
