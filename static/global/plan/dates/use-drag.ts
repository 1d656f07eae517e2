import { useCallback, useRef, useState, type PointerEvent } from 'react';
import type { PlanRow } from '../../../../src/contract/plan';
import { movedDates, ownDates, type Dates, type Draft, type Grip } from './drafts';
import { followPointer } from './follow-pointer';

/** A bar in somebody's hand, with the dates it has now. */
export type Dragged = { readonly row: PlanRow; readonly dates: Dates };

export type Grab = (event: PointerEvent<HTMLElement>, row: PlanRow, draft: Draft | undefined, grip: Grip) => void;

export type Drag = {
  readonly dragged: Dragged | null;
  readonly grab: Grab;
  /** Whether the click that is just heard ended a drag, and so is none. */
  readonly justMoved: () => boolean;
};

/**
 * Moves a bar by its ends or as a whole, in whole days. Only by mouse or pen: a finger on the timeline scrolls it, and
 * changes no dates.
 */
export const useDrag = (perDay: number, change: (row: PlanRow, dates: Dates) => void): Drag => {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const moved = useRef(false);
  const grab = useCallback<Grab>((event, row, draft, grip) => {
    if (event.pointerType === 'touch' || event.button !== 0) return;
    event.stopPropagation();
    const from = draft?.now ?? ownDates(row);
    let days = 0;
    moved.current = false;
    followPointer(event.currentTarget, event.pointerId, event.clientX, {
      move: (right) => {
        const next = Math.round(right / perDay);
        if (next === days) return;
        days = next;
        moved.current = true;
        setDragged({ row, dates: movedDates(from, grip, days) });
      },
      end: (keep) => {
        setDragged(null);
        if (keep && days !== 0) change(row, movedDates(from, grip, days));
      },
    });
  }, [change, perDay]);
  const justMoved = useCallback(() => {
    const was = moved.current;
    moved.current = false;
    return was;
  }, []);
  return { dragged, grab, justMoved };
};
