import type { Program } from '../model/program';

/**
 * A program with everything that several measures need, each computed at most once and only when asked for.
 * Pure: the same program gives the same analysis.
 */
export type Analysis = {
  readonly program: Program;
};

/** Opens a program for analysis; nothing is computed until a measure asks for it. */
export const analyse = (program: Program): Analysis => ({ program });
