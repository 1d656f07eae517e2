import { useState, type ReactElement } from 'react';
import type { RiskContent, RiskView } from '../../../../src/contract/value/risks';
import { askGlobal } from '../../../bridge';
import { useAct } from '../../../parts/act';
import { PlainButton } from '../../../parts/button';
import { Dialog } from '../../../parts/dialog';
import { ProblemPanel } from '../../../parts/problem';
import { Owner } from './owner';
import { Score } from './score';

const blank: RiskContent = { name: '', inherent: { probability: 3, impact: 3 }, residual: null, roam: null, treatment: '', verifiedOn: null, owner: null, dueOn: null, closedOn: null, tags: [] };

const contentOf = ({ name, inherent, residual, roam, treatment, verifiedOn, owner, dueOn, closedOn, tags }: RiskView): RiskContent =>
  ({ name, inherent, residual, roam, treatment, verifiedOn, owner, dueOn, closedOn, tags });

const orNull = (text: string): string | null => (text === '' ? null : text);

type DialogProps = { readonly programId: string; readonly risk: RiskView | null; readonly saved: () => void; readonly close: () => void };

/** One risk, new or as it was: what may happen, how likely and how bad, what is done about it, and whether that was seen to work. */
export const RiskDialog = ({ programId, risk, saved, close }: DialogProps): ReactElement => {
  const [draft, setDraft] = useState<RiskContent>(risk === null ? blank : contentOf(risk));
  const { busy, problem, run } = useAct();
  const set = (some: Partial<RiskContent>): void => setDraft({ ...draft, ...some });
  const save = (): void => run(() => askGlobal('saveRisk', { programId, id: risk?.id ?? null, version: risk?.version ?? 0, risk: draft }), () => { saved(); close(); });
  const day = (label: string, key: 'verifiedOn' | 'dueOn' | 'closedOn'): ReactElement => (
    <label className="field"><span>{label}</span><input type="date" value={draft[key] ?? ''} onChange={(event) => set({ [key]: orNull(event.target.value) })} /></label>
  );
  return (
    <Dialog
      title={risk === null ? 'New risk' : 'Change a risk'} close={close}
      actions={<><PlainButton look="primary" disabled={busy || draft.name.trim() === ''} onClick={save}>Save</PlainButton><PlainButton disabled={busy} onClick={close}>Cancel</PlainButton></>}
    >
      <div className="risk-form">
        <label className="field"><span>What may happen</span><input value={draft.name} maxLength={255} onChange={(event) => set({ name: event.target.value })} /></label>
        <Score label="Before treatment" score={draft.inherent} change={(inherent) => set({ inherent })} />
        <label className="field"><span>Treatment</span><textarea rows={3} maxLength={4000} value={draft.treatment} onChange={(event) => set({ treatment: event.target.value })} /></label>
        <label className="field-row"><input type="checkbox" checked={draft.residual !== null} onChange={(event) => set(event.target.checked ? { residual: draft.inherent } : { residual: null, verifiedOn: null })} /> Judged after treatment</label>
        {draft.residual !== null && <Score label="After treatment" score={draft.residual} change={(residual) => set({ residual })} />}
        {draft.residual !== null && day('Somebody saw on this day that the treatment works; only then it counts', 'verifiedOn')}
        <Owner risk={risk} owner={draft.owner} choose={(owner) => set({ owner })} />
        <label className="field"><span>State</span>
          <select value={draft.roam ?? ''} onChange={(event) => set({ roam: (['resolved', 'owned', 'accepted', 'mitigated'] as const).find((one) => one === event.target.value) ?? null })}>
            <option value="">Not said</option><option value="owned">Owned</option><option value="accepted">Accepted</option><option value="mitigated">Mitigated</option><option value="resolved">Resolved</option>
          </select>
        </label>
        {day('Treatment due on', 'dueOn')}
        {day('Closed on', 'closedOn')}
        <label className="field"><span>Tags, with commas between them</span><input value={draft.tags.join(', ')} onChange={(event) => set({ tags: event.target.value.split(',').map((tag) => tag.trim()).filter((tag, at, all) => tag !== '' || at === all.length - 1) })} onBlur={() => set({ tags: draft.tags.filter((tag) => tag !== '') })} /></label>
      </div>
      {problem !== null && <ProblemPanel problem={problem} />}
    </Dialog>
  );
};
