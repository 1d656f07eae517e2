import { readFileSync } from 'node:fs';
import type Axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

type Options = Axe.RunOptions;

/** What is looked at in a frame, as the frame around it says; a whole page where nothing is left out. */
type Context = Axe.FrameContextObject | { readonly exclude: [] };

/** Where axe is once its source has run; these functions run in the page, so that each has to say it anew. */
type WithAxe = { readonly axe: typeof Axe };

const framesIn = (frame: Frame, context: Context): Promise<Axe.FrameContext[]> =>
  frame.evaluate((around) => (globalThis as unknown as WithAxe).axe.utils.getFrameContexts(around as Axe.ElementContext), context) as never;

/** The frame that axe names by where its element stands. Throws where nothing can be seen of it. */
const innerFrame = async (frame: Frame, selector: Axe.CrossTreeSelector): Promise<Frame> => {
  const handle = await frame.evaluateHandle((path) => (globalThis as unknown as WithAxe).axe.utils.shadowSelect(path), selector);
  const inner = await handle.asElement()?.contentFrame() ?? null;
  if (inner === null) throw new Error(`Nothing can be seen of the frame ${String(selector)}.`);
  return inner;
};

/** What is found in a frame and in those within it, each as JSON: a frame's own first. */
const partsOf = async (frame: Frame, context: Context, options: Options): Promise<readonly string[]> => {
  if (!await frame.evaluate(() => 'axe' in globalThis)) await frame.evaluate(source);
  // Halfway from one theme to the other, a colour is none of either.
  await frame.evaluate(() => Promise.allSettled(document.getAnimations().filter((one) => one instanceof CSSTransition).map(({ finished }) => finished)));
  const inside = await framesIn(frame, context);
  const parts = [await frame.evaluate(
    async ({ around, how }) => JSON.stringify(await (globalThis as unknown as WithAxe).axe.runPartial(around as Axe.ElementContext, how)),
    { around: context, how: options },
  )];
  for (const { frameSelector, frameContext } of inside) parts.push(...await partsOf(await innerFrame(frame, frameSelector), frameContext, options));
  return parts;
};

/**
 * Violations on a page and in all its frames, of other origins too. Findings go from frame to page as text, and each
 * frame is given axe once: taken over as objects, as its own client for this browser does it, they cost three times
 * as much as finding them.
 */
export const violationsOn = async (page: Page, options: Options = {}): Promise<Axe.Result[]> => {
  const how: Options = { resultTypes: ['violations'], ...options };
  const parts = await partsOf(page.mainFrame(), { exclude: [] }, how);
  const found = await page.evaluate(async ([told, asked]) => {
    const results = await (globalThis as unknown as WithAxe).axe.finishRun(told.map((part) => JSON.parse(part) as Axe.PartialResult), asked);
    return JSON.stringify(results.violations);
  }, [parts, how] as const);
  return JSON.parse(found) as Axe.Result[];
};
