import type { ChartMark } from './chart-kinds';

/** As in the style sheet: the widest that a word may become, and about what a letter of it takes. */
const WIDEST = 160;
const LETTER = 7;
const GAP = 8;

/**
 * On which line from the top the word of each mark stands, so that none is written over another: on the first with room.
 * `before`: whether it stands to the left of its day. Places in pixels; null where a mark is not to be seen.
 */
export const markLines = (marks: readonly ChartMark[], places: readonly (number | null)[], before: (place: number) => boolean): readonly number[] => {
  const taken: [from: number, to: number][][] = [];
  return marks.map(({ label }, at) => {
    const place = places[at] ?? null;
    if (place === null) return 0;
    const wide = Math.min(WIDEST, label.length * LETTER) + GAP;
    const [from, to] = before(place) ? [place - wide, place] : [place, place + wide];
    const free = taken.findIndex((line) => line.every((other) => to <= other[0] || from >= other[1]));
    const line = free < 0 ? taken.length : free;
    (taken[line] ??= []).push([from, to]);
    return line;
  });
};
