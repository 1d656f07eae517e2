import { useState, type FormEvent, type ReactElement } from 'react';
import { useSite } from '../shell/current-user';
import type { BoardSprint, CardJson } from './board-shapes';
import type { Change } from './columns';
import { completeSprint, createSprint, startSprint } from './load-board';

const day = (moment: string | number, later = 0): string => new Date(new Date(moment).getTime() + later * 86_400_000).toISOString().slice(0, 10);

type StartProps = { readonly sprint: BoardSprint; readonly change: Change };

/** Two weeks from today unless the sprint has dates. */
export const StartSprint = ({ sprint, change }: StartProps): ReactElement => {
  const { now } = useSite();
  const [open, setOpen] = useState(false);
  const [start, setStart] = useState(day(sprint.startDate ?? now));
  const [end, setEnd] = useState(day(sprint.endDate ?? now, sprint.endDate === undefined ? 14 : 0));
  const [goal, setGoal] = useState(sprint.goal ?? '');
  const submit = (event: FormEvent): void => { event.preventDefault(); setOpen(false); change(startSprint(sprint, start, end, goal)); };
  return (
    <>
      <button type="button" className="button button-default" aria-expanded={open} onClick={() => setOpen(!open)}>Start sprint</button>
      {open && (
        <form className="inline-form" onSubmit={submit} aria-label={`Start ${sprint.name}`}>
          <label className="field field-short">Begins<input type="date" required value={start} onChange={(event) => setStart(event.target.value)} /></label>
          <label className="field field-short">Ends<input type="date" required min={start} value={end} onChange={(event) => setEnd(event.target.value)} /></label>
          <label className="field">Goal<input value={goal} onChange={(event) => setGoal(event.target.value)} /></label>
          <button type="submit" className="button button-primary">Start</button>
        </form>
      )}
    </>
  );
};

type CompleteProps = { readonly sprint: BoardSprint; readonly cards: readonly CardJson[]; readonly future: readonly BoardSprint[]; readonly change: Change };

/** Asks where the work goes that is not done. */
export const CompleteSprint = ({ sprint, cards, future, change }: CompleteProps): ReactElement => {
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState(future[0] === undefined ? '' : String(future[0].id));
  const left = cards.filter(({ fields }) => fields.status.statusCategory.key !== 'done').map(({ key }) => key);
  const submit = (event: FormEvent): void => { event.preventDefault(); setOpen(false); change(completeSprint(sprint, left, to === '' ? null : Number(to))); };
  return (
    <>
      <button type="button" className="button button-default" aria-expanded={open} onClick={() => setOpen(!open)}>Complete sprint</button>
      {open && (
        <form className="inline-form" onSubmit={submit} aria-label={`Complete ${sprint.name}`}>
          <p>{cards.length - left.length} done, {left.length} not.</p>
          {left.length > 0 && (
            <label className="field field-short">What is not done goes to
              <select className="edit" value={to} onChange={(event) => setTo(event.target.value)}>
                {future.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
                <option value="">the backlog</option>
              </select>
            </label>
          )}
          <button type="submit" className="button button-primary">Complete</button>
        </form>
      )}
    </>
  );
};

export const NewSprint = ({ boardId, change }: { readonly boardId: number; readonly change: Change }): ReactElement => {
  const [name, setName] = useState('');
  const submit = (event: FormEvent): void => { event.preventDefault(); change(createSprint(boardId, name)); setName(''); };
  return (
    <form className="inline-form" onSubmit={submit}>
      <label className="field field-short">New sprint<input required maxLength={30} placeholder="Name" value={name} onChange={(event) => setName(event.target.value)} /></label>
      <button type="submit" className="button button-default">Create sprint</button>
    </form>
  );
};
