import type { Box, Layout } from './layout/layout';

/** Pixels of the picture at `k` pixels of the screen each, its corner at `x`, `y` of the stage. */
export type Viewport = { readonly x: number; readonly y: number; readonly k: number };

export type Size = { readonly width: number; readonly height: number };

export const LEAST_ZOOM = 0.02;
export const MOST_ZOOM = 3;

/** Below this a card cannot be read, so that a large picture begins at its start and not as a whole. */
export const READABLE = 0.55;

/** The zoom at which the keys of small cards can still be read: a picture that is no wider begins in its whole width. */
const LEAST_LEGIBLE = 0.3;

/** The zoom that a picture too large to be seen as a whole begins with. */
const BEGIN = 0.8;

/** So much of the picture stays in sight, wherever it is moved to. */
const KEEP = 64;

const between = (value: number, least: number, most: number): number => Math.min(Math.max(value, Math.min(least, most)), Math.max(least, most));

const kept = (at: number, length: number, room: number): number => between(at, KEEP - length, room - KEEP);

/** The same, moved back where next to nothing of the picture would be in sight. */
export const inSight = ({ x, y, k }: Viewport, size: Size, { width, height }: Layout): Viewport =>
  ({ x: kept(x, width * k, size.width), y: kept(y, height * k, size.height), k });

const placed = (k: number, size: Size, layout: Layout): Viewport => ({
  x: layout.shape === 'ring' ? (size.width - layout.width * k) / 2 : Math.max(0, Math.min(24, (size.width - layout.width * k) / 2)),
  y: layout.shape === 'ring' ? (size.height - layout.height * k) / 2 : 0, k,
});

/** All of it in sight, never larger than it is. */
export const fitted = (size: Size, layout: Layout): Viewport =>
  placed(between(Math.min(size.width / Math.max(1, layout.width), size.height / Math.max(1, layout.height)), LEAST_ZOOM, 1), size, layout);

/** Moved as little as shows a box with some room around it. */
export const revealed = (viewport: Viewport, size: Size, box: Box): Viewport => {
  const { x, y, k } = viewport;
  const by = (start: number, length: number, room: number): number => {
    const margin = Math.max(0, Math.min(32, (room - length) / 2));
    if (start < margin) return margin - start;
    return start + length > room - margin ? room - margin - length - start : 0;
  };
  const [dx, dy] = [by(box.x * k + x, box.width * k, size.width), by(box.y * k + y, box.height * k, size.height)];
  return dx === 0 && dy === 0 ? viewport : { x: x + dx, y: y + dy, k };
};

export const centred = (k: number, size: Size, box: Box): Viewport =>
  ({ x: size.width / 2 - (box.x + box.width / 2) * k, y: size.height / 2 - (box.y + box.height / 2) * k, k });

/** Where a look begins: the whole, if it can be read; else what the picture is of, or what is most urgent in it, or its start, at a size that can. */
export const begun = (size: Size, layout: Layout, focus: Box | null, urgent: Box | null = null): Viewport => {
  const whole = fitted(size, layout);
  if (whole.k >= READABLE) return whole;
  const wide = Math.min(1, size.width / Math.max(1, layout.width));
  const k = focus === null && wide >= LEAST_LEGIBLE ? wide : BEGIN;
  const first = focus ?? (k === BEGIN ? urgent : null);
  if (first === null) return placed(k, size, layout);
  const { x, y } = centred(k, size, first);
  const held = (at: number, length: number, room: number): number => (length <= room ? 0 : between(at, room - length, 0));
  return { x: held(x, layout.width * k, size.width), y: held(y, layout.height * k, size.height), k };
};

/** Larger or smaller by a factor, with a place of the stage staying where it is. */
export const zoomed = ({ x, y, k }: Viewport, factor: number, at: { readonly x: number; readonly y: number }): Viewport => {
  const next = between(k * factor, LEAST_ZOOM, MOST_ZOOM);
  return { x: at.x - (at.x - x) * (next / k), y: at.y - (at.y - y) * (next / k), k: next };
};

/** How much of a card is drawn at a zoom. */
export type Level = 'full' | 'small' | 'far';

export const levelAt = (k: number): Level => (k >= 0.42 ? 'full' : k >= 0.13 ? 'small' : 'far');

/** Parts of the screen, so that what is drawn changes once in a while and not at every step. */
const TILE = 512;

/** The zoom to the nearest power of two: for what changes with it, but not at every step. */
export const scaleOf = ({ k }: Viewport): number => 2 ** Math.round(Math.log2(k));

/** The part of the picture that is in sight, with some around it, in whole tiles. */
export const sightOf = (viewport: Viewport, { width, height }: Size): Box => {
  const { x, y, k } = viewport;
  const tile = TILE / scaleOf(viewport);
  const [left, top] = [Math.floor(-x / k / tile) - 0.5, Math.floor(-y / k / tile) - 0.5];
  const [right, bottom] = [Math.ceil((width - x) / k / tile) + 0.5, Math.ceil((height - y) / k / tile) + 0.5];
  return { x: left * tile, y: top * tile, width: (right - left) * tile, height: (bottom - top) * tile };
};
