import './editor.css';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { GadgetConfig, MeasureChoice } from '../../src/contract/gadget';
import type { ProgramSummary } from '../../src/contract/program';
import type { Result } from '../../src/contract/result';
import { askGadget, closeView, saveGadget } from '../bridge';
import { useAnswer } from '../parts/answer';
import { PlainButton } from '../parts/button';
import { ProblemPanel } from '../parts/problem';
import { Loading, RowsSkeleton } from '../parts/skeleton';
import { Gadget } from './gadget';
import { MeasurePicker } from './measure-picker';
import { measureLimits, refreshChoices, waitingLimits } from './saved-config';

type Choices = {
  readonly programs: readonly ProgramSummary[];
  readonly measures: readonly MeasureChoice[];
  readonly standard: readonly string[];
};

const begin = (saved: GadgetConfig | null, { programs }: Choices): GadgetConfig => ({
  programId: saved?.programId ?? programs[0]?.id ?? '',
  measures: saved?.measures ?? null,
  waiting: saved?.waiting ?? 3,
  refreshMinutes: saved?.refreshMinutes ?? 5,
});

type FieldProps = { readonly draft: GadgetConfig; readonly change: (part: Partial<GadgetConfig>) => void };

const ProgramField = ({ draft, change, programs }: FieldProps & Pick<Choices, 'programs'>): ReactElement => (
  <label className="field">
    <span>Program</span>
    {/* The browser's own list: a list drawn in the frame would be cut off at the gadget's edge. */}
    <select value={draft.programId} onChange={(event) => change({ programId: event.target.value })}>
      {!programs.some(({ id }) => id === draft.programId) && <option value={draft.programId}>A program you may not see</option>}
      {programs.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
    </select>
  </label>
);

const NumberFields = ({ draft, change }: FieldProps): ReactElement => (
  <div className="field-row">
    <label className="field">
      <span>How many that wait</span>
      <select value={draft.waiting} onChange={(event) => change({ waiting: Number(event.target.value) })}>
        {Array.from({ length: waitingLimits.most - waitingLimits.least + 1 }, (_, count) => <option key={count} value={count}>{count}</option>)}
      </select>
    </label>
    <label className="field">
      <span>Refresh every</span>
      <select value={draft.refreshMinutes} onChange={(event) => change({ refreshMinutes: Number(event.target.value) })}>
        {[...new Set([...refreshChoices, draft.refreshMinutes])].sort((a, b) => a - b).map((minutes) => (
          <option key={minutes} value={minutes}>{minutes === 1 ? 'minute' : `${minutes} minutes`}</option>
        ))}
      </select>
    </label>
  </div>
);

const Form = ({ saved, choices }: { readonly saved: GadgetConfig | null; readonly choices: Choices }): ReactElement => {
  const [draft, setDraft] = useState(() => begin(saved, choices));
  const [failed, setFailed] = useState(false);
  const enough = draft.measures === null || draft.measures.length >= measureLimits.least;
  const change = (part: Partial<GadgetConfig>): void => setDraft((before) => ({ ...before, ...part }));
  const save = (event: FormEvent): void => {
    event.preventDefault();
    saveGadget(draft).catch(() => setFailed(true));
  };
  return (
    <div className="editor">
      <form className="editor-form" onSubmit={save}>
        <ProgramField draft={draft} change={change} programs={choices.programs} />
        <MeasurePicker chosen={draft.measures} choices={choices.measures} standard={choices.standard} change={(measures) => change({ measures })} />
        <NumberFields draft={draft} change={change} />
        {failed && <p role="alert" className="field-wrong">The dashboard did not take the settings. Nothing was changed; try again.</p>}
        <div className="editor-buttons">
          <PlainButton look="primary" type="submit" disabled={!enough || draft.programId === ''}>Save</PlainButton>
          <PlainButton onClick={closeView}>Cancel</PlainButton>
        </div>
      </form>
      <section className="editor-preview" aria-label="Preview">
        <p className="editor-preview-title">Preview</p>
        {enough ? <Gadget config={draft} /> : <p className="gadget">It is shown once {measureLimits.least} figures are chosen.</p>}
      </section>
    </div>
  );
};

const load = async (): Promise<Result<Choices>> => {
  const [programs, measures] = await Promise.all([askGadget('listPrograms', {}), askGadget('measureChoices', {})]);
  if (!programs.ok) return programs;
  if (!measures.ok) return measures;
  return { ok: true, value: { ...programs.value, ...measures.value } };
};

/** The gadget's edit view: program, measures, how many waits, pace; what it will look like stands beside it. */
export const GadgetEditor = ({ saved }: { readonly saved: GadgetConfig | null }): ReactElement => {
  const { value, problem, again } = useAnswer(load, 'choices');
  if (value !== null) {
    return value.programs.length > 0
      ? <Form saved={saved} choices={value} />
      : <p className="gadget">There is no program yet that you may see. Make one under Apps, Flagship; then choose it here.</p>;
  }
  if (problem !== null) return <ProblemPanel problem={problem} retry={again} />;
  return <Loading what="the settings"><RowsSkeleton count={5} /></Loading>;
};
