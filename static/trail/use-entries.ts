import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../src/contract/result';
import type { TrailEntryView, TrailFilter, TrailView } from '../../src/contract/trail';
import { useAnswer } from '../parts/answer';
import type { TrailAccess } from './trail-access';

export type Entries = {
  readonly view: TrailView | null;
  /** The newest first: those of the first answer and all that were loaded after it. */
  readonly entries: readonly TrailEntryView[];
  readonly problem: Problem | null;
  readonly loading: boolean;
  /** Null where there are no older ones. */
  readonly older: (() => void) | null;
  readonly again: () => void;
};

type Older = { readonly of: TrailView; readonly entries: readonly TrailEntryView[]; readonly next: number | null };

/** The entries that a filter lets through, older ones when they are asked for. */
export const useEntries = ({ programId, ask }: TrailAccess, filter: TrailFilter): Entries => {
  const first = useAnswer(() => ask.trail({ programId, filter, before: null }), JSON.stringify([programId, filter]));
  const [older, setOlder] = useState<Older | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [loading, setLoading] = useState(false);
  const view = first.value;
  const added = view !== null && older?.of === view ? older : null;
  const next = added === null ? view?.next ?? null : added.next;
  useEffect(() => setProblem(null), [view]);
  const load = useCallback((before: number, of: TrailView, known: readonly TrailEntryView[]) => {
    setLoading(true);
    setProblem(null);
    void ask.trail({ programId, filter, before }).then((answer) => {
      setLoading(false);
      if (answer.ok) setOlder({ of, entries: [...known, ...answer.value.entries], next: answer.value.next });
      else setProblem(answer.error);
    });
  }, [ask, programId, filter]);
  return {
    view, problem: first.problem ?? problem, loading: first.loading || loading, again: first.again,
    entries: [...view?.entries ?? [], ...added?.entries ?? []],
    older: next === null || view === null ? null : () => load(next, view, added?.entries ?? []),
  };
};
