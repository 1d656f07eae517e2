import { useRef, type PointerEvent } from 'react';
import type { Look, Place } from './use-viewport';

export type Drag = {
  readonly onPointerDown: (event: PointerEvent<Element>) => void;
  readonly onPointerMove: (event: PointerEvent<Element>) => void;
  readonly onPointerUp: (event: PointerEvent<Element>) => void;
  readonly onPointerCancel: (event: PointerEvent<Element>) => void;
  /** Whether the press that ended last moved the picture, so that it was no click. */
  readonly dragged: () => boolean;
};

/** Pixels a press may shake before it drags. */
const SHAKE = 5;

const spread = (places: readonly Place[]): { readonly apart: number; readonly middle: Place } => {
  const [one, other] = [places[0] ?? { x: 0, y: 0 }, places[1] ?? { x: 0, y: 0 }];
  return { apart: Math.hypot(one.x - other.x, one.y - other.y), middle: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 } };
};

/** One finger or the mouse moves the picture, two fingers zoom it. */
export const useDrag = ({ panBy, zoomBy }: Pick<Look, 'panBy' | 'zoomBy'>): Drag => {
  const down = useRef(new Map<number, Place>());
  const far = useRef(0);
  const end = (event: PointerEvent<Element>): void => { down.current.delete(event.pointerId); };
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      if (down.current.size === 0) far.current = 0;
      down.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    },
    onPointerMove: (event) => {
      const before = down.current.get(event.pointerId);
      if (before === undefined) return;
      if (event.buttons === 0) return end(event);
      const here = { x: event.clientX, y: event.clientY };
      const places = [...down.current.values()];
      down.current.set(event.pointerId, here);
      far.current += Math.hypot(here.x - before.x, here.y - before.y);
      if (far.current < SHAKE) return;
      // Only once it is a drag, since whoever holds the pointer gets the click.
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) event.currentTarget.setPointerCapture(event.pointerId);
      if (places.length < 2) return panBy(here.x - before.x, here.y - before.y);
      const [was, is] = [spread(places), spread([...down.current.values()])];
      const { left, top } = event.currentTarget.getBoundingClientRect();
      panBy(is.middle.x - was.middle.x, is.middle.y - was.middle.y);
      if (was.apart > 0) zoomBy(is.apart / was.apart, { x: is.middle.x - left, y: is.middle.y - top });
    },
    onPointerUp: end,
    onPointerCancel: end,
    dragged: () => far.current >= SHAKE,
  };
};
