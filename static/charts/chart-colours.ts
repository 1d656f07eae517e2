import type { Tone } from './chart-kinds';
import { toneTokens } from './line-looks';

/** A canvas knows no tokens: what the theme says at this moment. */
export type ChartColours = {
  readonly tone: (tone: Tone) => string;
  readonly text: string;
  readonly grid: string;
  readonly surface: string;
  readonly font: string;
};

export const chartColours = (element: HTMLElement): ChartColours => {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    tone: (tone) => token(toneTokens[tone]),
    text: token('--ds-text-subtle'),
    grid: token('--ds-border'),
    surface: token('--ds-surface'),
    font: `12px ${style.fontFamily}`,
  };
};

/** The same colour so far seen through; one that is not written in hexadecimal digits stays as it is. */
export const seenThrough = (colour: string, share: number): string => {
  const digits = /^#([0-9a-f]{3,8})$/i.exec(colour)?.[1];
  if (digits === undefined) return colour;
  const full = digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return `#${full.slice(0, 6)}${Math.round(share * 255).toString(16).padStart(2, '0')}`;
};

/** Calls whenever Jira passes on another theme, and before and after the page is printed. Gives what ends it. */
export const onTheme = (changed: () => void): (() => void) => {
  const watching = new MutationObserver(changed);
  watching.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-color-mode'] });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', changed);
  return () => {
    watching.disconnect();
    system.removeEventListener('change', changed);
  };
};
