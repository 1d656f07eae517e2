import crypto from 'node:crypto';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A whole number from 0 up to `below`, not included. */
export type Random = (below: number) => number;

export const seeded = (seed: number): Random => {
  const generator = xoroshiro128plus(seed);
  return (below) => (generator.next() >>> 0) % below;
};

export const pick = <T>(random: Random, values: readonly T[]): T => {
  const value = values[random(values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
};

const hex = (random: Random, digits: number): string => Array.from({ length: digits }, () => random(16).toString(16)).join('');

/**
 * Makes what is drawn by lot in this process, ids among it, hang on a seed: what happens under one seed happens again.
 * Answers how to undo it.
 */
export const drawFrom = (seed: number): (() => void) => {
  const random = seeded(seed);
  const real = { uuid: crypto.randomUUID, lot: Math.random };
  crypto.randomUUID = () => `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`;
  Math.random = () => random(2 ** 31) / 2 ** 31;
  return () => {
    crypto.randomUUID = real.uuid;
    Math.random = real.lot;
  };
};

let sites = 0;

/** The name of a site that nobody in this process knows yet, so that no memory of the app is shared; no lot decides it. */
export const nextCloudId = (): string => `site-${sites++}`;
