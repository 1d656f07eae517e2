import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PNG } from 'pngjs';

/** How much of a region may differ, and by how much of the scale from 0 to 255 a cell has to, to be counted. */
export type Tolerance = { readonly share: number; readonly difference: number };

const usual: Tolerance = { share: 0.06, difference: 28 };

/** Pixels a cell: so large that it does not matter which font a machine has, and so small that a card or a line that moved is seen. */
const CELL = 16;

const folder = join(__dirname, 'regions');

/** The region with each cell's mean colour as one pixel. */
export const scaledDown = (source: Buffer): PNG => {
  const large = PNG.sync.read(source);
  const small = new PNG({ width: Math.floor(large.width / CELL), height: Math.floor(large.height / CELL) });
  for (let y = 0; y < small.height; y += 1) {
    for (let x = 0; x < small.width; x += 1) {
      for (let channel = 0; channel < 4; channel += 1) {
        let sum = 0;
        for (let dy = 0; dy < CELL; dy += 1) for (let dx = 0; dx < CELL; dx += 1) sum += large.data[((y * CELL + dy) * large.width + x * CELL + dx) * 4 + channel] ?? 0;
        small.data[(y * small.width + x) * 4 + channel] = Math.round(sum / CELL ** 2);
      }
    }
  }
  return small;
};

/** Share of the cells that differ; 1 where the sizes do. */
export const differing = (one: PNG, other: PNG, difference: number): number => {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let cells = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    const most = Math.max(...[0, 1, 2].map((channel) => Math.abs((one.data[at + channel] ?? 0) - (other.data[at + channel] ?? 0))));
    if (most > difference) cells += 1;
  }
  return cells / (one.width * one.height);
};

/**
 * Holds a screenshot against the stored, scaled-down one beside the tests. With UPDATE_GOLDEN=1 that is written instead:
 * look at it before it is committed.
 */
export const expectRegion = (name: string, screenshot: Buffer, { share, difference }: Tolerance = usual): void => {
  const path = join(folder, `${name}.png`);
  const now = scaledDown(screenshot);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, PNG.sync.write(now));
  }
  if (!existsSync(path)) throw new Error(`There is no ${name}.png yet; write it with UPDATE_GOLDEN=1 and look at it.`);
  expect(differing(now, PNG.sync.read(readFileSync(path)), difference)).toBeLessThanOrEqual(share);
};
