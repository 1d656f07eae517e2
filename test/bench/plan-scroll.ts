/**
 * Scrolls the plan's page over 5,000 rows by the wheel and prints what a person would feel of it: the longest frame, and
 * the share of frames over 50 ms. Beside it the longest frame while nothing moved, which is the machine's own, and the
 * longest task of the page's thread in time of the processor, which no other work on the machine makes longer. The page is
 * the built one in a real browser; only the calls to the resolvers are canned.
 */
import type { CDPSession, Page } from 'playwright-core';
import { longPlan, noFan } from '../e2e/canned-plan';
import { surfaceBench } from '../e2e/surface-bench';

const rows = 5_000;
const stillMs = 2_000;
const scrollMs = 6_000;
const wheelPixels = 400;

/** Frames as the page itself sees them: ms between two of its animation frames, from now on. */
const record = (page: Page): Promise<void> => page.evaluate(() => {
  const frames: number[] = [];
  Reflect.set(globalThis as object, 'frames', frames);
  let before = performance.now();
  const tick = (now: number): void => {
    frames.push(now - before);
    before = now;
    if (Reflect.get(globalThis as object, 'frames') === frames) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
});

const recorded = (page: Page): Promise<readonly number[]> => page.evaluate(() => Reflect.get(globalThis as object, 'frames') as number[]);

/** Down through the rows, and up again at their end, with a wheel that never rests. */
const scroll = async (page: Page, until: number): Promise<number> => {
  const grid = page.locator('.plan-scroll');
  let [direction, deepest] = [1, 0];
  while (Date.now() < until) {
    for (let turn = 0; turn < 10; turn += 1) {
      await page.mouse.wheel(0, direction * wheelPixels);
      await page.waitForTimeout(16);
    }
    const { top, end } = await grid.evaluate((shown) => ({ top: shown.scrollTop, end: shown.scrollHeight - shown.clientHeight }));
    deepest = Math.max(deepest, top);
    if (top >= end - 1) direction = -1;
    if (top <= 0) direction = 1;
  }
  return deepest;
};

type TraceEvent = { readonly name: string; readonly ph: string; readonly pid: number; readonly tid: number; readonly tdur?: number; readonly args: { readonly name?: string } };

/** What the browser's threads do meanwhile; ends with all tasks of the page's main thread, in ms of the processor. */
const traced = async (session: CDPSession): Promise<() => Promise<readonly number[]>> => {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => { events.push(...(value as unknown as TraceEvent[])); });
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', '__metadata'] } });
  return async () => {
    const complete = new Promise((done) => { session.once('Tracing.tracingComplete', done); });
    await session.send('Tracing.end');
    await complete;
    const main = new Set(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid}:${tid}`));
    return events.filter(({ ph, pid, tid }) => ph === 'X' && main.has(`${pid}:${tid}`)).map(({ tdur = 0 }) => tdur / 1000);
  };
};

const longestOf = (values: readonly number[]): number => values.reduce((longest, value) => Math.max(longest, value), 0);

const measure = async (page: Page): Promise<object> => {
  await page.locator('.plan-row').nth(20).waitFor();
  await page.locator('.plan-scroll').hover();
  await page.waitForTimeout(500);
  await record(page);
  await page.waitForTimeout(stillMs);
  const still = longestOf(await recorded(page));
  const end = await traced(await page.context().newCDPSession(page));
  await record(page);
  const deepest = await scroll(page, Date.now() + scrollMs);
  const frames = await recorded(page);
  const task = longestOf(await end());
  return { rows, frames: frames.length, longest: longestOf(frames), share: frames.filter((ms) => ms > 50).length / frames.length, still, task, deepest };
};

const run = async (): Promise<void> => {
  const bench = await surfaceBench();
  try {
    const page = await bench.open('global', { path: '/program/p1/plan?arrows=all', answers: { plan: longPlan(rows), forecastFan: noFan } }, 1280);
    process.stdout.write(`${JSON.stringify(await measure(page))}\n`);
  } finally {
    await bench.close();
  }
};

void run();
