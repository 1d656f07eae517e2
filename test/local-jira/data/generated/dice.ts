/** A number from 0 to 2^32-1 for each pair of an index and a purpose: chance that needs no sequence, so any issue can be made alone. */
export type Dice = (index: number, purpose: number) => number;

/** Spreads the bits of the three numbers by multiplying with odd constants and folding the high bits down. */
export const createDice = (seed: number): Dice => (index, purpose) => {
  let bits = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(purpose + 1, 0x85ebca77) ^ Math.imul(seed + 1, 0xc2b2ae3d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39);
  return (bits ^ (bits >>> 15)) >>> 0;
};
