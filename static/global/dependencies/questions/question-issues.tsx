import type { ReactElement } from 'react';
import type { IssueRow } from '../../../../src/contract/figure';
import type { QuestionView } from '../../../../src/contract/questions';
import { IssueKey } from '../../../parts/issue-key';
import { Facts } from '../../../parts/waiting-list';
import { partedBy, placeWords } from './words';

/** A text in which a key stands out wherever it stands as a word. */
const Marked = ({ text, mark }: { readonly text: string; readonly mark: string | null }): ReactElement =>
  <>{mark === null ? text : partedBy(text, mark).map((part, at) => (at % 2 === 1 ? <mark key={at}>{part}</mark> : part))}</>;

/** One issue a question is about, and its part in it. */
const IssueLine = ({ issue, mark }: { readonly issue: IssueRow; readonly mark: string | null }): ReactElement => (
  <li className="question-issue">
    <span className="question-part">{issue.why}</span>
    <div className="question-issue-words">
      <p className="question-name"><IssueKey issueKey={issue.key} /> <bdi><Marked text={issue.summary} mark={mark} /></bdi></p>
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
          <blockquote dir="auto"><Marked text={quote} mark={key} /></blockquote>
          <figcaption>{placeWords(question)}</figcaption>
        </figure>
      )}
      <ul role="list" className="question-issues">{issues.map((issue, at) => <IssueLine key={issue.key} issue={issue} mark={where === 'summary' && at === 0 ? key : null} />)}</ul>
    </>
  );
};
