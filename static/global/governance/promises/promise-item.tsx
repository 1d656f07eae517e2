import type { ReactElement } from 'react';
import type { PromiseView } from '../../../../src/contract/blockers';
import { dayText } from '../../../parts/date-text';
import { IssueKey } from '../../../parts/issue-key';
import { countText } from '../../../parts/number-text';
import { PromiseState } from '../../../parts/promise-state';
import { useViewer } from '../../../parts/viewer';
import { Facts } from '../../../parts/waiting-list';

const End = ({ issue }: { readonly issue: PromiseView['blocker'] }): ReactElement => (
  <span className="issue-name"><IssueKey issueKey={issue.key} /><span className="issue-summary" title={issue.summary} dir="auto">{issue.summary}</span></span>
);

const factsOf = (promise: PromiseView, locale: string): readonly (string | ReactElement)[] => {
  const { askedBy, askedOn, neededBy, promisedFor, answeredBy, lateBy } = promise;
  return [
    <>asked on {dayText(askedOn, locale)}{askedBy !== null && <> by <bdi>{askedBy}</bdi></>}</>,
    neededBy === null ? 'no day named' : `needed by ${dayText(neededBy, locale)}`,
    ...(promisedFor === null ? [] : [<>promised for {dayText(promisedFor, locale)}{answeredBy !== null && <> by <bdi>{answeredBy}</bdi></>}</>]),
    ...(lateBy === null ? [] : [<span className="late">late by {countText(lateBy, 'working-days', locale)}</span>]),
  ];
};

/** One request between two teams: how it stands, what it is about, who said what. */
export const PromiseItem = ({ promise }: { readonly promise: PromiseView }): ReactElement => {
  const { locale } = useViewer();
  const { state, askingTeam, askedTeam, blocker, blocked, reason, answerReason } = promise;
  return (
    <li className="promise">
      <div className="promise-head">
        <strong><bdi>{askingTeam}</bdi> <span className="quiet">asks</span> <bdi>{askedTeam}</bdi></strong>
        <PromiseState state={state} />
      </div>
      <div className="waiting-issues"><End issue={blocker} /><span className="waiting-blocks">blocks</span><End issue={blocked} /></div>
      {reason !== '' && <p dir="auto">“{reason}”</p>}
      {answerReason !== null && answerReason !== '' && <p dir="auto" className="quiet">Answer: “{answerReason}”</p>}
      <Facts facts={factsOf(promise, locale)} />
    </li>
  );
};
