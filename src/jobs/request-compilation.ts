import { readCompilationAsked, writeCompilationAsked } from '../store/compilation-asked';
import { pushFollow } from './queues';

/** Pages ask every other second; a job that was lost is asked for again after this long. */
const ASKED_FOR_MS = 60_000;

/** Sees to it that a program's rules are compiled anew soon. */
export const requestCompilation = async (programId: string, now: number): Promise<void> => {
  if (now - await readCompilationAsked(programId) < ASKED_FOR_MS) return;
  await writeCompilationAsked(programId, now);
  await pushFollow({ kind: 'rules', programId }, 0);
};
