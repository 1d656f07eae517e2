import type { KeyboardEvent, ReactElement } from 'react';
import { Flag, dateText, isFlagged } from '../issue/issue-table';
import type { IssueJson } from '../rest/shapes';
import { Link } from '../shell/link';
import { Person } from '../shell/person';
import { goTo } from '../shell/route';
import { StatusLozenge } from '../shell/status-lozenge';
import type { Order } from './ordering';

type Column = { readonly name: string; readonly field: string; readonly look: string; readonly show: (issue: IssueJson) => ReactElement | string };

const columns: readonly Column[] = [
  { name: 'Type', field: 'issuetype', look: 'quiet less', show: ({ fields }) => fields.issuetype.name },
  { name: 'Key', field: 'key', look: 'key', show: ({ key }) => <Link href={`/browse/${key}`} data-row-link>{key}</Link> },
  { name: 'Summary', field: 'summary', look: 'summary', show: ({ fields }) => <>{isFlagged(fields.customfield_10021) && <Flag />}<bdi>{fields.summary}</bdi></> },
  { name: 'Status', field: 'status', look: '', show: ({ fields }) => <StatusLozenge status={fields.status} /> },
  { name: 'Priority', field: 'priority', look: 'quiet less', show: ({ fields }) => fields.priority?.name ?? '' },
  { name: 'Assignee', field: 'assignee', look: 'less', show: ({ fields }) => <Person name={fields.assignee?.displayName ?? null} /> },
  { name: 'Fix versions', field: 'fixversion', look: 'less', show: ({ fields }) => fields.fixVersions.map(({ name }) => name).join(', ') },
  { name: 'Due', field: 'due', look: 'date less', show: ({ fields }) => dateText(fields.duedate) },
  { name: 'Updated', field: 'updated', look: 'date less', show: ({ fields }) => dateText(fields.updated.slice(0, 10)) },
];

type Selection = { readonly chosen: ReadonlySet<string>; readonly onChoose: (keys: readonly string[], on: boolean) => void };

type ResultTableProps = Selection & { readonly issues: readonly IssueJson[]; readonly order: Order | null; readonly onOrder: (order: Order) => void };

/** Fields may be named in more ways than one in a query. */
const sameField = (a: string, b: string): boolean => a === b || [a, b].every((name) => ['due', 'duedate', 'due date'].includes(name)) || [a, b].every((name) => ['issuetype', 'type'].includes(name));

const HeadCell = ({ column: { name, field, look }, order, onOrder }: { readonly column: Column; readonly order: Order | null; readonly onOrder: (order: Order) => void }): ReactElement => {
  const mine = order !== null && sameField(order.field, field) ? order : null;
  const sort = mine === null ? 'none' : mine.down ? 'descending' : 'ascending';
  return (
    <th scope="col" className={look} aria-sort={sort}>
      <button type="button" className="sort" onClick={() => onOrder({ field, down: mine !== null && !mine.down })}>{name}<span aria-hidden="true">{mine === null ? '' : mine.down ? ' ↓' : ' ↑'}</span></button>
    </th>
  );
};

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** Arrow keys, or j and k, go from issue to issue; x selects the one that is at hand, o opens it. */
const rowKeys = (onChoose: Selection['onChoose'], chosen: Selection['chosen']) => (event: KeyboardEvent<HTMLTableSectionElement>): void => {
  const target = event.target as HTMLElement;
  const row = target.closest('tr');
  if (row === null || event.metaKey || event.ctrlKey || event.altKey) return;
  const key = row.dataset['key'] ?? '';
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-link]')];
  const step = steps[event.key];
  if (step !== undefined) links[links.findIndex((link) => row.contains(link)) + step]?.focus();
  else if (event.key === 'x') onChoose([key], !chosen.has(key));
  else if (event.key === 'o') goTo(`/browse/${key}`);
  else return;
  event.preventDefault();
};

/** What a query found: each row can be chosen, each column can be sorted by. */
export const ResultTable = ({ issues, order, onOrder, chosen, onChoose }: ResultTableProps): ReactElement => {
  const all = issues.length > 0 && issues.every(({ key }) => chosen.has(key));
  return (
    <div className="table-box">
      <table className="issues">
        <thead>
          <tr>
            <th scope="col" className="tick"><input type="checkbox" aria-label="Choose all issues shown" checked={all} onChange={(event) => onChoose(issues.map(({ key }) => key), event.target.checked)} /></th>
            {columns.map((column) => <HeadCell key={column.field} column={column} order={order} onOrder={onOrder} />)}
          </tr>
        </thead>
        <tbody onKeyDown={rowKeys(onChoose, chosen)}>
          {issues.map((issue) => (
            <tr key={issue.key} data-key={issue.key} aria-selected={chosen.has(issue.key)}>
              <td className="tick"><input type="checkbox" aria-label={`Choose ${issue.key}`} checked={chosen.has(issue.key)} onChange={(event) => onChoose([issue.key], event.target.checked)} /></td>
              {columns.map(({ field, look, show }) => <td key={field} className={look}>{show(issue)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
