import { createHash } from 'node:crypto';
import type { GadgetConfig } from '../../contract/gadget';

/** Names the view that a gadget of this configuration shows. */
export const gadgetKind = ({ measures, waiting }: GadgetConfig): string =>
  `gadget-${createHash('sha256').update(JSON.stringify([measures, waiting])).digest('hex').slice(0, 16)}`;

/**
 * Which view that may be ready the input of a call asks for, so that it is read with the program; null where none.
 * Other calls about a program and nothing else get the overview with it, which they have no use for, and no harm of.
 */
export const kindOf = (input: unknown): string | null => {
  if (typeof input !== 'object' || input === null) return null;
  if ('config' in input) return gadgetKind(input.config as GadgetConfig);
  return Object.keys(input).join() === 'programId' ? 'overview' : null;
};
