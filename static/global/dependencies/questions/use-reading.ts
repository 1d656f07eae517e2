import { useCallback, useEffect, useRef, useState } from 'react';
import type { QuestionView } from '../../../../src/contract/questions';
import type { Problem } from '../../../../src/contract/result';
import { askGlobal } from '../../../bridge';

/** How far descriptions and comments were read. `next` is where to go on; null before the first part and after the last. */
export type Reading = {
  readonly state: 'not-begun' | 'reading' | 'stopped' | 'failed' | 'done';
  readonly read: number;
  readonly total: number;
  readonly cut: number;
  readonly next: number | null;
  readonly found: readonly QuestionView[];
  readonly problem: Problem | null;
};

export type Reader = Reading & { readonly start: () => void; readonly stop: () => void };

const notBegun: Reading = { state: 'not-begun', read: 0, total: 0, cut: 0, next: null, found: [], problem: null };

const joined = (before: readonly QuestionView[], more: readonly QuestionView[]): readonly QuestionView[] => {
  const known = new Set(before.map(({ id }) => id));
  return [...before, ...more.filter(({ id }) => !known.has(id))];
};

/**
 * Reads descriptions and comments part by part, one after the other, until all are read, it is stopped, a part fails,
 * or the page is left. What was found stays; starting again goes on where it ended.
 */
export const useReading = (programId: string): Reader => {
  const [reading, setReading] = useState(notBegun);
  const turn = useRef(0);
  useEffect(() => () => { turn.current += 1; }, [programId]);

  const readOn = useCallback((from: number) => {
    const mine = turn.current;
    void askGlobal('readMentions', { programId, from }).then((answer) => {
      if (mine !== turn.current) return;
      if (!answer.ok) {
        setReading((before) => ({ ...before, state: 'failed', problem: answer.error }));
        return;
      }
      const { questions, read, total, cut, next } = answer.value;
      setReading((before) => ({ state: next === null ? 'done' : 'reading', read, total, next, cut: before.cut + cut, found: joined(before.found, questions), problem: null }));
      if (next !== null) readOn(next);
    });
  }, [programId]);

  const start = (): void => {
    turn.current += 1;
    setReading((before) => (before.state === 'done' ? { ...notBegun, state: 'reading' } : { ...before, state: 'reading', problem: null }));
    readOn(reading.state === 'done' ? 0 : reading.next ?? 0);
  };
  const stop = (): void => {
    turn.current += 1;
    setReading((before) => ({ ...before, state: 'stopped' }));
  };
  return { ...reading, start, stop };
};
