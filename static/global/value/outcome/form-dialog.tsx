import './outcome.css';
import Button from '@atlaskit/button/new';
import type { ReactElement, ReactNode } from 'react';
import type { Result } from '../../../../src/contract/result';
import { useAct } from '../../../parts/act';
import { Dialog } from '../../../parts/dialog';
import { ProblemPanel } from '../../../parts/problem';
import { ConflictRows } from '../costs/conflict-rows';

type FormDialogProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly label: string;
  readonly ready?: boolean;
  readonly warn?: boolean;
  readonly call: () => Promise<Result<unknown>>;
  readonly close: () => void;
  /** Called once it is saved; where somebody else saved meanwhile, to load what they saved. */
  readonly saved: () => void;
};

/** A form over the page: saved by its main button, or by Enter in a field of one line. */
export const FormDialog = ({ title, children, label, ready = true, warn = false, call, close, saved }: FormDialogProps): ReactElement => {
  const { busy, problem, run } = useAct();
  const save = (): void => { if (ready && !busy) run(call, saved); };
  const conflict = problem?.detail?.conflict;
  return (
    <Dialog
      title={title} close={close}
      actions={<><Button appearance={warn ? 'warning' : 'primary'} isLoading={busy} isDisabled={!ready} onClick={save}>{label}</Button><Button appearance="subtle" onClick={close}>Cancel</Button></>}
    >
      <form className="outcome-form" onSubmit={(event) => { event.preventDefault(); save(); }}>
        {children}
        <button type="submit" hidden />
      </form>
      {problem !== null && (problem.code === 'conflict' ? <ProblemPanel problem={problem} retry={saved} /> : <ProblemPanel problem={problem} />)}
      {conflict !== undefined && conflict.rows.length > 0 && <>{conflict.by !== null && <p className="small quiet">Saved by <bdi>{conflict.by}</bdi></p>}<ConflictRows conflict={conflict} /></>}
    </Dialog>
  );
};
