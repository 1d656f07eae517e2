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

const eight = (random: Random): string => random(2 ** 32).toString(16).padStart(8, '0');

const uuid = (random: Random): ReturnType<typeof crypto.randomUUID> => {
  const [a, b, c] = [eight(random), eight(random), eight(random)];
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(0, 3)}-${c.slice(3)}${a.slice(0, 7)}`;
};

/**
 * Makes what is drawn by lot in this process, ids among it, hang on a seed: what happens under one seed happens again.
 * Answers how to undo it.
 */
export const drawFrom = (seed: number): (() => void) => {
  const random = seeded(seed);
  const real = { uuid: crypto.randomUUID, lot: Math.random };
  crypto.randomUUID = () => uuid(random);
  Math.random = () => random(2 ** 31) / 2 ** 31;
  return () => {
    crypto.randomUUID = real.uuid;
    Math.random = real.lot;
  };
};

let sites = 0;

/** The name of a site that nobody in this process knows yet, so that no memory of the app is shared; no lot decides it. */
export const nextCloudId = (): string => `site-${sites++}`;
