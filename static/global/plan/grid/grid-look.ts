import type { ShapeOptions } from './bar-shapes';

/** How the grid is drawn: the axis, what is switched on, and its measures in pixels. */
export type GridLook = ShapeOptions & {
  readonly critical: boolean;
  readonly locale: string;
  /** Width of the column of names; 0 where names stand above their bars. */
  readonly nameWidth: number;
  readonly stacked: boolean;
  readonly rowHeight: number;
  /** Of the middle of a bar, from the top of its row. */
  readonly middle: number;
};

export const headerLine = 22;

/** Below this width names stand above their bars, so that both have room. */
const stackedBelow = 620;

/** Measures that follow from how wide the window is. */
export const gridMeasures = (width: number): Pick<GridLook, 'nameWidth' | 'stacked' | 'rowHeight' | 'middle'> => {
  if (width < stackedBelow) return { nameWidth: 0, stacked: true, rowHeight: 60, middle: 40 };
  return { nameWidth: Math.round(Math.min(440, Math.max(260, width * 0.32))), stacked: false, rowHeight: 36, middle: 16 };
};
