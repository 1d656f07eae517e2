import type { ReactElement } from 'react';
import type { PlanRow, WorkDays } from '../../../../src/contract/plan';
import { PlainButton } from '../../../parts/button';
import { Told } from '../../../parts/told-text';
import { ownDates, type Dates } from '../dates/drafts';
import type { DraftEditor } from '../dates/use-drafts';
import { dayOrNull } from '../time/days';
import { isWorked } from '../time/work-days';

type FieldProps = { readonly label: string; readonly day: string | null; readonly workDays: WorkDays; readonly set: (day: string | null) => void };

const DateField = ({ label, day, workDays, set }: FieldProps): ReactElement => {
  const number = dayOrNull(day);
  return (
    <label className="field">
      <span>{label}</span>
      <input type="date" value={day ?? ''} onChange={(event) => set(event.target.value === '' ? null : event.target.value)} />
      {number !== null && !isWorked(workDays, number) && <span className="small quiet">This day is not worked on.</span>}
    </label>
  );
};

/** Why a date cannot be drawn with the mouse or written here; null where it can. */
const whyNot = ({ movable }: PlanRow): string | null => {
  if (!movable.start && !movable.finish) return 'Its dates cannot be changed here: Jira has no field for them, or they are those of what lies under it.';
  return movable.start ? null : 'Its project has no field for a start date that Flagship knows of, or its start is that of what lies under it.';
};

const backwards = ({ start, finish }: Dates): boolean => start !== null && finish !== null && start > finish;

type DatesProps = { readonly row: PlanRow; readonly editor: DraftEditor; readonly workDays: WorkDays };

/** Start and finish as plain fields: what the mouse can do with a bar, and what it cannot, such as giving one to a row that has none. */
export const DateFields = ({ row, editor, workDays }: DatesProps): ReactElement => {
  const draft = editor.drafts.get(row.key);
  const own = ownDates(row);
  const now = draft?.now ?? own;
  const why = whyNot(row);
  return (
    <section className="plan-dates" aria-label="Change dates">
      <h3>Change dates</h3>
      {row.movable.start && <DateField label="Start" day={now.start} workDays={workDays} set={(start) => editor.change(row, { ...now, start })} />}
      {row.movable.finish && <DateField label="Finish" day={now.finish} workDays={workDays} set={(finish) => editor.change(row, { ...now, finish })} />}
      {backwards(now) && <p className="field-wrong" role="alert">It would start after it ends.</p>}
      {why !== null && <p className="small quiet">{why}</p>}
      {(row.movable.start || row.movable.finish) && <p className="small quiet">Nothing changes in Jira until you look at the list of changes and apply it.</p>}
      {draft?.problem != null && <p className="field-wrong" role="status"><Told text={draft.problem} /></p>}
      {draft !== undefined && <div><PlainButton onClick={() => editor.drop(row.key)}>Put back as Jira has it</PlainButton></div>}
    </section>
  );
};
