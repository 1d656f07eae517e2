/**
 * Scrolls the plan's page over 5,000 rows by the wheel and prints what a person would feel of it: the longest frame, and
 * the share of frames over 50 ms. The page is the built one in a real browser; only the calls to the resolvers are canned.
 */
import type { Page } from 'playwright-core';
import { longPlan, noFan } from '../e2e/canned-plan';
import { surfaceBench } from '../e2e/surface-bench';

const rows = 5_000;
const scrollMs = 6_000;
const wheelPixels = 400;

/** Frames as the page itself sees them: ms between two of its animation frames. */
const record = (page: Page): Promise<void> => page.evaluate(() => {
  const frames: number[] = [];
  let before = performance.now();
  const tick = (now: number): void => {
    frames.push(now - before);
    before = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  Reflect.set(globalThis, 'frames', frames);
});

const recorded = (page: Page): Promise<readonly number[]> => page.evaluate(() => Reflect.get(globalThis as object, 'frames') as number[]);

/** Down through all rows, then up again, with a wheel that never rests. */
const scroll = async (page: Page, until: number): Promise<number> => {
  const grid = page.locator('.plan-scroll');
  let [direction, deepest] = [1, 0];
  while (Date.now() < until) {
    await page.mouse.wheel(0, direction * wheelPixels);
    const { top, end } = await grid.evaluate((shown) => ({ top: shown.scrollTop, end: shown.scrollHeight - shown.clientHeight }));
    deepest = Math.max(deepest, top);
    if (top >= end - 1) direction = -1;
    if (top <= 0) direction = 1;
  }
  return deepest;
};

const measure = async (): Promise<void> => {
  const bench = await surfaceBench();
  try {
    const page = await bench.open('global', { path: '/program/p1/plan?arrows=all', answers: { plan: longPlan(rows), forecastFan: noFan } }, 1280);
    await page.locator('.plan-row').nth(20).waitFor();
    await page.locator('.plan-scroll').hover();
    await page.waitForTimeout(500);
    await record(page);
    const deepest = await scroll(page, Date.now() + scrollMs);
    const frames = await recorded(page);
    const slow = frames.filter((ms) => ms > 50).length;
    process.stdout.write(`${JSON.stringify({ rows, frames: frames.length, longest: Math.max(...frames), slow, share: slow / frames.length, deepest })}\n`);
  } finally {
    await bench.close();
  }
};

void measure();
