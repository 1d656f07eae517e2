import Button from '@atlaskit/button/new';
import { useState, type ReactElement } from 'react';
import type { CostLineInput, CostLineRow, CostsView } from '../../../../src/contract/value/costs';
import { askGlobal } from '../../../bridge';
import { useAct } from '../../../parts/act';
import { todayIso } from '../../../parts/date-text';
import { Dialog } from '../../../parts/dialog';
import { ProblemPanel } from '../../../parts/problem';
import { amountInput } from './amount';
import { ConflictRows } from './conflict-rows';
import { LineFields } from './line-fields';

type LineDialogProps = {
  readonly programId: string;
  readonly view: CostsView;
  /** The line that is to be changed; null for a new one. */
  readonly line: CostLineRow | null;
  readonly close: () => void;
  readonly saved: () => void;
};

const begun = (view: CostsView, line: CostLineRow | null): CostLineInput => {
  if (line === null) {
    return { kind: view.lines === 0 ? 'budget' : 'actual', package: null, projectId: view.choices.projects[0]?.id ?? null, teamId: null, from: todayIso(), to: todayIso(), amount: '', currency: view.currency ?? 'EUR', class: null, note: '' };
  }
  const { kind, package: of, project, team, from, to, amount, class: chosen, rule, note } = line;
  return { kind, package: of?.id ?? null, projectId: project?.id ?? null, teamId: team?.id ?? null, from, to, amount: amountInput(amount), currency: amount.currency, class: rule === null ? chosen : null, note };
};

/** A new line, or another in the place of one: the book keeps both, and the day of each. */
export const LineDialog = ({ programId, view, line, close, saved }: LineDialogProps): ReactElement => {
  const [draft, setDraft] = useState(() => begun(view, line));
  const { busy, problem, run } = useAct();
  const save = (): void => (line === null
    ? run(() => askGlobal('addLines', { programId, lines: [draft] }), saved)
    : run(() => askGlobal('changeLine', { programId, version: line.version, lineId: line.id, line: draft }), saved));
  return (
    <Dialog
      title={line === null ? 'Enter a line' : 'Change a line'} close={close}
      actions={<><Button appearance="primary" isLoading={busy} isDisabled={draft.amount.trim() === ''} onClick={save}>{line === null ? 'Enter' : 'Take back and enter anew'}</Button><Button appearance="subtle" onClick={close}>Cancel</Button></>}
    >
      {line !== null && <p className="quiet">Lines are never overwritten: this one is taken back today, and the new one takes its place. What was reported of earlier days stays.</p>}
      <LineFields draft={draft} view={view} change={setDraft} />
      {problem !== null && <ProblemPanel problem={problem} />}
      {problem?.detail?.conflict !== undefined && <ConflictRows conflict={problem.detail.conflict} />}
    </Dialog>
  );
};
