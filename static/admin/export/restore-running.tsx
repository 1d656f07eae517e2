import { useEffect, useState, type ReactElement } from 'react';
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

type RunningProps = { readonly told: (isRunning: boolean) => void };

/** How a restore that is running fares, and `told` whether one runs. Shows nothing where none does. */
export const RestoreRunning = ({ told }: RunningProps): ReactElement | null => {
  const [ended, setEnded] = useState(false);
  const { value: running } = useAnswer(() => askAdmin('restoreState', {}), 'restore-state', ended ? null : LOOK_MS);
  const state = running?.state ?? null;
  if (!ended && state === 'none') setEnded(true);
  useEffect(() => { if (state !== null) told(state !== 'none'); }, [state, told]);
  if (running === null || running.state === 'none') return null;
  return (
    <section className="card" aria-label="Restore under way">
      <h2>A restore is under way</h2>
      <div className="pull">
        <progress aria-label="Restoring" {...(running.state === 'waiting' ? {} : { value: running.done, max: Math.max(1, running.of) })} />
        <p className="small" role="status"><Words running={running} /></p>
      </div>
      {running.trouble !== null && <p>It stumbled, and tries again every half minute: {running.trouble}</p>}
      <p className="small quiet">It goes on by itself, also where this page is closed.</p>
    </section>
  );
};
