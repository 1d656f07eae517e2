import Button from '@atlaskit/button/new';
import { useState, type ReactElement } from 'react';
import type { PackageRow } from '../../../../src/contract/value/earned';
import { askGlobal } from '../../../bridge';
import { useAct } from '../../../parts/act';
import { Dialog } from '../../../parts/dialog';
import { ProblemPanel } from '../../../parts/problem';

type EnterProps = { readonly programId: string; readonly row: PackageRow; readonly today: string; readonly close: () => void; readonly saved: () => void };

/** How much of a package is done, as somebody says it, from a day on. */
export const EnterPercent = ({ programId, row, today, close, saved }: EnterProps): ReactElement => {
  const [percent, setPercent] = useState(row.percent === null ? '' : String(row.percent));
  const [from, setFrom] = useState(today);
  const { busy, problem, run } = useAct();
  const value = percent.trim() === '' ? NaN : Number(percent.replace(',', '.'));
  const save = (): void => run(() => askGlobal('enterPercent', { programId, package: row.id, from, percent: value, seen: row.enteredId }), saved);
  return (
    <Dialog title={`How much of ${row.name} is done?`} close={close} actions={<><Button appearance="primary" isDisabled={!(value >= 0 && value <= 100)} isLoading={busy} onClick={save}>Save</Button><Button appearance="subtle" onClick={close}>Cancel</Button></>}>
      <label className="field"><span>Percent complete</span><input inputMode="decimal" value={percent} onChange={(event) => setPercent(event.target.value)} /></label>
      <label className="field"><span>From</span><input type="date" value={from} max={today} onChange={(event) => setFrom(event.target.value)} /></label>
      {problem !== null && <ProblemPanel problem={problem} />}
    </Dialog>
  );
};
