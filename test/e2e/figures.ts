import type { FrameLocator, Locator } from 'playwright-core';

/** A figure as a page shows it to machines: measure and exact value, which is empty where it is not known. */
export type ShownFigure = readonly [measure: string, value: string];

const LONGEST_WAIT_MS = 10_000;

/** All figures below an element, in the order of the page, once there are any: a page or frame may be loading anew. */
export const figuresIn = async (where: FrameLocator | Locator): Promise<readonly ShownFigure[]> => {
  const figures = where.locator('data[data-measure]');
  const until = Date.now() + LONGEST_WAIT_MS;
  for (;;) {
    try {
      await figures.first().waitFor({ state: 'attached', timeout: Math.max(1, until - Date.now()) });
      return await figures.evaluateAll((found) => found.map((each): [string, string] => [each.getAttribute('data-measure') ?? '', each.getAttribute('value') ?? 'no value']));
    } catch (error) {
      if (Date.now() >= until) throw error;
    }
  }
};

/** The figure that a page has to show for an answer of a resolver. */
export const asShown = ({ measure, value }: { readonly measure: string; readonly value: number | null }): ShownFigure =>
  [measure, value === null ? '' : String(value)];

/** How far the content of a frame runs over its right edge, in CSS pixels. */
export const overflowOf = (frame: FrameLocator): Promise<number> =>
  frame.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
