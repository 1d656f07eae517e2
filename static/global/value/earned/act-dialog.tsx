import Button from '@atlaskit/button/new';
import { useState, type ReactElement } from 'react';
import type { GateStep, PackageRow } from '../../../../src/contract/value/earned';
import { askGlobal } from '../../../bridge';
import { useAct } from '../../../parts/act';
import { Dialog } from '../../../parts/dialog';
import { ProblemPanel } from '../../../parts/problem';

/** What somebody is about to say of a package; `gate` where it is of one of its gates. */
export type PackageDeed = { readonly row: PackageRow } & (
  | { readonly act: 'pass' | 'take-back'; readonly gate: GateStep }
  | { readonly act: 'stop' | 'resume'; readonly gate: null }
);

type Words = { readonly title: string; readonly text: string; readonly button: string };

const wordsOf = ({ row: { name }, act, gate }: PackageDeed): Words => {
  switch (act) {
    case 'pass': return { title: `Pass gate ${gate.name} of ${name}`, text: 'The package has earned the weight of this gate from that day on.', button: 'Pass gate' };
    case 'take-back': return { title: `Take back gate ${gate.name} of ${name}`, text: 'From that day on it counts as not passed. That it was passed before stays in the trail, and earlier days keep what they had earned.', button: 'Take it back' };
    case 'stop': return { title: `Stop ${name}`, text: 'From that day on its budget is what it had earned; the rest is released. Its schedule variance ends, its cost variance stays, and what it still costs counts. Earlier days keep the plan they had.', button: 'Stop this package' };
    case 'resume': return { title: `Let ${name} go on`, text: 'From that day on it has its budget again, and the rest of it is planned from there to its planned finish. The days between stay as they were.', button: 'Let it go on' };
  }
};

type DialogProps = { readonly programId: string; readonly deed: PackageDeed; readonly today: string; readonly close: () => void; readonly saved: () => void };

/** Says of a package or a gate what holds from a day on. */
export const ActDialog = ({ programId, deed, today, close, saved }: DialogProps): ReactElement => {
  const [from, setFrom] = useState(today);
  const [reason, setReason] = useState('');
  const { busy, problem, run } = useAct();
  const { row, act, gate } = deed;
  const { title, text, button } = wordsOf(deed);
  const needed = act !== 'pass';
  const said = { programId, package: row.id, act, gate: gate?.name ?? null, from, reason: reason.trim(), seen: gate === null ? row.stopId : gate.actId };
  const save = (): void => run(() => askGlobal('actOnPackage', said), saved);
  return (
    <Dialog title={title} close={close} actions={<><Button appearance={act === 'stop' ? 'danger' : 'primary'} isDisabled={from === '' || (needed && reason.trim() === '')} isLoading={busy} onClick={save}>{button}</Button><Button appearance="subtle" onClick={close}>Cancel</Button></>}>
      <p>{text}</p>
      <label className="field"><span>From</span><input type="date" value={from} max={today} onChange={(event) => setFrom(event.target.value)} /></label>
      <label className="field"><span>{needed ? 'Why (needed)' : 'Note'}</span><input value={reason} maxLength={1000} dir="auto" onChange={(event) => setReason(event.target.value)} /></label>
      {problem !== null && <ProblemPanel problem={problem} />}
    </Dialog>
  );
};
