import type { ReactElement, ReactNode } from 'react';
import type { IssueRow } from '../../src/contract/figure';
import type { WaitingRow } from '../../src/contract/overview';
import { dayText } from './date-text';
import { IssueKey } from './issue-key';
import { NamedWords } from './named-words';
import { countText, numberText } from './number-text';
import { StateMark } from './state-mark';
import { useViewer } from './viewer';
import { ageText, healthState, healthWords, impactText, whoWaits } from './waiting-words';
import { WordLink } from './word-link';

export const IssueName = ({ issue }: { readonly issue: IssueRow }): ReactElement => (
  <span className="issue-name">
    <IssueKey issueKey={issue.key} />{' '}
    <bdi className="issue-summary" title={issue.summary}>{issue.summary}</bdi>
  </span>
);

/** Short facts in a row, parted by dots; what is not known is left out. */
export const Facts = ({ facts }: { readonly facts: readonly (ReactNode | null)[] }): ReactElement => (
  <ul className="facts" role="list">
    {facts.map((fact, index) => (fact === null || fact === '' ? null : <li key={index}>{fact}</li>))}
  </ul>
);

const factsOf = (row: WaitingRow, locale: string): readonly (ReactNode | null)[] => [
  row.blocker.status,
  row.blocker.assignee === null ? 'nobody assigned' : <bdi>{row.blocker.assignee}</bdi>,
  row.neededBy === null ? null : `needed by ${dayText(row.neededBy, locale)}`,
  impactText(row.impact, locale),
  row.downstream > 0 ? `${countText(row.downstream, 'issues', locale)} ${row.downstream === 1 ? 'depends' : 'depend'} on it` : null,
];

type ShowPicture = (blockerKey: string) => void;

/** Who waits for whom, for how long, and over which two issues; where there are pictures, the way to that of the blocker. */
export const WaitingItem = ({ row, showPicture }: { readonly row: WaitingRow; readonly showPicture?: ShowPicture | undefined }): ReactElement => {
  const { locale } = useViewer();
  const age = ageText(row.age, locale);
  return (
    <li className="waiting">
      <div className="waiting-head">
        <span className="waiting-who"><NamedWords parts={whoWaits(row)} /></span>
        {age !== null && <span className="waiting-age">{age}</span>}
        <StateMark state={healthState[row.health]} word={healthWords[row.health]} />
      </div>
      <div className="waiting-issues">
        <IssueName issue={row.blocker} />
        <span className="waiting-blocks">blocks</span>
        <IssueName issue={row.blocked} />
        {row.blockedIssues > 1 && <span className="waiting-blocks">and {numberText(row.blockedIssues - 1, locale)} more</span>}
      </div>
      <Facts facts={[
        ...factsOf(row, locale),
        showPicture === undefined ? null : <WordLink act={() => showPicture(row.blocker.key)}>Show picture<span className="only-heard"> of {row.blocker.key}</span></WordLink>,
      ]} />
    </li>
  );
};

type ListProps = { readonly rows: readonly WaitingRow[]; readonly showPicture?: ShowPicture };

export const WaitingList = ({ rows, showPicture }: ListProps): ReactElement => (
  <ul className="waiting-list" role="list">
    {rows.map((row) => <WaitingItem key={`${row.blocker.key}>${row.blocked.key}`} row={row} showPicture={showPicture} />)}
  </ul>
);
