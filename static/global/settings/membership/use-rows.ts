import { useCallback, useMemo, useState } from 'react';
import type { MembershipPreview, RuleInput } from '../../../../src/contract/settings';
import { changesBetween, inputOf, nextId, type Rows, storedRows } from './rows';

export type ListName = 'rules' | 'excluded';

export type EditedRows = {
  readonly rows: Rows;
  /** Rules that came or went since they were stored. */
  readonly changes: number;
  /** Whether a row was touched, though it may be a blank one. */
  readonly touched: boolean;
  readonly add: (list: ListName, kind: RuleInput['kind']) => void;
  readonly change: (list: ListName, id: number, rule: RuleInput) => void;
  readonly remove: (list: ListName, id: number) => void;
  readonly discard: () => void;
};

const blank = (kind: RuleInput['kind']): RuleInput => (kind === 'jql' ? { kind, jql: '' } : { kind, key: '' });

/** The rules as they are edited, until they are saved or discarded. */
export const useRows = (membership: MembershipPreview): EditedRows => {
  const stored = useMemo(() => storedRows(membership), [membership]);
  const [edited, setEdited] = useState<Rows | null>(null);
  const rows = edited ?? stored;
  const edit = useCallback((list: ListName, make: (before: Rows) => Rows[ListName]): void => {
    setEdited((before) => ({ ...(before ?? stored), [list]: make(before ?? stored) }));
  }, [stored]);
  return {
    rows,
    changes: changesBetween(inputOf(stored), inputOf(rows)),
    touched: edited !== null,
    add: (list, kind) => edit(list, (before) => [...before[list], { id: nextId(before), rule: blank(kind) }]),
    change: (list, id, rule) => edit(list, (before) => before[list].map((row) => (row.id === id ? { id, rule } : row))),
    remove: (list, id) => edit(list, (before) => before[list].filter((row) => row.id !== id)),
    discard: () => setEdited(null),
  };
};
