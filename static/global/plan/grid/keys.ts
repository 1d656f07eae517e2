/** What a key does in the grid. */
export type GridAct =
  | { readonly do: 'focus'; readonly at: number }
  | { readonly do: 'toggle' | 'parent' | 'card' | 'closer' | 'wider' | 'today' | 'dates' };

/** What the grid is at: the focused row, how it stands, and how many rows a page holds. */
export type GridPlace = { readonly at: number; readonly total: number; readonly page: number; readonly open: boolean; readonly children: number };

const within = (at: number, total: number): GridAct => ({ do: 'focus', at: Math.max(0, Math.min(total - 1, at)) });

const moves: Readonly<Record<string, (place: GridPlace) => GridAct | null>> = {
  ArrowDown: ({ at, total }) => within(at + 1, total),
  ArrowUp: ({ at, total }) => within(at - 1, total),
  Home: ({ total }) => within(0, total),
  End: ({ total }) => within(total - 1, total),
  PageDown: ({ at, total, page }) => within(at + page, total),
  PageUp: ({ at, total, page }) => within(at - page, total),
  ArrowRight: ({ at, total, open, children }) => {
    if (children === 0) return null;
    return open ? within(at + 1, total) : { do: 'toggle' };
  },
  ArrowLeft: ({ open, children }) => ({ do: open && children > 0 ? 'toggle' : 'parent' }),
  Enter: () => ({ do: 'card' }),
  '+': () => ({ do: 'closer' }),
  '=': () => ({ do: 'closer' }),
  '-': () => ({ do: 'wider' }),
  t: () => ({ do: 'today' }),
  d: () => ({ do: 'dates' }),
};

/** Null where the key has no meaning there, and stays the browser's. */
export const gridAct = (key: string, place: GridPlace): GridAct | null => moves[key.length === 1 ? key.toLowerCase() : key]?.(place) ?? null;
