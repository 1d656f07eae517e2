import type { DependencyFilter } from '../../contract/dependencies';
import type { Texts } from '../../view/texts';
import type { OpenedProgram } from '../open-program';

const none: Texts = new Map();

/** The summaries a filter looks into: those of the open ends, where it has a text, else none. */
export const summariesFor = async ({ texts }: OpenedProgram, { text }: DependencyFilter, ids: () => readonly number[]): Promise<Texts> =>
  (text === undefined || text.trim() === '' ? none : texts(ids()));
