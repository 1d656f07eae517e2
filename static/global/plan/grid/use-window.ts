import { useCallback, useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import { visibleColumns, visibleRows, type Stretch } from '../time/visible';

export type Size = { readonly width: number; readonly height: number };

/** How large the window is that one scrolls in; null before it is there. */
export const useSize = (element: RefObject<HTMLElement | null>): Size | null => {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const shown = element.current;
    if (shown === null) return undefined;
    const measure = (): void => setSize((before) => {
      const { clientWidth: width, clientHeight: height } = shown;
      return before?.width === width && before.height === height ? before : { width, height };
    });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(shown);
    return () => observer.disconnect();
  }, [element]);
  return size;
};

export type Seen = { readonly rows: Stretch; readonly columns: Stretch };

type Canvas = { readonly rowHeight: number; readonly header: number; readonly nameWidth: number; readonly total: number; readonly width: number };

const assumed: Size = { width: 1200, height: 600 };

const same = (one: Stretch, other: Stretch): boolean => one.from === other.from && one.to === other.to;

/** The size is the one that was observed: to ask the window itself while it scrolls would make the browser lay it out once more. */
const seenOf = (shown: HTMLElement | null, size: Size | null, { rowHeight, header, nameWidth, total, width }: Canvas): Seen => {
  const window = size ?? assumed;
  return {
    rows: visibleRows(shown?.scrollTop ?? 0, window.height - header, rowHeight, total),
    columns: visibleColumns(shown?.scrollLeft ?? 0, window.width - nameWidth, width),
  };
};

/** What of the canvas is to be drawn. It changes in whole blocks, so that most steps of scrolling draw nothing anew. */
export const useWindow = (scroller: RefObject<HTMLElement | null>, size: Size | null, canvas: Canvas): readonly [seen: Seen, scrolled: () => void] => {
  const { rowHeight, header, nameWidth, total, width } = canvas;
  const [seen, setSeen] = useState<Seen>(() => seenOf(null, size, canvas));
  const scrolled = useCallback(() => {
    const next = seenOf(scroller.current, size, { rowHeight, header, nameWidth, total, width });
    setSeen((before) => (same(before.rows, next.rows) && same(before.columns, next.columns) ? before : {
      rows: same(before.rows, next.rows) ? before.rows : next.rows,
      columns: same(before.columns, next.columns) ? before.columns : next.columns,
    }));
  }, [scroller, size, rowHeight, header, nameWidth, total, width]);
  useEffect(scrolled, [scrolled]);
  return [seen, scrolled];
};
