import { kvs } from '@forge/kvs';
import { readTogether } from './read-together';
import type { Units } from './units';

/**
 * A place in which jobs of pulls run one after the other. `step` numbers its jobs: an event that carries another number
 * is an echo. It changes whenever a job leaves the rest to the next one, and only then. `dueAt`, in milliseconds: when
 * that next one is due. `used`: what its jobs used of the storage lately, and when, in milliseconds.
 */
export type PullSlot = { readonly slot: number; readonly step: number; readonly dueAt: number; readonly used?: readonly Used[] };

export type Used = Units & { readonly at: number };

/** Jobs of pulls that run at once, over all projects. */
export const SLOTS = 8;

const keyOf = (slot: number): string => `pull-slot:${slot}`;

export const readSlot = async (slot: number): Promise<PullSlot> => (await kvs.get<PullSlot>(keyOf(slot))) ?? { slot, step: 0, dueAt: 0 };

/** Those of these slots, in one call. */
export const readSlots = async (slots: readonly number[]): Promise<readonly PullSlot[]> => {
  const found = await readTogether(slots.map((slot) => ({ key: keyOf(slot) })));
  return slots.map((slot, at) => (found[at] as PullSlot | undefined) ?? { slot, step: 0, dueAt: 0 });
};

export const writeSlot = (slot: PullSlot): Promise<void> => kvs.set(keyOf(slot.slot), slot);
