import type { ReactElement } from 'react';
import type { IssueRow } from '../../../../src/contract/figure';
import type { QuestionView } from '../../../../src/contract/questions';
import { Facts, IssueName } from '../../../parts/waiting-list';
import { partedBy, placeWords } from './words';

/** One issue a question is about, and its part in it. */
const IssueLine = ({ issue }: { readonly issue: IssueRow }): ReactElement => (
  <li className="question-issue">
    <span className="question-part">{issue.why}</span>
    <div className="question-issue-words">
      <IssueName issue={issue} />
      <Facts facts={[issue.status, <bdi key="team">{issue.team}</bdi>, issue.assignee === null ? (issue.team === 'outside the program' ? null : 'nobody assigned') : <bdi key="who">{issue.assignee}</bdi>]} />
    </div>
  </li>
);

/** The issues that a question is about, and the words that led to it. */
export const QuestionIssues = ({ question }: { readonly question: QuestionView }): ReactElement => {
  const { issues, quote, where } = question;
  const key = issues[1]?.key ?? '';
  return (
    <>
      {quote !== null && where !== 'summary' && (
        <figure className="question-quote">
          <blockquote dir="auto">{partedBy(quote, key).map((part, at) => (at % 2 === 1 ? <mark key={at}>{part}</mark> : part))}</blockquote>
          <figcaption>{placeWords(question)}</figcaption>
        </figure>
      )}
      <ul role="list" className="question-issues">{issues.map((issue) => <IssueLine key={issue.key} issue={issue} />)}</ul>
    </>
  );
};
