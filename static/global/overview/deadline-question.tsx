import Button from '@atlaskit/button/new';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { OverviewView } from '../../../src/contract/overview';
import { askGlobal } from '../../bridge';
import { ProblemPanel } from '../../parts/problem';
import { useAct } from '../../parts/act';

/** The key under which the program's deadline stands among its assumptions. */
const deadlineKey = 'deadline';

/** The one question a program without a deadline asks; it goes away once it is answered. */
export const DeadlineQuestion = ({ view, changed }: { readonly view: OverviewView; readonly changed: () => void }): ReactElement | null => {
  const [day, setDay] = useState('');
  const { busy, problem, run } = useAct();
  const [made, setMade] = useState(view.version);
  const editor = view.assumptions.find(({ key }) => key === deadlineKey)?.editor;
  if (!view.canManage || editor?.kind !== 'date' || editor.current !== null) return null;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const changes = [{ key: deadlineKey, value: day }];
    run(() => askGlobal('changeAssumptions', { programId: view.programId, version: view.version, changes }), ({ version }) => { setMade(version); changed(); });
  };
  return (
    <form className="question" onSubmit={save}>
      <label><strong>When must this be finished?</strong> <input id="deadline" type="date" required value={day} onChange={(event) => setDay(event.target.value)} /></label>
      <Button type="submit" spacing="compact" isLoading={busy || view.version < made} isDisabled={day === ''}>Set the deadline</Button>
      <span className="small quiet">Without it there is no “late” and no “on time” for the program as a whole.</span>
      {problem !== null && <ProblemPanel problem={problem} />}
    </form>
  );
};
