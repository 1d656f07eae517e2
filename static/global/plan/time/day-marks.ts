import type { DayNumber } from './days';
import { xOf, type Scale } from './scale';

/** A day that everything is held against. */
export type DayMark = { readonly kind: 'today' | 'deadline' | 'finish'; readonly day: DayNumber; readonly text: string };

/** `line` is which line its words stand on, from 0, so that no two cover each other; `left` where they begin. */
export type PlacedMark = DayMark & { readonly x: number; readonly left: number; readonly line: number };

/** About as wide as a letter of the small type is, and the plate around the words. */
const letter = 6.4;
const plate = 26;

const gap = 6;

/** Middle of each marked day, its words beside it within the axis, on the first line where there is room. */
export const placeMarks = (scale: Scale, marks: readonly DayMark[]): readonly PlacedMark[] => {
  const ends: number[] = [];
  return [...marks].sort((a, b) => a.day - b.day).map((mark) => {
    const x = xOf(scale, mark.day) + scale.perDay / 2;
    const width = mark.text.length * letter + plate;
    const left = Math.max(0, Math.min(x, scale.width - width));
    const free = ends.findIndex((end) => end + gap <= left);
    const line = free === -1 ? ends.length : free;
    ends[line] = left + width;
    return { ...mark, x, left, line };
  });
};
