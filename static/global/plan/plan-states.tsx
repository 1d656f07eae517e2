import type { ReactElement } from 'react';
import type { PlanPage } from '../../../src/contract/plan';
import { PlainButton } from '../../parts/button';
import { Bar, Loading } from '../../parts/skeleton';
import type { Go } from '../use-route';

const rowsOfSkeleton = 9;

const widths = [30, 18, 42, 26, 55, 34, 22, 48, 38];

/** The shape of the plan, until it is there. */
export const PlanSkeleton = (): ReactElement => (
  <Loading what="the plan">
    <div className="plan-skeleton">
      {Array.from({ length: rowsOfSkeleton }, (_, index) => (
        <div key={index} style={{ paddingInlineStart: `${Math.min(2, index % 4) * 16}px` }}>
          <Bar width="240px" /><span style={{ marginInlineStart: `${(index * 37) % 40}%` }}><Bar width={`${(widths[index] ?? 30) * 4}px`} /></span>
        </div>
      ))}
    </div>
  </Loading>
);

type UndatedProps = { readonly programId: string; readonly canManage: boolean; readonly deadline: string | null; readonly go: Go };

/** Where nothing has a date there is nothing to draw: what that takes, and where to begin. */
export const Undated = ({ programId, canManage, deadline, go }: UndatedProps): ReactElement => (
  <section className="plan-undated" aria-label="No dates">
    <h2>No issue in this program has a date yet</h2>
    <p>So there are no bars to draw, and no issue can be late. Give epics or issues a start and a due date in Jira, or open a row here and enter them.</p>
    <div className="plan-card-actions">
      {canManage && deadline === null && <PlainButton look="primary" onClick={() => go({ page: 'settings', id: programId, section: 'deadlines' })}>Set the deadline</PlainButton>}
      {canManage && <PlainButton onClick={() => go({ page: 'program', id: programId, asOf: null, panel: null })}>See what to fix today</PlainButton>}
    </div>
  </section>
);

/** Where the words that are looked for are in no row. */
export const NothingFound = ({ text, clear }: { readonly text: string; readonly clear: () => void }): ReactElement => (
  <section className="plan-undated" aria-label="Nothing found" role="status">
    <h2>No row has “<bdi>{text}</bdi>” in its key or name</h2>
    <div><PlainButton onClick={clear}>Show all rows</PlainButton></div>
  </section>
);

/** Whether anything at all is planned: what stands in the row of the program, which is made of all that lies under it. */
export const isUndated = ({ rows, from }: Pick<PlanPage, 'rows' | 'from'>): boolean => {
  const [program] = rows;
  return from === 0 && program?.kind === 'program' && program.start === null && program.finish === null;
};
