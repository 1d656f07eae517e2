import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Drawing } from './drawing';
import type { Box } from './layout/layout';
import { useSize } from './use-size';
import { begun, centred, fitted, inSight, revealed, zoomed, type Size, type Viewport } from './viewport';

export type Place = { readonly x: number; readonly y: number };

export type Look = {
  readonly viewport: Viewport;
  readonly size: Size;
  readonly panBy: (dx: number, dy: number) => void;
  /** About a place of the stage, its middle where there is none. */
  readonly zoomBy: (factor: number, at?: Place) => void;
  readonly fit: () => void;
  readonly reveal: (box: Box) => void;
  /** Puts a place of the picture into the middle. */
  readonly centre: (at: Place) => void;
  /** The next drawing shows this node where it is now, though it stands elsewhere in it. */
  readonly hold: (key: string) => void;
};

const boxOf = ({ view, layout }: Drawing, key: string | null): Box | null => layout.boxes[view.nodes.findIndex(({ issue }) => issue.key === key)] ?? null;

const focusOf = ({ view, layout }: Drawing): Box | null => layout.boxes[view.nodes.findIndex(({ focus }) => focus)] ?? null;

/** The blocker of the first line that is late and waits now: where somebody looks first in a picture of many. */
const urgentOf = ({ view, layout }: Drawing): Box | null => {
  const edge = view.edges.find(({ health, state }) => health === 'late' && state === 'waiting');
  return layout.boxes[edge?.from ?? -1] ?? null;
};

const nothing: Size = { width: 0, height: 0 };

/** Pan and zoom of a picture on its stage. */
export const useViewport = (drawing: Drawing, stage: RefObject<Element>): Look => {
  const size = useSize(stage);
  const [viewport, setViewport] = useState<Viewport | null>(null);
  const held = useRef<(Viewport & { readonly key: string }) | null>(null);
  const shape = `${drawing.layout.shape} ${drawing.view.nodes[0]?.issue.key ?? ''}`;
  const before = useRef(shape);
  const known = size ?? nothing;
  const now = viewport ?? begun(known, drawing.layout, focusOf(drawing), urgentOf(drawing));
  const latest = useRef({ now, known, drawing });
  latest.current = { now, known, drawing };
  const change = useCallback((next: (from: Viewport, size: Size) => Viewport) => {
    setViewport((from) => {
      const { now: shown, known: room, drawing: { layout } } = latest.current;
      return inSight(next(from ?? shown, room), room, layout);
    });
  }, []);
  useLayoutEffect(() => {
    const box = boxOf(drawing, held.current?.key ?? null);
    if (box !== null && held.current !== null) {
      const { x, y, k } = held.current;
      setViewport({ k, x: x - box.x * k, y: y - box.y * k });
    } else if (before.current !== shape) setViewport(null);
    held.current = null;
    before.current = shape;
  }, [drawing, shape]);
  const hold = useCallback((key: string) => {
    const { now: { x, y, k }, drawing: shown } = latest.current;
    const box = boxOf(shown, key);
    held.current = box === null ? null : { key, k, x: box.x * k + x, y: box.y * k + y };
  }, []);
  const panBy = useCallback((dx: number, dy: number) => change(({ x, y, k }) => ({ x: x + dx, y: y + dy, k })), [change]);
  const zoomBy = useCallback((factor: number, at?: Place) => change((from, { width, height }) => zoomed(from, factor, at ?? { x: width / 2, y: height / 2 })), [change]);
  const fit = useCallback(() => change((_, room) => fitted(room, latest.current.drawing.layout)), [change]);
  const reveal = useCallback((box: Box) => change((from, room) => revealed(from, room, box)), [change]);
  const centre = useCallback(({ x, y }: Place) => change(({ k }, room) => centred(k, room, { x, y, width: 0, height: 0 })), [change]);
  useEffect(() => {
    const element = stage.current;
    // By hand, since a listener of React's could not keep the browser from zooming the whole page.
    const wheel = (event: Event): void => {
      if (!(event instanceof WheelEvent) || !(event.ctrlKey || event.metaKey) || element === null) return;
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      zoomBy(Math.exp(-event.deltaY / 300), { x: event.clientX - left, y: event.clientY - top });
    };
    element?.addEventListener('wheel', wheel, { passive: false });
    return () => element?.removeEventListener('wheel', wheel);
  }, [stage, zoomBy]);
  return { viewport: now, size: known, panBy, zoomBy, fit, reveal, centre, hold };
};
