import Button from '@atlaskit/button/new';
import { useState, type ReactElement } from 'react';
import type { BaselineDraft } from '../../../../src/contract/value/baselines';
import { askGlobal } from '../../../bridge';
import { useAct } from '../../../parts/act';
import { useAnswer } from '../../../parts/answer';
import { dayText } from '../../../parts/date-text';
import { Dialog } from '../../../parts/dialog';
import { ProblemPanel } from '../../../parts/problem';
import { RowsSkeleton } from '../../../parts/skeleton';
import { useViewer } from '../../../parts/viewer';
import { choices, effects, type LaterKind } from './baseline-words';
import { type DraftChanges, DraftTable } from './draft-table';
import { gatesOf } from './gates-text';

type DialogProps = { readonly programId: string; readonly first: boolean; readonly today: string; readonly close: () => void; readonly saved: () => void };

const unchanged: DraftChanges = { without: [], gates: {} };

const kindOf = (first: boolean, later: LaterKind): Pick<BaselineDraft, 'kind' | 'zero'> =>
  (first ? { kind: 'first' } : later === 'replan' ? { kind: later } : { kind: 'reset', zero: later });

type KindProps = { readonly later: LaterKind; readonly keepsMoney: boolean; readonly choose: (later: LaterKind) => void };

/** The cost variance is for whoever keeps money: it is made of amounts. */
const Kind = ({ later, keepsMoney, choose }: KindProps): ReactElement => (
  <>
    <label className="field">
      <span>Kind</span>
      <select value={later} onChange={(event) => choose(event.target.value as LaterKind)}>
        {(Object.entries(choices) as [LaterKind, string][]).filter(([key]) => keepsMoney || key === 'replan' || key === 'schedule').map(([key, words]) => <option key={key} value={key}>{words}</option>)}
      </select>
    </label>
    <p className="small quiet">{effects[later]} Earlier days keep their plan and their figures.</p>
  </>
);

/** What a baseline would freeze, before it is frozen. */
export const BaselineDialog = ({ programId, first, today, close, saved }: DialogProps): ReactElement => {
  const { locale } = useViewer();
  const [later, setLater] = useState<LaterKind>('replan');
  const [{ from, reason, reserve }, setWords] = useState({ from: today, reason: '', reserve: '' });
  const [changes, setChanges] = useState<DraftChanges>(unchanged);
  const draft: BaselineDraft = { ...kindOf(first, later), from: from === '' ? today : from, without: [] };
  const [packagesFrom, turnTo] = useState(0);
  const { value: preview, problem, again } = useAnswer(() => askGlobal('previewBaseline', { programId, draft, packagesFrom }), JSON.stringify([programId, draft, packagesFrom]));
  const { busy, problem: refused, run } = useAct();
  const gates = Object.entries(changes.gates).map(([id, text]) => ({ package: id, gates: gatesOf(text) }));
  const save = (): void => run(() => askGlobal('saveBaseline', {
    programId, draft: { ...draft, without: changes.without, gates: gates.map((one) => ({ ...one, gates: one.gates ?? [] })) }, last: preview?.last ?? null, reason, reserve: reserve.trim() === '' ? null : reserve.trim(),
  }), saved);
  const early = preview?.earliest != null && (from === '' ? today : from) < preview.earliest ? preview.earliest : null;
  const ready = preview !== null && early === null && preview.reason === null && reason.trim() !== '' && from !== '' && gates.every((one) => one.gates !== null);
  return (
    <Dialog wide title={first ? 'Freeze the first baseline' : 'Make a new baseline'} close={close} actions={<><Button appearance="primary" isDisabled={!ready} isLoading={busy} onClick={save}>Freeze it</Button><Button appearance="subtle" onClick={close}>Cancel</Button></>}>
      {!first && <Kind later={later} keepsMoney={preview?.reserve !== false} choose={setLater} />}
      <label className="field"><span>Holds from</span><input type="date" value={from} min={preview?.earliest ?? undefined} max={today} onChange={(event) => setWords({ from: event.target.value, reason, reserve })} /></label>
      {early !== null && <p role="note">What was reported of earlier days stays, and the last baseline holds from then: a new one can hold from {dayText(early, locale)} on{early > today ? ', which is still to come' : ''}.</p>}
      <label className="field"><span>Why (needed to freeze it)</span><input value={reason} maxLength={1000} dir="auto" onChange={(event) => setWords({ from, reason: event.target.value, reserve })} /></label>
      {preview?.reserve === true && preview.currency !== null && <label className="field"><span>Management reserve in {preview.currency}, beside the budget</span><input inputMode="decimal" value={reserve} placeholder="0" onChange={(event) => setWords({ from, reason, reserve: event.target.value })} /></label>}
      {problem !== null && <ProblemPanel problem={problem} retry={again} />}
      {preview === null && problem === null && <RowsSkeleton count={4} />}
      {preview !== null && preview.reason !== null && <p role="note">{preview.reason}</p>}
      {preview !== null && preview.reason === null && <DraftTable programId={programId} draft={draft} preview={preview} turnTo={turnTo} changes={changes} change={setChanges} />}
      {refused !== null && <ProblemPanel problem={refused} />}
    </Dialog>
  );
};
