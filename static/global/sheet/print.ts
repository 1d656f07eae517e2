import { useEffect, type RefObject } from 'react';
import { lightUp, loadLightTheme } from './light-theme';

/** What is left of the smaller of A4 and Letter, each way, within the margins that print.css sets: CSS pixels. */
const PAGE_WIDTH = 730;
const PAGE_HEIGHT = 988;
/** Below this nobody reads it: then it goes over a second page. */
const SMALLEST = 0.55;

/** Sets the sheet as large as one page holds: wider as it gets smaller, so that the page stays filled. */
const fit = (paper: HTMLElement): void => {
  let zoom = 1;
  for (let turn = 0; turn < 8; turn += 1) {
    paper.style.setProperty('inline-size', `${PAGE_WIDTH / zoom}px`);
    const height = paper.scrollHeight;
    if (height * zoom <= PAGE_HEIGHT || zoom <= SMALLEST) break;
    zoom = Math.max(SMALLEST, zoom * Math.min(0.97, Math.sqrt(PAGE_HEIGHT / (height * zoom))));
  }
  paper.style.setProperty('zoom', String(zoom));
};

const unfit = (paper: HTMLElement): void => {
  paper.style.removeProperty('inline-size');
  paper.style.removeProperty('zoom');
};

/**
 * Whatever starts it, this page is printed light and on one sheet. The layout of the print is put on by a class before
 * it is measured: the rules of a print hold only once the browser has begun it.
 */
export const usePrintOnOnePage = (ref: RefObject<HTMLElement>): void => {
  useEffect(() => {
    void loadLightTheme().catch(() => undefined);
    let restore: (() => void) | null = null;
    const before = (): void => {
      const paper = ref.current;
      if (paper === null || restore !== null) return;
      const dim = lightUp();
      document.documentElement.classList.add('printing');
      fit(paper);
      restore = () => { dim(); unfit(paper); document.documentElement.classList.remove('printing'); };
    };
    const after = (): void => { restore?.(); restore = null; };
    const media = window.matchMedia('print');
    const changed = (): void => (media.matches ? before() : after());
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    media.addEventListener('change', changed);
    return () => {
      after();
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
      media.removeEventListener('change', changed);
    };
  }, [ref]);
};
