import type { ReactElement } from 'react';
import type { IssueRow } from '../../../../src/contract/figure';
import type { DependencyRow } from '../../../../src/contract/dependencies';
import { dayText } from '../../../parts/date-text';
import { countText, numberText } from '../../../parts/number-text';
import { StateMark } from '../../../parts/state-mark';
import { useViewer } from '../../../parts/viewer';
import { Facts, IssueName } from '../../../parts/waiting-list';
import { healthState } from '../../../parts/waiting-words';
import { daysText, healthNameWords, kindText, stateWords } from '../dependency-words';

const Team = ({ issue, outside = false }: { readonly issue: IssueRow; readonly outside?: boolean }): ReactElement =>
  (outside ? <>Outside the program</> : <bdi className="team">{issue.team}</bdi>);

const Blocked = ({ row: { blocked, kind } }: { readonly row: DependencyRow }): ReactElement => (
  <>
    <IssueName issue={blocked} />
    <Facts facts={[<Team issue={blocked} />, kindText(kind)]} />
  </>
);

const Blocker = ({ row: { blocker, outside, insteadOf } }: { readonly row: DependencyRow }): ReactElement => (
  <>
    <IssueName issue={blocker} />
    <Facts facts={[
      <Team issue={blocker} outside={outside} />,
      blocker.assignee === null ? outside ? null : <span className="nobody">nobody assigned</span> : <bdi>{blocker.assignee}</bdi>,
      <bdi>{blocker.status}</bdi>,
      insteadOf === null ? null : `in place of ${insteadOf}`,
    ]} />
  </>
);

const Age = ({ row: { state, age } }: { readonly row: DependencyRow }): ReactElement => {
  const { locale } = useViewer();
  return (
    <>
      {age !== null && <span className="age">{daysText(age, locale)}</span>}
      <span className={`wait-state wait-${state}`}>{stateWords[state]}</span>
    </>
  );
};

const NeededBy = ({ row: { neededBy } }: { readonly row: DependencyRow }): ReactElement => {
  const { locale } = useViewer();
  return neededBy === null ? <span className="unknown">no date</span> : <>{dayText(neededBy, locale)}</>;
};

const Impact = ({ row: { impact, impactReason, critical } }: { readonly row: DependencyRow }): ReactElement => {
  const { locale } = useViewer();
  return (
    <>
      {impact === null && <span className="unknown" title={impactReason ?? undefined}>n/a<span className="only-heard">, {impactReason}</span></span>}
      {impact !== null && <span className={impact > 0 ? 'moves' : 'unknown'}>{impact > 0 ? countText(impact, 'working-days', locale) : 'not at all'}</span>}
      {critical && <span className="critical-mark">Critical path</span>}
    </>
  );
};

const Downstream = ({ row: { downstream } }: { readonly row: DependencyRow }): ReactElement => {
  const { locale } = useViewer();
  return <>{numberText(downstream, locale)}<span className="card-only"> {downstream === 1 ? 'issue' : 'issues'} held up</span></>;
};

const PictureIcon = (): ReactElement => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.5">
    <rect x="1" y="5.5" width="5" height="5" rx="1" /><rect x="10" y="1.5" width="5" height="5" rx="1" /><rect x="10" y="9.5" width="5" height="5" rx="1" />
    <path d="M6 8h2M10 4H8v8h2" />
  </svg>
);

/** The cells of a row; where rows are cards, its lines. */
export const RowCells = ({ row, open }: { readonly row: DependencyRow; readonly open: () => void }): ReactElement => (
  <>
    <td role="cell" className="col-blocked"><Blocked row={row} /></td>
    <td role="cell" className="col-blocker"><span className="card-only waits-for">waits for</span><Blocker row={row} /></td>
    <td role="cell" className="col-age"><Age row={row} /></td>
    <td role="cell" className="col-health"><StateMark state={healthState[row.health]} word={healthNameWords[row.health]} /></td>
    <td role="cell" className="col-needed"><span className="card-only">needed by </span><NeededBy row={row} /></td>
    <td role="cell" className="col-impact"><span className="card-only">moves the finish </span><Impact row={row} /></td>
    <td role="cell" className="col-downstream"><Downstream row={row} /></td>
    <td role="cell" className="col-picture">
      <button type="button" className="row-picture" tabIndex={-1} aria-label={`Picture of ${row.blocker.key}`} title={`Picture of ${row.blocker.key}`} onClick={open}><PictureIcon /></button>
    </td>
  </>
);
