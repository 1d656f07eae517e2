import type { ReactElement } from 'react';
import type { IssueJson } from '../rest/shapes';
import { Link } from '../shell/link';
import type { Progress } from './bulk-request';

const countText = (count: number): string => `${count} ${count === 1 ? 'issue' : 'issues'}`;

/** How far a bulk change is; once it is done, what was changed and what was not, and why. */
export const BulkResult = ({ progress, issues }: { readonly progress: Progress; readonly issues: readonly IssueJson[] }): ReactElement => {
  if (progress.processedAccessibleIssues === undefined) {
    return <p role="status"><progress max={100} value={progress.progressPercent} aria-label="Progress" /> {progress.progressPercent} % of {countText(progress.totalIssueCount)}</p>;
  }
  const keyOf = (id: string): string => issues.find((issue) => issue.id === id)?.key ?? id;
  const failed = Object.entries(progress.failedAccessibleIssues ?? {});
  return (
    <div className="bulk-result" role="status">
      <p><strong>{countText(progress.processedAccessibleIssues.length)} changed{failed.length === 0 ? '.' : `, ${failed.length} not.`}</strong></p>
      {progress.invalidOrInaccessibleIssueCount > 0 && <p>{countText(progress.invalidOrInaccessibleIssueCount)} could not be found any more.</p>}
      {failed.length > 0 && (
        <ul className="rows">
          {failed.map(([id, reasons]) => <li key={id} className="row"><Link href={`/browse/${keyOf(id)}`} className="key">{keyOf(id)}</Link><span className="grow">{reasons.join(' ')}</span></li>)}
        </ul>
      )}
    </div>
  );
};
