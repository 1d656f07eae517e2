import { sizes } from './layout';
import type { Item, Leg, Strand, Terminal } from './strands';

type Port = { readonly terminal: Terminal; readonly towards: number };

const meanPos = (terminals: readonly Terminal[], but: Terminal): number => {
  const others = terminals.filter((terminal) => terminal !== but);
  return others.length === 0 ? but.item.pos : others.reduce((sum, { item }) => sum + item.pos, 0) / others.length;
};

const collect = (into: Map<Item, Port[]>, terminals: readonly Terminal[], across: readonly Terminal[]): void => {
  for (const terminal of terminals) {
    if (!terminal.item.box) continue;
    const port = { terminal, towards: meanPos(across.length === 0 ? terminals : across, terminal) };
    const known = into.get(terminal.item);
    if (known === undefined) into.set(terminal.item, [port]);
    else known.push(port);
  }
};

const spread = (item: Item, ports: Port[]): void => {
  ports.sort((one, other) => one.towards - other.towards);
  const room = item.height - 2 * sizes.portMargin;
  const apart = ports.length < 2 ? 0 : Math.min(sizes.port, room / (ports.length - 1));
  for (const [index, { terminal }] of ports.entries()) terminal.offset = Math.round((index - (ports.length - 1) / 2) * apart);
};

/** Spreads the lines of each side of a box over its height, in the order of their other ends. */
export const spreadPorts = (strands: readonly Strand[]): void => {
  const [leaving, entering] = [new Map<Item, Port[]>(), new Map<Item, Port[]>()];
  for (const { legs } of strands) {
    for (const leg of legs) {
      collect(leaving, leg.left, leg.right);
      collect(entering, leg.right, leg.left);
    }
  }
  for (const side of [leaving, entering]) for (const [item, ports] of side) spread(item, ports);
};

export const heightAt = ({ item, offset }: Terminal): number => item.y + offset;

/** Legs by the channel right of each column, each with its strand's place, so that the order is always the same. */
export const legsByChannel = (strands: readonly Strand[], columns: number): readonly (readonly Leg[])[] => {
  const channels: Leg[][] = Array.from({ length: columns }, () => []);
  for (const { lo, legs } of strands) for (const [index, leg] of legs.entries()) channels[lo + index]?.push(leg);
  return channels;
};

/** Pixels a line may be moved within its row. */
const REACH = 4;

const tries: readonly number[] = Array.from({ length: REACH }, (_, index) => [index + 1, -index - 1]).flat();

type Taken = Map<number, Leg>;

const isFree = (taken: Taken, y: number, leg: Leg): boolean =>
  [y - 1, y, y + 1].every((near) => (taken.get(near) ?? leg) === leg);

/** Where its own line comes from, if that is near enough to go straight on; else its own place and those next to it. */
const wishes = (y: number, leg: Leg): readonly number[] => {
  const from = leg.left.length === 1 ? heightAt(leg.left[0] as Terminal) : y;
  const near = Math.abs(from - y) <= REACH ? [from] : [];
  return [...near, y, ...tries.map((by) => y + by)];
};

/**
 * Moves the lines that enter a column by a pixel or two where they would lie on those that left the one before, which
 * run at the same height in the same channel; a small step in a line is taken out on the way.
 */
export const keepApart = (channels: readonly (readonly Leg[])[]): void => {
  for (const legs of channels) {
    const [left, right]: readonly [Taken, Taken] = [new Map(), new Map()];
    for (const leg of legs) for (const terminal of leg.left) left.set(heightAt(terminal), leg);
    for (const leg of legs) {
      for (const terminal of leg.right) {
        const y = heightAt(terminal);
        const free = wishes(y, leg).find((at) => isFree(left, at, leg) && isFree(right, at, leg)) ?? y;
        terminal.offset += free - y;
        right.set(free, leg);
      }
    }
  }
};
