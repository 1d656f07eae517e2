import type { ReactElement } from 'react';
import type { IssueJson } from '../rest/shapes';
import { Link } from '../shell/link';
import { Person } from '../shell/person';
import { StatusLozenge } from '../shell/status-lozenge';

export const dateText = (date: string | null): string => (date === null ? '' : new Date(`${date}T00:00:00`).toLocaleDateString(undefined, { day: 'numeric', month: 'short', year: 'numeric' }));

const flagged = 'customfield_10021';

export const isFlagged = (value: unknown): boolean => Array.isArray(value) && value.length > 0;

export const Flag = (): ReactElement => (
  <svg className="flag" width="12" height="14" viewBox="0 0 12 14" role="img" aria-label="Flagged"><path fill="currentColor" d="M1 0h1.5v1H12L9.5 4.5 12 8H2.5v6H1Z" /></svg>
);

export const IssueTable = ({ issues }: { readonly issues: readonly IssueJson[] }): ReactElement => (
  <div className="table-box">
    <table className="issues">
      <thead><tr><th scope="col" className="less">Type</th><th scope="col">Key</th><th scope="col">Summary</th><th scope="col">Status</th><th scope="col" className="less">Assignee</th><th scope="col" className="less">Due</th></tr></thead>
      <tbody>
        {issues.map(({ key, fields }) => (
          <tr key={key}>
            <td className="quiet less">{fields.issuetype.name}</td>
            <td className="key"><Link href={`/browse/${key}`}>{key}</Link></td>
            <td className="summary">{isFlagged(fields[flagged]) && <Flag />}{fields.summary}</td>
            <td><StatusLozenge status={fields.status} /></td>
            <td className="less"><Person name={fields.assignee?.displayName ?? null} /></td>
            <td className="date less">{dateText(fields.duedate)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
