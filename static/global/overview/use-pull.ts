import { useCallback, useEffect, useRef, useState } from 'react';
import type { PullProgress } from '../../../src/contract/program';
import { askGlobal } from '../../bridge';
import { usePace } from '../../parts/answer';
import { isPulling } from '../../parts/pull-line';

const watchMs = 2_000;
/** Each time Jira is asked anew about what the page names. */
const redrawMs = 12_000;

/** Each look reads something of every project, and the storage gives so many reads a minute to all who look. */
const perProjectMs = 60;

/** While it waits for a moment that is further off, there is nothing to see. */
const waitingMs = 30_000;

const paceOf = (pull: PullProgress, fastest: number): number =>
  Math.max(fastest, perProjectMs * pull.projects, pull.goesOnAt === null ? 0 : waitingMs);

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
  usePace(look, running ? paceOf(pull, watchMs) : null);
  usePace(moved, running ? paceOf(pull, redrawMs) : null);
  const phase = pull?.phase ?? null;
  const before = useRef(phase);
  useEffect(() => {
    if (before.current !== null && before.current !== phase) moved();
    before.current = phase;
  }, [phase, moved]);
  return pull;
};
