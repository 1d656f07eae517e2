import { useCallback, useMemo, useState } from 'react';
import type { DatesApplied, PlanRow } from '../../../../src/contract/plan';
import { only, oppositeOf, ownDates, withDates, type Dates, type Draft, type Drafts } from './drafts';

export type DraftEditor = {
  readonly drafts: Drafts;
  readonly change: (row: PlanRow, now: Dates) => void;
  readonly drop: (key: string) => void;
  readonly discard: () => void;
  /** Takes what was written out of the drafts, leaves the rest with the reason, and gives what would undo it. */
  readonly applied: (outcome: DatesApplied) => Drafts;
  readonly replace: (drafts: Drafts) => void;
};

const none: Drafts = new Map();

const leftOver = (drafts: Drafts, { rows }: DatesApplied): Drafts => {
  const messages = new Map(rows.map(({ key, done, message }) => [key, done ? null : message]));
  return new Map([...drafts].flatMap(([key, draft]): [string, Draft][] => {
    const message = messages.get(key);
    return message === null ? [] : [[key, { ...draft, problem: message ?? draft.problem }]];
  }));
};

/** The new dates that were drawn and not yet written. */
export const useDrafts = (): DraftEditor => {
  const [drafts, setDrafts] = useState<Drafts>(none);
  const change = useCallback((row: PlanRow, now: Dates) => setDrafts((before) => withDates(before, row, ownDates(row), now)), []);
  const drop = useCallback((key: string) => setDrafts((before) => new Map([...before].filter(([other]) => other !== key))), []);
  const discard = useCallback(() => setDrafts(none), []);
  const applied = useCallback((outcome: DatesApplied): Drafts => {
    const done = new Set(outcome.rows.flatMap((row) => (row.done ? [row.key] : [])));
    setDrafts(leftOver(drafts, outcome));
    return oppositeOf(only(drafts, done));
  }, [drafts]);
  return useMemo(() => ({ drafts, change, drop, discard, applied, replace: setDrafts }), [drafts, change, drop, discard, applied]);
};
