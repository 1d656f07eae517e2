import { useCallback, useState, type KeyboardEvent } from 'react';
import type { PlanRow } from '../../../../src/contract/plan';
import { dateAct } from './date-keys';
import { gripsOf, movedDates, ownDates, type Dates, type Draft, type Drafts } from './drafts';

/** The row whose dates are being changed by keyboard, and what they were when that began. */
type Editing = { readonly key: string; readonly before: Draft | undefined };

export type DateMode = {
  readonly editing: string | null;
  readonly begin: (row: PlanRow) => boolean;
  /** Whether the key was one of this mode. */
  readonly pressed: (event: KeyboardEvent, row: PlanRow) => boolean;
};

/** Pressed on the way to another key. */
const modifiers: ReadonlySet<string> = new Set(['Shift', 'Alt', 'AltGraph']);

/** Changes a row's dates by the arrow keys: Enter keeps what was moved, Escape puts it back. */
export const useDateMode = (drafts: Drafts, change: (row: PlanRow, dates: Dates) => void): DateMode => {
  const [editing, setEditing] = useState<Editing | null>(null);
  const begin = useCallback((row: PlanRow) => {
    if (gripsOf(row).size === 0) return false;
    setEditing({ key: row.key, before: drafts.get(row.key) });
    return true;
  }, [drafts]);
  const pressed = useCallback((event: KeyboardEvent, row: PlanRow) => {
    if (editing === null || editing.key !== row.key) return false;
    if (modifiers.has(event.key)) return true;
    const act = dateAct(event.key, { shift: event.shiftKey, alt: event.altKey });
    if (act === null) {
      setEditing(null);
      return false;
    }
    const grips = gripsOf(row);
    const now = drafts.get(row.key)?.now ?? ownDates(row);
    if (act.do !== 'move') setEditing(null);
    if (act.do === 'drop') change(row, editing.before?.now ?? ownDates(row));
    if (act.do === 'move' && grips.has(act.grip)) change(row, movedDates(now, act.grip, act.days));
    return true;
  }, [change, drafts, editing]);
  return { editing: editing?.key ?? null, begin, pressed };
};
