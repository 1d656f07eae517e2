import type { DayNumber } from './days';

export const zooms = ['weeks', 'months', 'quarters', 'years'] as const;

export type Zoom = (typeof zooms)[number];

/** CSS pixels that one day takes. */
export const pixelsPerDay: Readonly<Record<Zoom, number>> = { weeks: 18, months: 5, quarters: 1.7, years: 0.4 };

/** Where each day stands on the axis: `x` 0 is the first moment of `first`, `width` the last of `last`. */
export type Scale = { readonly zoom: Zoom; readonly perDay: number; readonly first: DayNumber; readonly last: DayNumber; readonly width: number };

/** Room before the first day and after the last, in pixels: the latter for what is written behind a bar. */
const room = { before: 48, after: 180 } as const;

/** At this many windows' width a plan still counts as seen as a whole; a narrow window counts as this wide, and is scrolled. */
const fitsWithin = 1.5;
const narrowest = 480;

/** From a little before the first day to a little after the last, and at least as wide as the window is. */
export const scaleOf = (first: DayNumber, last: DayNumber, zoom: Zoom, window: number): Scale => {
  const perDay = pixelsPerDay[zoom];
  const from = first - Math.ceil(room.before / perDay);
  const needed = Math.max(last, first) + 1 + Math.ceil(room.after / perDay) - from;
  const days = Math.max(needed, Math.ceil(window / perDay));
  return { zoom, perDay, first: from, last: from + days - 1, width: days * perDay };
};

/** Left edge of a day. */
export const xOf = (scale: Scale, day: DayNumber): number => (day - scale.first) * scale.perDay;

/** The day at a place of the axis. */
export const dayAt = (scale: Scale, x: number): DayNumber => scale.first + Math.floor(x / scale.perDay);

/** The closest look at which the whole stretch is little more than a window wide; the widest where none is. */
export const zoomToFit = (first: DayNumber, last: DayNumber, window: number): Zoom =>
  zooms.find((zoom) => (Math.max(last, first) + 1 - first) * pixelsPerDay[zoom] <= Math.max(window, narrowest) * fitsWithin) ?? 'years';

/** One step closer (-1) or wider (1); the same at either end. */
export const zoomBy = (zoom: Zoom, step: -1 | 1): Zoom => zooms[Math.min(zooms.length - 1, Math.max(0, zooms.indexOf(zoom) + step))] ?? zoom;
