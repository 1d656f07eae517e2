import { linkTypes } from '../../site/standard-tables';
import type { LinkType } from '../../site/types';
import type { Dice } from './dice';
import type { Shape } from './shape';
import { sizeOf } from './facts';

/** Links as numbers of issues, and for each issue the links it is an end of. */
export type GeneratedLinks = {
  readonly source: Int32Array;
  readonly destination: Int32Array;
  readonly typeOf: (link: number) => LinkType;
  /** Links of issue i are `ends[starts[i]] ... ends[starts[i + 1] - 1]`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
};

const { blocks, depends, relates, duplicate, cloners } = linkTypes;
const TYPES: readonly LinkType[] = [blocks, blocks, blocks, blocks, blocks, blocks, depends, relates, duplicate, cloners];

/** Every 1,000 links three close a ring; this many of a thousand lead into another project. */
const RING_EVERY = 1000;
const ACROSS = 200;
const NEIGHBOURS = 20;

const ROLL = { source: 21, place: 25, across: 22, destination: 23, type: 24 } as const;

/**
 * Two links for ten issues, a fifth of them across projects. They run from lower to higher issue numbers, so that
 * only the rings are cycles.
 */
export const generateLinks = (shape: Shape, dice: Dice): GeneratedLinks => {
  const count = shape.issues < 4 ? 0 : Math.floor(shape.issues / 5);
  const source = new Int32Array(count);
  const destination = new Int32Array(count);
  for (let link = 0; link < count; link += 1) {
    const [from, to] = link % RING_EVERY < 3 ? ringEnds(shape, dice, link) : forwardEnds(shape, dice, link);
    source[link] = from;
    destination[link] = to;
  }
  // Rings are of one type: a ring of which one link only relates would be none.
  const typeOf = (link: number): LinkType => (link % RING_EVERY < 3 ? blocks : TYPES[dice(link, ROLL.type) % TYPES.length] ?? blocks);
  return { source, destination, typeOf, ...byIssue(shape.issues, source, destination) };
};

const ringEnds = (shape: Shape, dice: Dice, link: number): [number, number] => {
  const turn = link % RING_EVERY;
  const first = dice(link - turn, ROLL.source) % (shape.issues - 2);
  return [first + turn, first + ((turn + 1) % 3)];
};

const forwardEnds = (shape: Shape, dice: Dice, link: number): [number, number] => {
  const project = shape.projectOf[dice(link, ROLL.source) % shape.issues] ?? 0;
  const start = shape.starts[project] ?? 0;
  const size = sizeOf(shape, project);
  const from = start + recent(dice(link, ROLL.place), size);
  const across = dice(link, ROLL.across) % 1000 < ACROSS && size < shape.issues;
  const roll = dice(link, ROLL.destination);
  const outside = roll % (shape.issues - size);
  const near = start + ((from - start + 1 + (roll % Math.min(NEIGHBOURS, Math.max(1, size - 1)))) % size);
  const to = across || size === 1 ? (outside < start ? outside : outside + size) : near;
  return from < to ? [from, to] : [to, from];
};

/** A place in a project, newer ones more often: people link what they work on. */
const recent = (roll: number, size: number): number => {
  const part = roll / 0x1_0000_0000;
  return Math.min(size - 1, Math.floor(size * (1 - part * part)));
};

const byIssue = (issues: number, source: Int32Array, destination: Int32Array): Pick<GeneratedLinks, 'starts' | 'ends'> => {
  const starts = new Int32Array(issues + 2);
  for (const side of [source, destination]) for (const issue of side) starts[issue + 2] = (starts[issue + 2] ?? 0) + 1;
  for (let issue = 2; issue < starts.length; issue += 1) starts[issue] = (starts[issue] ?? 0) + (starts[issue - 1] ?? 0);
  const ends = new Int32Array(source.length * 2);
  for (const side of [source, destination]) {
    side.forEach((issue, link) => {
      const at = starts[issue + 1] ?? 0;
      ends[at] = link;
      starts[issue + 1] = at + 1;
    });
  }
  return { starts, ends };
};
