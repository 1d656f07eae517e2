import type { Page } from 'playwright-core';

/**
 * Texts and controls that lie over each other as they are seen, two by two; what is clipped away or unseen is none.
 * Positions are of the page as it stands; up to `SLACK` pixels are the room that letters have above and below themselves.
 */
export const clashesOn = (page: Page): Promise<readonly string[]> => page.evaluate(() => {
  const SLACK = 4;
  type Seen = { readonly of: Element; readonly text: string; readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  const clips = (element: Element): boolean => /hidden|clip|auto|scroll/.test(getComputedStyle(element).overflow);
  const seenOf = (of: Element, text: string, { left, top, right, bottom }: DOMRect): Seen | null => {
    let box = { left, top, right, bottom };
    const style = getComputedStyle(of);
    if (style.visibility === 'hidden' || style.opacity === '0' || style.pointerEvents === 'none') return null;
    for (let above: Element | null = of; above !== null && above !== document.body; above = above.parentElement) {
      if (!clips(above)) continue;
      const frame = above.getBoundingClientRect();
      box = { left: Math.max(box.left, frame.left), top: Math.max(box.top, frame.top), right: Math.min(box.right, frame.right), bottom: Math.min(box.bottom, frame.bottom) };
    }
    return box.right - box.left > SLACK && box.bottom - box.top > SLACK ? { of, text: text.slice(0, 40), ...box } : null;
  };
  const found: Seen[] = [];
  const add = (seen: Seen | null): void => { if (seen !== null) found.push(seen); };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const of = node.parentElement;
    if (of === null || (node.textContent ?? '').trim() === '' || of.closest('title, select, .only-heard') !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) add(seenOf(of, node.textContent ?? '', line));
  }
  for (const control of document.querySelectorAll('button, input, select, a')) add(seenOf(control, control.textContent ?? control.tagName, control.getBoundingClientRect()));
  found.sort((a, b) => a.top - b.top);
  const clashes: string[] = [];
  found.forEach((one, at) => {
    for (let next = at + 1; next < found.length; next += 1) {
      const other = found[next];
      if (other === undefined || other.top > one.bottom - SLACK) break;
      const apart = Math.min(one.right, other.right) - Math.max(one.left, other.left) <= SLACK || Math.min(one.bottom, other.bottom) - other.top <= SLACK;
      if (!apart && !one.of.contains(other.of) && !other.of.contains(one.of)) clashes.push(`${one.text} / ${other.text}`);
    }
  });
  return clashes;
});
