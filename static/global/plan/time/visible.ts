/** A stretch of places, both ends included; empty where `to` is before `from`. */
export type Stretch = { readonly from: number; readonly to: number };

/** Rows drawn at a time, so that a small step of scrolling changes nothing that is drawn. */
const block = 6;

const overscan = 8;

/** Which rows to draw: those in the window and some on either side, in whole blocks. */
export const visibleRows = (scrollTop: number, height: number, rowHeight: number, total: number): Stretch => {
  const first = Math.floor(scrollTop / rowHeight) - overscan;
  const last = Math.ceil((scrollTop + height) / rowHeight) + overscan;
  return {
    from: Math.max(0, Math.floor(first / block) * block),
    to: Math.min(total - 1, Math.ceil(last / block) * block),
  };
};

const columnBlock = 600;

/** Which part of the axis to draw, in pixels: the window and half a block on either side, in whole blocks. */
export const visibleColumns = (scrollLeft: number, window: number, width: number): Stretch => ({
  from: Math.max(0, Math.floor((scrollLeft - columnBlock / 2) / columnBlock) * columnBlock),
  to: Math.min(width, Math.ceil((scrollLeft + window + columnBlock / 2) / columnBlock) * columnBlock),
});

/** Where to scroll so that a row stands between header and foot; as it is where it does already. */
export const scrollToRow = (at: number, rowHeight: number, scrollTop: number, height: number): number => {
  const top = at * rowHeight;
  if (top < scrollTop) return top;
  return top + rowHeight > scrollTop + height ? top + rowHeight - height : scrollTop;
};
