import Button from '@atlaskit/button/new';
import { useState, type ReactElement } from 'react';
import type { CostsView } from '../../../../src/contract/value/costs';
import { askGlobal } from '../../../bridge';
import { useAct } from '../../../parts/act';
import { Dialog } from '../../../parts/dialog';
import { ProblemPanel } from '../../../parts/problem';

type DialogProps = { readonly programId: string; readonly view: CostsView; readonly close: () => void; readonly saved: () => void };

/** Asks for budget to move; nothing moves before somebody else approves. */
export const TransferDialog = ({ programId, view: { choices: { projects }, currency }, close, saved }: DialogProps): ReactElement => {
  const [draft, setDraft] = useState({ fromProjectId: projects[0]?.id ?? '', toProjectId: projects[1]?.id ?? '', amount: '', currency: currency ?? 'EUR', reason: '' });
  const { busy, problem, run } = useAct();
  const set = (key: keyof typeof draft) => (event: { readonly target: { readonly value: string } }): void => setDraft({ ...draft, [key]: event.target.value });
  const options = projects.map(({ id, name }) => <option key={id} value={id}>{name}</option>);
  return (
    <Dialog
      title="Ask for a transfer" close={close}
      actions={<><Button appearance="primary" isLoading={busy} onClick={() => run(() => askGlobal('askTransfer', { programId, ...draft, amount: draft.amount.trim() }), saved)}>Ask</Button><Button appearance="subtle" onClick={close}>Cancel</Button></>}
    >
      <label className="field"><span>From the budget of</span><select value={draft.fromProjectId} onChange={set('fromProjectId')}>{options}</select></label>
      <label className="field"><span>To the budget of</span><select value={draft.toProjectId} onChange={set('toProjectId')}>{options}</select></label>
      <label className="field"><span>Amount in {draft.currency}</span><input inputMode="decimal" value={draft.amount} placeholder="1234.50" onChange={set('amount')} /></label>
      <label className="field"><span>Why</span><input value={draft.reason} maxLength={1000} dir="auto" onChange={set('reason')} /></label>
      {problem !== null && <ProblemPanel problem={problem} />}
    </Dialog>
  );
};
