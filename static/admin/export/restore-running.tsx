import { useEffect, type ReactElement } from 'react';
import type { RestoreState } from '../../../src/contract/export';
import { askAdmin } from '../../bridge';
import { useAnswer } from '../../parts/answer';
import { numberText } from '../../parts/number-text';
import { useViewer } from '../../parts/viewer';

const LOOK_MS = 3_000;

const Words = ({ running }: { readonly running: RestoreState }): ReactElement => {
  const { locale } = useViewer();
  if (running.state === 'waiting') return <>The restore begins within a minute, once pages that are open have come to their end.</>;
  return <>Writing: {numberText(running.done, locale)} of {numberText(running.of, locale)} {running.of === 1 ? 'part' : 'parts'} of the file.</>;
};

/** How a restore that is running fares; it ends by itself, and so does this. Shows nothing where none runs. */
export const RestoreRunning = ({ done }: { readonly done: () => void }): ReactElement | null => {
  const { value: running } = useAnswer(() => askAdmin('restoreState', {}), 'restore-state', LOOK_MS);
  const state = running?.state ?? null;
  useEffect(() => { if (state === 'none') done(); }, [state, done]);
  if (running === null || running.state === 'none') return null;
  return (
    <section className="card" aria-label="Restore under way">
      <h2>A restore is under way</h2>
      <div className="pull">
        <progress aria-label="Restoring" {...(running.state === 'waiting' ? {} : { value: running.done, max: Math.max(1, running.of) })} />
        <p className="small" role="status"><Words running={running} /></p>
      </div>
      <p className="small quiet">It goes on by itself, also where this page is closed.</p>
    </section>
  );
};
