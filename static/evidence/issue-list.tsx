import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactElement } from 'react';
import type { IssueRow } from '../../src/contract/figure';
import type { EvidenceView } from '../../src/contract/overview';
import { dayText } from '../parts/date-text';
import { ProblemPanel } from '../parts/problem';
import { Bar } from '../parts/skeleton';
import { useViewer } from '../parts/viewer';
import { Facts, IssueName } from '../parts/waiting-list';
import type { AskEvidence } from './ask';
import { useIssuePages, type IssuePages } from './issue-pages';
import { Told } from '../parts/told-text';

/** Below this a list is drawn whole: no scroll area of its own, and the browser's own search finds everything. */
const wholeUpTo = 25;
const rowHeight = 68;

const IssueItem = ({ issue }: { readonly issue: IssueRow }): ReactElement => {
  const { locale } = useViewer();
  return (
    <>
      <IssueName issue={issue} />
      <Facts facts={[
        issue.status,
        <bdi>{issue.team}</bdi>,
        issue.assignee === null ? null : <bdi>{issue.assignee}</bdi>,
        issue.due === null ? null : `due ${dayText(issue.due, locale)}`,
      ]} />
      {issue.why !== '' && <p className="evidence-why" dir="auto"><Told text={issue.why} /></p>}
    </>
  );
};

const Rolling = ({ total, pages }: { readonly total: number; readonly pages: IssuePages }): ReactElement => {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({ count: total, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 6 });
  const shown = rows.getVirtualItems();
  const [from, to] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  const { see } = pages;
  useEffect(() => see(from, to), [see, from, to]);
  return (
    <div className="evidence-scroll" ref={scroller} tabIndex={0} role="region" aria-label="Issues behind the figure">
      <ul role="list" style={{ blockSize: rows.getTotalSize() }}>
        {shown.map(({ key, index, start }) => {
          const issue = pages.at(index);
          return (
            <li key={key} ref={rows.measureElement} data-index={index} aria-setsize={total} aria-posinset={index + 1} style={{ transform: `translateY(${start}px)` }}>
              {issue === null ? <><Bar width="80%" /><Bar width="50%" /></> : <IssueItem issue={issue} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
};

/** The issues behind a figure: whole where they are few and all there, else only those in sight. */
export const IssueList = ({ first, ask }: { readonly first: EvidenceView; readonly ask: AskEvidence }): ReactElement => {
  const pages = useIssuePages(first, ask);
  if (first.total <= wholeUpTo && first.issues.length >= first.total) {
    return <ul role="list" className="evidence-whole">{first.issues.map((issue) => <li key={issue.key}><IssueItem issue={issue} /></li>)}</ul>;
  }
  return (
    <>
      <Rolling total={first.total} pages={pages} />
      {pages.problem !== null && <ProblemPanel problem={pages.problem} retry={pages.again} />}
    </>
  );
};
