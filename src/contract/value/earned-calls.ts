import type { Call, ProgramAt } from '../call';
import type { ValueView } from './summary';

/** Calls of the summary of Value, its settings, and earned value. */
export type EarnedCalls = {
  value: Call<ProgramAt, ValueView>;
};
