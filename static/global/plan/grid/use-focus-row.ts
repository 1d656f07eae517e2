import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { scrollToRow } from '../time/visible';

export type FocusRow = {
  readonly at: number;
  /** Whether it came there by a key: then what a pointer would show is shown too. */
  readonly byKey: boolean;
  readonly set: (at: number) => void;
  /** Goes there by a key: scrolls it into sight and gives it the focus. */
  readonly go: (at: number) => void;
  readonly looked: () => void;
};

/** The one row of the grid that Tab comes to, and the way from row to row, many of which are not drawn. */
export const useFocusRow = (scroller: RefObject<HTMLElement | null>, rowHeight: number, header: number): FocusRow => {
  const [focus, setFocus] = useState({ at: 0, byKey: false });
  const wanted = useRef(false);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-at="${focus.at}"]`);
    if (row === null || row === undefined) return;
    wanted.current = false;
    row.focus({ preventScroll: true });
  });
  const set = useCallback((at: number) => setFocus((before) => (before.at === at ? before : { at, byKey: before.byKey })), []);
  const go = useCallback((at: number) => {
    const shown = scroller.current;
    wanted.current = true;
    setFocus({ at, byKey: true });
    if (shown !== null) shown.scrollTop = scrollToRow(at, rowHeight, shown.scrollTop, shown.clientHeight - header);
  }, [scroller, rowHeight, header]);
  const looked = useCallback(() => setFocus((before) => (before.byKey ? { ...before, byKey: false } : before)), []);
  return { ...focus, set, go, looked };
};
