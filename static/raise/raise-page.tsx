import './raise.css';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { Raised, RaiseForm, RaiseInput } from '../../src/contract/blockers';
import { askIssue, closeView } from '../bridge';
import { useAct } from '../parts/act';
import { useAnswer } from '../parts/answer';
import { PlainButton } from '../parts/button';
import { ProblemPanel } from '../parts/problem';
import { Bar, Loading } from '../parts/skeleton';
import { begun, chosenOf, inputOf, isComplete, obstacles, plannedWrites, type RaiseDraft } from './draft';
import { AlsoFields, AskedFields, LinkField, ProgramField, WhenAndWhy } from './raise-fields';
import { mergedSteps, StepList } from './raise-result';

type Sent = { readonly input: RaiseInput; readonly raised: Raised };

/** What was written; what failed can be tried again by itself. */
const Result = ({ sent, issueKey, change }: { readonly sent: Sent; readonly issueKey: string; readonly change: (sent: Sent) => void }): ReactElement => {
  const act = useAct();
  const { input, raised } = sent;
  const left = raised.steps.filter(({ state }) => state !== 'done').map(({ step }) => step);
  const retry = (): void => act.run(
    () => askIssue('retryRaise', { ...input, steps: left, promiseId: raised.promiseId, blocker: raised.blocker === null ? null : { id: raised.blocker.id } }),
    (again) => change({ input, raised: { ...again, promiseId: again.promiseId ?? raised.promiseId, steps: mergedSteps(raised.steps, again.steps) } }),
  );
  const said = left.length === 0 ? `The blocker of ${issueKey} is raised.` : 'Not all of it was written. What is done stays done; try the rest again.';
  return (
    <div className="raise">
      <p className="raise-said" role="status">{said}</p>
      <StepList steps={raised.steps} />
      {act.problem !== null && <ProblemPanel problem={act.problem} />}
      <div className="raise-buttons">
        {left.length > 0 && <PlainButton look="primary" disabled={act.busy} onClick={retry}>{act.busy ? 'Trying…' : 'Try the rest again'}</PlainButton>}
        <PlainButton look={left.length === 0 ? 'primary' : 'default'} onClick={closeView}>Close</PlainButton>
      </div>
    </div>
  );
};

const Planned = ({ writes }: { readonly writes: readonly string[] }): ReactElement => (
  <section className="raise-planned">
    <h2>What will be written, in your name</h2>
    <ul>{writes.map((words) => <li key={words}>{words}</li>)}</ul>
  </section>
);

const Form = ({ form, sent }: { readonly form: RaiseForm; readonly sent: (sent: Sent) => void }): ReactElement | null => {
  const [first] = form.programs;
  const [draft, setDraft] = useState<RaiseDraft | null>(() => (first === undefined ? null : begun(form, first)));
  const act = useAct();
  const chosen = draft === null ? null : chosenOf(form, draft);
  if (draft === null || chosen === null) return null;
  const change = (part: Partial<RaiseDraft>): void => { act.forget(); setDraft({ ...draft, ...part }); };
  const restart = (programId: string): void => {
    const program = form.programs.find(({ id }) => id === programId);
    if (program !== undefined) setDraft({ ...begun(form, program), reason: draft.reason, neededBy: draft.neededBy });
  };
  const complete = isComplete(draft, chosen);
  const missing = complete ? obstacles(form, draft, chosen) : [];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const input = inputOf(draft);
    if (input === null || act.busy || !complete || missing.length > 0) return;
    act.run(() => askIssue('raiseBlocker', input), (raised) => sent({ input, raised }));
  };
  const fields = { form, draft, chosen, change };
  return (
    <form className="raise" onSubmit={submit}>
      <p className="raise-waits"><strong>{form.issue.key}</strong> <bdi>{form.issue.summary}</bdi> waits for</p>
      <ProgramField form={form} draft={draft} restart={restart} />
      <AskedFields {...fields} />
      <LinkField {...fields} />
      <WhenAndWhy {...fields} />
      <AlsoFields {...fields} />
      {missing.length > 0 && <div className="raise-missing" role="alert">{missing.map((words) => <p key={words}>{words}</p>)}<p>Ask somebody who administers the project for the permission, or to raise it for you.</p></div>}
      {complete && missing.length === 0 && <Planned writes={plannedWrites(form, draft, chosen)} />}
      {act.problem !== null && <ProblemPanel problem={act.problem} />}
      <div className="raise-buttons">
        <PlainButton look="primary" type="submit" disabled={!complete || missing.length > 0 || act.busy}>{act.busy ? 'Raising…' : 'Raise the blocker'}</PlainButton>
        <PlainButton onClick={closeView}>Cancel</PlainButton>
      </div>
    </form>
  );
};

const Nothing = ({ why }: { readonly why: string }): ReactElement => (
  <div className="raise"><p>{why}</p><div className="raise-buttons"><PlainButton onClick={closeView}>Close</PlainButton></div></div>
);

/** Raises a blocker on the issue it stands on: who is asked, by when and why, what will be written, and what was. */
export const RaisePage = (): ReactElement => {
  const { value, problem, again } = useAnswer(() => askIssue('raiseForm', {}), 'raise');
  const [sent, setSent] = useState<Sent | null>(null);
  return (
    <main className="raise-page">
      <h1>Raise a cross-team blocker</h1>
      {value === null && problem !== null && <ProblemPanel problem={problem} retry={again} />}
      {value === null && problem === null && <Loading what="the form"><Bar width="60%" /><Bar width="100%" /></Loading>}
      {value !== null && sent === null && (value.programs.length === 0 ? <Nothing why={value.why ?? ''} /> : <Form form={value} sent={setSent} />)}
      {value !== null && sent !== null && <Result sent={sent} issueKey={value.issue.key} change={setSent} />}
    </main>
  );
};
