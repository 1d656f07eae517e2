import type { ReactElement } from 'react';
import type { ReadyElsewhere, TeamRunwayRow } from '../../../../src/contract/teams';
import { openInJira } from '../../../bridge';
import { PlainButton } from '../../../parts/button';
import { dayText } from '../../../parts/date-text';
import { FigureValue } from '../../../parts/figure';
import { numberText } from '../../../parts/number-text';
import { StateMark } from '../../../parts/state-mark';
import { useViewer } from '../../../parts/viewer';
import { Facts, IssueName } from '../../../parts/waiting-list';
import { WordLink } from '../../../parts/word-link';

type RowProps = { readonly row: TeamRunwayRow; readonly longest: number; readonly openBlocked: () => void };

const inJira = (jql: string): void => openInJira(`/issues/?jql=${encodeURIComponent(jql)}`);

const Work = ({ row: { ready, blocked, perWeek, readyJql }, openBlocked }: Omit<RowProps, 'longest'>): ReactElement => {
  const { locale } = useViewer();
  const readyWords = `${numberText(ready, locale)} ready`;
  return (
    <Facts facts={[
      readyJql === null ? readyWords : <WordLink act={() => inJira(readyJql)}>{readyWords}</WordLink>,
      blocked === 0 ? null : <WordLink act={openBlocked}>{numberText(blocked, locale)} blocked</WordLink>,
      perWeek === null ? null : `${numberText(perWeek, locale, { maximumFractionDigits: 1 })} delivered a week`,
    ]} />
  );
};

const Bar = ({ row: { workingDays, state }, longest }: Pick<RowProps, 'row' | 'longest'>): ReactElement => (
  <span className={`runway-bar${workingDays === null ? ' runway-unknown' : ''}`} aria-hidden="true">
    {workingDays !== null && <span className={`runway-${state}`} style={{ inlineSize: `${Math.max(1.5, (100 * workingDays) / Math.max(1, longest))}%` }} />}
  </span>
);

const Elsewhere = ({ one: { issue, because } }: { readonly one: ReadyElsewhere }): ReactElement => {
  const { locale } = useViewer();
  return (
    <li>
      <IssueName issue={issue} />
      <Facts facts={[<bdi>{issue.team}</bdi>, issue.assignee === null ? 'nobody assigned' : <bdi>{issue.assignee}</bdi>, issue.due === null ? null : `due ${dayText(issue.due, locale)}`, <span dir="auto">{because}</span>]} />
    </li>
  );
};

const Suggestion = ({ row: { sentence, elsewhere, elsewhereTotal, elsewhereJql } }: Pick<RowProps, 'row'>): ReactElement => {
  const { locale } = useViewer();
  const more = elsewhereTotal - elsewhere.length;
  return (
    <div className="runway-suggestion">
      <p className="runway-sentence" dir="auto">{sentence}</p>
      {elsewhere.length > 0 && <ul role="list" className="elsewhere">{elsewhere.map((one) => <Elsewhere key={one.issue.key} one={one} />)}</ul>}
      {elsewhere.length > 0 && (
        <p className="runway-do">
          {elsewhereJql !== null && <PlainButton onClick={() => inJira(elsewhereJql)}>Open {elsewhere.length === 1 ? 'it' : `these ${numberText(elsewhere.length, locale)}`} in Jira</PlainButton>}
          <span className="small quiet">{more > 0 && `${numberText(more, locale)} more like them. `}A suggestion by components and dates alone: nothing is moved. Agree with the team that has them, then change the team in Jira.</span>
        </p>
      )}
    </div>
  );
};

/** One team: for how long it has ready work, and where it runs dry what it could take up. */
export const RunwayRow = ({ row, longest, openBlocked }: RowProps): ReactElement => {
  const { team, workingDays, reason, state } = row;
  return (
    <li className="runway-row">
      <div className="runway-line">
        <span className="runway-team" title={team.name}><bdi>{team.name}</bdi></span>
        <Bar row={row} longest={longest} />
        <span className="runway-days"><FigureValue figure={{ measure: `runway:${team.name}`, value: workingDays, unit: 'working-days', reason }} /></span>
        {state === 'good' ? <span /> : <StateMark state={state} />}
      </div>
      <Work row={row} openBlocked={openBlocked} />
      {reason !== null && <p className="small quiet" dir="auto">{reason}</p>}
      {(state === 'bad' || state === 'watch') && <Suggestion row={row} />}
    </li>
  );
};
