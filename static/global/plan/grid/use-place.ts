import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';
import type { DayNumber } from '../time/days';
import { xOf, type Scale } from '../time/scale';

type Place = { readonly top: number; readonly day: DayNumber };

/** Where each plan was left: this page alone remembers it, for as long as it is open. */
const left = new Map<string, Place>();

/** The share of the window that lies before the day one is taken to. */
const lead = 0.25;

type Kept = {
  readonly toDay: (day: DayNumber) => void;
  /** Remembers where the window stands by now. */
  readonly keep: () => void;
};

/**
 * Keeps the same day in the same place when the zoom changes, takes one to a day, and back to where one was when the page
 * is come back to.
 */
export const usePlace = (scroller: RefObject<HTMLElement | null>, name: string, scale: Scale, today: DayNumber, nameWidth: number): Kept => {
  const middle = useRef<DayNumber | null>(null);
  const room = useCallback(() => (scroller.current?.clientWidth ?? 0) - nameWidth, [scroller, nameWidth]);
  const toDay = useCallback((day: DayNumber) => {
    scroller.current?.scrollTo({ left: xOf(scale, day) - room() * lead });
  }, [scroller, scale, room]);
  useLayoutEffect(() => {
    const shown = scroller.current;
    if (shown === null || room() <= 0) return;
    const before = left.get(name);
    const day = middle.current ?? before?.day ?? null;
    if (day === null) toDay(today);
    else shown.scrollLeft = xOf(scale, day) - room() / 2;
    if (middle.current === null && before !== undefined) shown.scrollTop = before.top;
  }, [scroller, scale, name, room, toDay, today]);
  const keep = useCallback(() => {
    const shown = scroller.current;
    if (shown === null || room() <= 0) return;
    middle.current = scale.first + (shown.scrollLeft + room() / 2) / scale.perDay;
    left.set(name, { top: shown.scrollTop, day: middle.current });
  }, [scroller, scale, name, room]);
  return { toDay, keep };
};
