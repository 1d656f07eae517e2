import { useState, type FormEvent, type ReactElement } from 'react';
import type { PromiseView, RaiseStep } from '../../src/contract/blockers';
import { askIssue } from '../bridge';
import { useAct, type Act } from '../parts/act';
import { PlainButton } from '../parts/button';
import { todayIso } from '../parts/date-text';
import { ProblemPanel } from '../parts/problem';

type Answer = 'accepted' | 'countered' | 'declined';
type Open = 'countered' | 'declined' | 'clear' | null;

export type PromiseActionsProps = { readonly programId: string; readonly promise: PromiseView; readonly changed: () => void };

const ReasonField = ({ reason, change }: { readonly reason: string; readonly change: (reason: string) => void }): ReactElement => (
  <label className="issue-field"><span>Reason (optional)</span>
    <textarea rows={2} maxLength={2000} value={reason} onChange={(event) => change(event.target.value)} />
  </label>
);

const Buttons = ({ send, busy, close }: { readonly send: string; readonly busy: boolean; readonly close: () => void }): ReactElement => (
  <div className="issue-buttons">
    <PlainButton look="primary" type="submit" disabled={busy}>{busy ? 'Saving…' : send}</PlainButton>
    <PlainButton onClick={close}>Cancel</PlainButton>
  </div>
);

type AnswerFormProps = { readonly kind: 'countered' | 'declined'; readonly act: Act; readonly answer: (kind: Answer, day: string | null, reason: string) => void; readonly close: () => void };

const AnswerForm = ({ kind, act, answer, close }: AnswerFormProps): ReactElement => {
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!act.busy) answer(kind, kind === 'countered' ? day : null, reason);
  };
  return (
    <form className="issue-form" onSubmit={submit}>
      {kind === 'countered' && (
        <label className="issue-field"><span>It can be there by</span><input type="date" required min={todayIso()} value={day} onChange={(event) => setDay(event.target.value)} /></label>
      )}
      <ReasonField reason={reason} change={setReason} />
      <Buttons send={kind === 'countered' ? 'Offer this day' : 'Decline'} busy={act.busy} close={close} />
    </form>
  );
};

type ClearInput = { readonly how: 'delivered' | 'not-needed'; readonly removeLink: boolean; readonly removeFlag: boolean };

const ClearForm = ({ blockedKey, act, clear, close }: { readonly blockedKey: string; readonly act: Act; readonly clear: (input: ClearInput) => void; readonly close: () => void }): ReactElement => {
  const [input, setInput] = useState<ClearInput>({ how: 'delivered', removeLink: false, removeFlag: true });
  const change = (part: Partial<ClearInput>): void => setInput({ ...input, ...part });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!act.busy) clear(input);
  };
  return (
    <form className="issue-form" onSubmit={submit}>
      <fieldset className="issue-choices">
        <legend>Why it is settled</legend>
        <label><input type="radio" name="how" checked={input.how === 'delivered'} onChange={() => change({ how: 'delivered', removeLink: false })} /> What was asked for is there</label>
        <label><input type="radio" name="how" checked={input.how === 'not-needed'} onChange={() => change({ how: 'not-needed', removeLink: true })} /> It is not needed any more</label>
      </fieldset>
      <fieldset className="issue-choices">
        <legend>Also in Jira, in your name</legend>
        <label><input type="checkbox" checked={input.removeFlag} onChange={(event) => change({ removeFlag: event.target.checked })} /> Take the flag off {blockedKey}</label>
        <label><input type="checkbox" checked={input.removeLink} onChange={(event) => change({ removeLink: event.target.checked })} /> Take the link away</label>
      </fieldset>
      <Buttons send="Clear" busy={act.busy} close={close} />
    </form>
  );
};

const Unwritten = ({ steps }: { readonly steps: readonly RaiseStep[] }): ReactElement | null => {
  const failed = steps.filter(({ state }) => state !== 'done');
  if (failed.length === 0) return null;
  return <div className="issue-unwritten" role="alert"><p>The request is cleared, and this was not written:</p>{failed.map(({ step, message }) => <p key={step}>{message}</p>)}</div>;
};

/** What the viewer may do about one request: answer it for the team that is asked, or clear it for the one that waits. */
export const PromiseActions = ({ programId, promise, changed }: PromiseActionsProps): ReactElement | null => {
  const act = useAct();
  const [open, setOpen] = useState<Open>(null);
  const [steps, setSteps] = useState<readonly RaiseStep[]>([]);
  const { id: promiseId, version } = promise;
  const close = (): void => { act.forget(); setOpen(null); };
  const done = (): void => { setOpen(null); changed(); };
  const answer = (kind: Answer, day: string | null, reason: string): void =>
    act.run(() => askIssue('answerBlocker', { programId, promiseId, version, answer: kind, day, reason }), done);
  const clear = (input: ClearInput): void =>
    act.run(() => askIssue('clearBlocker', { programId, promiseId, version, ...input }), (cleared) => { setSteps(cleared.steps); done(); });
  const again = act.problem?.code === 'conflict' ? { retry: () => { close(); changed(); } } : {};
  const show = (what: Exclude<Open, null>): void => { act.forget(); setOpen(what); };
  return (
    <div className="issue-actions">
      {open === null && (promise.answer.ok || promise.clear.ok) && (
        <div className="issue-buttons">
          {promise.answer.ok && promise.state !== 'accepted' && <PlainButton disabled={act.busy} onClick={() => answer('accepted', null, '')}>Accept</PlainButton>}
          {promise.answer.ok && <PlainButton disabled={act.busy} onClick={() => show('countered')}>Another date</PlainButton>}
          {promise.answer.ok && promise.state !== 'declined' && <PlainButton disabled={act.busy} onClick={() => show('declined')}>Decline</PlainButton>}
          {promise.clear.ok && <PlainButton disabled={act.busy} onClick={() => show('clear')}>Cleared…</PlainButton>}
        </div>
      )}
      {open === 'clear' && <ClearForm blockedKey={promise.blocked.key} act={act} clear={clear} close={close} />}
      {(open === 'countered' || open === 'declined') && <AnswerForm key={open} kind={open} act={act} answer={answer} close={close} />}
      <Unwritten steps={steps} />
      {act.problem !== null && <ProblemPanel problem={act.problem} {...again} />}
    </div>
  );
};
