import uPlot from 'uplot';
import { useCallback, useEffect, useReducer, useRef, useState, type RefObject } from 'react';
import { chartColours, onTheme } from './chart-colours';
import { chartRows, type ChartRows } from './chart-data';
import type { ChartContent } from './chart-kinds';
import { plotOptions } from './plot-options';
import { plotPlaces, type PlotPlaces } from './plot-places';
import type { ChartUnit } from './value-axis';

export type PlotAsked = {
  readonly content: ChartContent;
  readonly unit: ChartUnit;
  readonly locale: string;
  readonly height: number;
  readonly width: number;
  readonly right: number;
  readonly top: number;
};

export type DrawnPlot = {
  readonly places: PlotPlaces | null;
  /** The day that is pointed at, by its position; null where none is. */
  readonly at: number | null;
  /** Pixels of that day from the left of the lines. */
  readonly left: number;
  readonly point: (at: number | null) => void;
};

type Held = { readonly plot: uPlot; readonly rows: ChartRows };

const pointAt = ({ plot, rows }: Held, at: number | null): void => {
  const day = at === null ? undefined : rows.days[at];
  plot.setCursor(day === undefined ? { left: -10, top: -10 } : { left: plot.valToPos(day, 'x'), top: plot.over.offsetHeight / 2 });
};

/** Draws into an element, anew when what is drawn, its size or the theme changes. */
export const usePlot = (host: RefObject<HTMLElement | null>, asked: PlotAsked): DrawnPlot => {
  const { content, unit, locale, height, width, right, top } = asked;
  const [themes, themed] = useReducer((count: number) => count + 1, 0);
  const [places, setPlaces] = useState<PlotPlaces | null>(null);
  const [pointed, setPointed] = useState<{ readonly at: number | null; readonly left: number }>({ at: null, left: 0 });
  const held = useRef<Held | null>(null);
  useEffect(() => onTheme(themed), []);
  useEffect(() => {
    const element = host.current;
    if (element === null || width === 0) return undefined;
    const rows = chartRows(content);
    const options = plotOptions(content, rows, { unit, locale, height, width, right, top, colours: chartColours(element) });
    const plot = new uPlot({
      ...options,
      hooks: {
        draw: [(drawn) => setPlaces(plotPlaces(drawn, content, rows))],
        setCursor: [({ cursor: { idx, left } }) => setPointed({ at: idx ?? null, left: left ?? 0 })],
      },
    }, [[...rows.days], ...rows.rows.map((values) => [...values])], element);
    held.current = { plot, rows };
    return () => {
      held.current = null;
      plot.destroy();
    };
  }, [host, content, unit, locale, height, width, right, top, themes]);
  const point = useCallback((at: number | null) => { if (held.current !== null) pointAt(held.current, at); }, []);
  return { places, ...pointed, point };
};
