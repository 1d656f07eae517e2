import type { FrameLocator, Locator } from 'playwright-core';

/** A figure as a page shows it to machines: measure and exact value, which is empty where it is not known. */
export type ShownFigure = readonly [measure: string, value: string];

/** All figures below an element, in the order of the page. */
export const figuresIn = async (where: FrameLocator | Locator): Promise<readonly ShownFigure[]> =>
  where.locator('data[data-measure]').evaluateAll((found) => found.map((each): [string, string] => [each.getAttribute('data-measure') ?? '', each.getAttribute('value') ?? 'no value']));

/** The figure that a page has to show for an answer of a resolver. */
export const asShown = ({ measure, value }: { readonly measure: string; readonly value: number | null }): ShownFigure =>
  [measure, value === null ? '' : String(value)];

/** How far the content of a frame runs over its right edge, in CSS pixels. */
export const overflowOf = (frame: FrameLocator): Promise<number> =>
  frame.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
