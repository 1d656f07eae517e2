import type { ReactElement } from 'react';
import type { LinkedIssue } from '../../../../src/contract/value/named';
import { IssueKey } from '../../../parts/issue-key';
import { honestPercent, percentText } from '../../../parts/number-text';
import { useViewer } from '../../../parts/viewer';

/** Linked issues with how much of the work below them is delivered. */
export const LinkedList = ({ issues }: { readonly issues: readonly LinkedIssue[] }): ReactElement | null => {
  const { locale } = useViewer();
  if (issues.length === 0) return null;
  return (
    <ul className="linked-list" role="list" aria-label="Linked work">
      {issues.map(({ id, key, summary, delivered, total, percent }) => (
        <li key={id}>
          <IssueKey issueKey={key} /> <bdi className="linked-summary">{summary}</bdi>{' '}
          <span className="quiet small">{percent === null ? 'no work below it' : `${percentText(honestPercent(percent), locale)} (${delivered} of ${total})`}</span>
        </li>
      ))}
    </ul>
  );
};
