import { sizes } from './layout';
import { heightAt } from './ports';
import { skyline } from './skyline';
import type { Leg } from './strands';

type Upright = { readonly leg: Leg; readonly from: number; readonly to: number; readonly down: boolean; readonly start: number };

const uprightOf = (leg: Leg): Upright => {
  const [left, right] = [leg.left.map(heightAt), leg.right.map(heightAt)];
  const all = [...left, ...right];
  const start = left[0] ?? 0;
  const aims = right.length === 0 ? left : right;
  const goal = aims.reduce((sum, y) => sum + y, 0) / Math.max(1, aims.length);
  return { leg, from: all.reduce((least, y) => Math.min(least, y), start), to: all.reduce((most, y) => Math.max(most, y), start), down: goal >= start, start };
};

/** Those that run down from the lowest up, then those that run up from the highest down: so none crosses another that runs beside it. */
const byTurn = (one: Upright, other: Upright): number => {
  if (one.down !== other.down) return one.down ? -1 : 1;
  return one.down ? other.start - one.start || other.to - one.to : one.start - other.start || one.from - other.from;
};

const placesOf = (uprights: readonly Upright[]): ReadonlyMap<number, number> => {
  const heights = new Set(uprights.flatMap(({ from, to }) => [from, to]));
  return new Map([...heights].sort((one, other) => one - other).map((height, place) => [height, place]));
};

export type Channel = { readonly width: number };

/**
 * Gives every upright of a channel a track, `leg.x` from the channel's left edge, so that none lies on another, and says how
 * wide the channel is for that. Where many run side by side they stand closer.
 */
export const layTracks = (legs: readonly Leg[]): Channel => {
  const uprights = legs.map(uprightOf).filter(({ from, to }) => to > from).sort(byTurn);
  const places = placesOf(uprights);
  const line = skyline(places.size);
  const tracks = uprights.map(({ from, to }) => {
    const [first, last] = [places.get(from) ?? 0, places.get(to) ?? 0];
    const track = line.highest(first, last) + 1;
    line.set(first, last, track);
    return track;
  });
  const count = tracks.reduce((most, track) => Math.max(most, track + 1), 0);
  const apart = count < 2 ? 0 : Math.max(sizes.trackLeast, Math.min(sizes.track, sizes.tracksWide / (count - 1)));
  const width = Math.max(sizes.channel, Math.ceil(2 * sizes.channelEdge + apart * (count - 1)));
  const start = (width - apart * (count - 1)) / 2;
  for (const [index, { leg }] of uprights.entries()) leg.x = start + (tracks[index] ?? 0) * apart;
  return { width };
};
