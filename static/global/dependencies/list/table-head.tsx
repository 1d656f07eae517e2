import type { ReactElement } from 'react';
import type { DependencyColumn, DependencySort } from '../../../../src/contract/dependencies';
import { columnWords, shortColumnWords } from '../dependency-words';

/** Columns by what they are sorted by first; `also` are further orders of the same column, by its second line. */
export const listColumns = [
  { by: 'blocked', name: 'blocked', also: 'waitingTeam' },
  { by: 'blocker', name: 'blocker', also: 'blockerTeam' },
  { by: 'age', name: 'age', also: 'state' },
  { by: 'health', name: 'health', also: null },
  { by: 'neededBy', name: 'needed', also: null },
  { by: 'impact', name: 'impact', also: null },
  { by: 'downstream', name: 'downstream', also: null },
] as const satisfies readonly { readonly by: DependencyColumn; readonly name: string; readonly also: DependencyColumn | null }[];

/** Of these the largest is what one looks for, so that the first click shows it on top. */
const largestFirst: ReadonlySet<DependencyColumn> = new Set(['age', 'impact', 'downstream']);

/** What a click on a header asks for: its order, then the other way round, then the most urgent first again. */
export const nextSort = (sort: DependencySort, by: DependencyColumn): DependencySort => {
  const first = { by, descending: largestFirst.has(by) };
  if (sort.by !== by) return first;
  return sort.descending === first.descending ? { by, descending: !first.descending } : { by: 'urgency', descending: false };
};

const Arrow = ({ descending }: { readonly descending: boolean | null }): ReactElement => (
  <svg className="sort-arrow" viewBox="0 0 10 12" width="10" height="12" aria-hidden="true" data-sorted={descending === null ? undefined : ''}>
    {descending !== true && <path d="M5 1 9 5H1Z" />}
    {descending !== false && <path d="M5 11 1 7h8Z" />}
  </svg>
);

type SortProps = { readonly sort: DependencySort; readonly choose: (sort: DependencySort) => void };

const SortButton = ({ by, sort, choose }: SortProps & { readonly by: DependencyColumn }): ReactElement => (
  <button type="button" className="sort" aria-label={columnWords[by]} onClick={() => choose(nextSort(sort, by))}>
    <span>{shortColumnWords[by] ?? columnWords[by]}</span>
    <Arrow descending={sort.by === by ? sort.descending : null} />
  </button>
);

const ariaSort = (sort: DependencySort, by: DependencyColumn, also: DependencyColumn | null): 'ascending' | 'descending' | 'none' => {
  if (sort.by !== by && (also === null || sort.by !== also)) return 'none';
  return sort.descending ? 'descending' : 'ascending';
};

/** The head stays in sight; each of its buttons sorts, and says so. */
export const TableHead = ({ sort, choose }: SortProps): ReactElement => (
  <thead role="rowgroup">
    <tr role="row" aria-rowindex={1}>
      {listColumns.map(({ by, name, also }) => (
        <th key={by} role="columnheader" scope="col" className={`col-${name}`} aria-sort={ariaSort(sort, by, also)}>
          <span className="sorts">
            <SortButton by={by} sort={sort} choose={choose} />
            {also !== null && <SortButton by={also} sort={sort} choose={choose} />}
          </span>
        </th>
      ))}
      <th role="columnheader" scope="col" className="col-picture"><span className="only-heard">Picture</span></th>
    </tr>
  </thead>
);

const orders: readonly DependencySort[] = [
  { by: 'urgency', descending: false },
  ...listColumns.flatMap(({ by, also }) => [by, ...(also === null ? [] : [also])]).flatMap((by) => [
    { by, descending: largestFirst.has(by) }, { by, descending: !largestFirst.has(by) },
  ]),
];

const written = ({ by, descending }: DependencySort): string => `${descending ? '-' : ''}${by}`;

/** Where rows are cards there is no head to click on. */
export const SortSelect = ({ sort, choose }: SortProps): ReactElement => (
  <label className="sort-select">
    <span>Sorted by</span>
    <select value={written(sort)} onChange={({ target }) => choose(orders.find((order) => written(order) === target.value) ?? sort)}>
      {orders.map((order) => (
        <option key={written(order)} value={written(order)}>
          {columnWords[order.by]}{order.by === 'urgency' ? '' : `, ${order.descending ? 'down' : 'up'}`}
        </option>
      ))}
    </select>
  </label>
);
