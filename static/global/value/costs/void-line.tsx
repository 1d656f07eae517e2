import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { CostLineRow } from '../../../../src/contract/value/costs';
import { askGlobal } from '../../../bridge';
import { useAct } from '../../../parts/act';
import { Dialog } from '../../../parts/dialog';
import { ProblemPanel } from '../../../parts/problem';
import { useViewer } from '../../../parts/viewer';
import { moneyText } from './amount';
import { ConflictRows } from './conflict-rows';
import { kindWords } from './line-fields';

type VoidProps = { readonly programId: string; readonly line: CostLineRow; readonly close: () => void; readonly done: () => void };

/** Says what taking a line back does before it is done. */
export const VoidLine = ({ programId, line, close, done }: VoidProps): ReactElement => {
  const { locale } = useViewer();
  const { busy, problem, run } = useAct();
  return (
    <Dialog
      title="Take this line back?" close={close}
      actions={<><Button appearance="warning" isLoading={busy} onClick={() => run(() => askGlobal('changeLine', { programId, version: line.version, lineId: line.id, line: null }), done)}>Take back</Button><Button appearance="subtle" onClick={close}>Cancel</Button></>}
    >
      <p>{kindWords[line.kind]} of {moneyText(line.amount, locale)} counts no longer, from today on. The line stays in the book, and what was reported of earlier days stays as it was.</p>
      {problem !== null && <ProblemPanel problem={problem} />}
      {problem?.detail?.conflict !== undefined && <ConflictRows conflict={problem.detail.conflict} />}
    </Dialog>
  );
};
