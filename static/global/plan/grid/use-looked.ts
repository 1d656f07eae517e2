import { useCallback, useEffect, useRef, useState, type PointerEvent } from 'react';
import type { TipPlace } from './row-tip';

/** The row under the pointer; `place` where its words stand, null until the pointer has rested there. */
export type Looked = { readonly at: number; readonly place: TipPlace | null };

const restMs = 250;

const tipWidth = 320;
const tipHeight = 260;

/** Beside a point of the window, so that all of it is in sight. */
export const tipAt = (x: number, y: number): TipPlace => ({
  left: Math.max(8, Math.min(x + 14, window.innerWidth - tipWidth - 8)),
  top: y + 20 + tipHeight > window.innerHeight ? Math.max(8, y - tipHeight - 8) : y + 20,
});

const rowUnder = (target: EventTarget): number | null => {
  const told = target instanceof Element ? target.closest('[data-at]')?.getAttribute('data-at') ?? null : null;
  return told === null ? null : Number(told);
};

type LookedRow = { readonly looked: Looked | null; readonly move: (event: PointerEvent) => void; readonly leave: () => void };

/** Which row a mouse or pen is over. A finger is over nothing: it scrolls. */
export const useLooked = (): LookedRow => {
  const [looked, setLooked] = useState<Looked | null>(null);
  const timer = useRef(0);
  const leave = useCallback(() => {
    clearTimeout(timer.current);
    setLooked(null);
  }, []);
  const move = useCallback((event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    const at = rowUnder(event.target);
    const { clientX, clientY } = event;
    clearTimeout(timer.current);
    if (at === null) return setLooked(null);
    setLooked((before) => (before?.at === at ? before : { at, place: null }));
    timer.current = window.setTimeout(() => setLooked({ at, place: tipAt(clientX, clientY) }), restMs);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { looked, move, leave };
};
