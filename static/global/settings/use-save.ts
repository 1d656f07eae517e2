import { useCallback, useRef, useState } from 'react';
import type { Conflict, Problem, Result } from '../../../src/contract/result';

/** A write of the program as it was at `version`. */
export type Write = (version: number) => Promise<Result<{ readonly version: number }>>;

/** Called with the version that a write made. */
type Done = (version: number) => void;

/** A write that somebody else overtook: both sides, and how to make it after all. */
export type Overtaken = { readonly conflict: Conflict; readonly message: string; readonly write: Write; readonly storedVersion: number; readonly done: Done };

export type Saving = {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly overtaken: Overtaken | null;
  /** Writes; `done` is called only where it succeeded. */
  readonly save: (write: Write, done: Done) => void;
  /** Writes over what the others saved. */
  readonly saveOver: () => void;
  /** Drops what was to be written. */
  readonly giveUp: () => void;
};

type Held = Pick<Saving, 'busy' | 'problem' | 'overtaken'>;

const idle: Held = { busy: false, problem: null, overtaken: null };

const failed = (problem: Problem, write: Write, done: Done): Held => {
  const { conflict, storedVersion } = problem.detail ?? {};
  if (problem.code !== 'conflict' || conflict === undefined || storedVersion === undefined) return { ...idle, problem };
  return { ...idle, overtaken: { conflict, message: problem.message, write, storedVersion, done } };
};

/**
 * One write at a time, against the newest version this page knows of: the one it was shown, or the one its own last
 * write made. `changed` is called after every write, and where others were faster.
 */
export const useSave = (version: number, changed: () => void): Saving => {
  const [held, setHeld] = useState<Held>(idle);
  const written = useRef(0);
  const run = useCallback((write: Write, done: Done, seen: number): void => {
    setHeld({ ...idle, busy: true });
    void write(seen).then((answer) => {
      if (!answer.ok) return setHeld(failed(answer.error, write, done));
      written.current = answer.value.version;
      setHeld(idle);
      done(answer.value.version);
      return changed();
    });
  }, [changed]);
  const { overtaken } = held;
  const giveUp = useCallback(() => {
    setHeld(idle);
    changed();
  }, [changed]);
  return {
    ...held,
    save: (write, done) => run(write, done, Math.max(version, written.current)),
    saveOver: () => { if (overtaken !== null) run(overtaken.write, overtaken.done, overtaken.storedVersion); },
    giveUp,
  };
};
