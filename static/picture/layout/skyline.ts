/** Heights over a range of places: the highest in a stretch, and a stretch set to a height, each in the logarithm of the size. */
export type Skyline = { readonly highest: (from: number, to: number) => number; readonly set: (from: number, to: number, height: number) => void };

/**
 * A tree over `size` places, all -1 at first. Heights only ever grow where they are set, as on a skyline, so that what was
 * set over a whole stretch need not be handed down.
 */
export const skyline = (size: number): Skyline => {
  let leaves = 1;
  while (leaves < size) leaves *= 2;
  const most = new Int32Array(2 * leaves).fill(-1);
  const whole = new Int32Array(2 * leaves).fill(-1);
  const climb = (from: number): void => {
    for (let at = from >> 1; at >= 1; at >>= 1) {
      most[at] = Math.max(whole[at] ?? -1, most[2 * at] ?? -1, most[2 * at + 1] ?? -1);
    }
  };
  const cover = (from: number, to: number, act: (at: number) => void): void => {
    for (let [lo, hi] = [from + leaves, to + leaves + 1]; lo < hi; lo >>= 1, hi >>= 1) {
      if (lo & 1) act(lo++);
      if (hi & 1) act(--hi);
    }
  };
  const above = (from: number): number => {
    let height = -1;
    for (let at = from >> 1; at >= 1; at >>= 1) height = Math.max(height, whole[at] ?? -1);
    return height;
  };
  return {
    highest: (from, to) => {
      let height = -1;
      cover(from, to, (at) => { height = Math.max(height, most[at] ?? -1, above(at)); });
      return height;
    },
    set: (from, to, height) => cover(from, to, (at) => {
      whole[at] = Math.max(whole[at] ?? -1, height);
      most[at] = Math.max(most[at] ?? -1, height);
      climb(at);
    }),
  };
};
