import { useCallback, useEffect, useRef, useState } from 'react';
import type { PullProgress } from '../../../src/contract/program';
import { askGlobal } from '../../bridge';
import { usePace } from '../../parts/answer';
import { isPulling } from '../../parts/pull-line';

const watchMs = 2_000;
/** Each time Jira is asked anew about what the page names. */
const redrawMs = 12_000;

/**
 * How far reading is, watched closely while it runs; `moved` is called at every new phase and now and then within
 * one, so that the figures grow with what is read.
 */
export const usePull = (programId: string, told: PullProgress | null, moved: () => void): PullProgress | null => {
  const [seen, setSeen] = useState<PullProgress | null>(null);
  const pull = seen ?? told;
  const running = pull !== null && isPulling(pull);
  const look = useCallback(() => {
    void askGlobal('pullProgress', { programId }).then((answer) => { if (answer.ok) setSeen(answer.value); });
  }, [programId]);
  // What the overview tells is newer than what was seen before it, a pull that somebody started again included.
  useEffect(() => setSeen(null), [told]);
  usePace(look, running ? watchMs : null);
  usePace(moved, running ? redrawMs : null);
  const phase = pull?.phase ?? null;
  const before = useRef(phase);
  useEffect(() => {
    if (before.current !== null && before.current !== phase) moved();
    before.current = phase;
  }, [phase, moved]);
  return pull;
};
