import { useCallback, useEffect, useMemo, useState } from 'react';
import type { MembershipPreview, RuleInput } from '../../../../src/contract/settings';
import { changesBetween, inputOf, nextId, type Rows, storedRows } from './rows';

export type ListName = 'rules' | 'excluded';

export type EditedRows = {
  readonly rows: Rows;
  /** Rules that came or went since they were stored. */
  readonly changes: number;
  /** True from a save on until the program as saved is there: then nothing is unsaved, and the rows still show. */
  readonly saved: boolean;
  readonly add: (list: ListName, kind: RuleInput['kind']) => void;
  readonly change: (list: ListName, id: number, rule: RuleInput) => void;
  readonly remove: (list: ListName, id: number) => void;
  readonly discard: () => void;
  readonly keepUntilShown: () => void;
};

const blank = (kind: RuleInput['kind']): RuleInput => (kind === 'jql' ? { kind, jql: '' } : { kind, key: '' });

/** The rules as they are edited, until they are discarded, or saved and shown as `version` of the program. */
export const useRows = (membership: MembershipPreview, version: number): EditedRows => {
  const stored = useMemo(() => storedRows(membership), [membership]);
  const [edited, setEdited] = useState<Rows | null>(null);
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    setSaved((was) => {
      if (was) setEdited(null);
      return false;
    });
  }, [version]);
  const rows = edited ?? stored;
  const edit = useCallback((list: ListName, make: (before: Rows) => Rows[ListName]): void => {
    setSaved(false);
    setEdited((before) => ({ ...(before ?? stored), [list]: make(before ?? stored) }));
  }, [stored]);
  return {
    rows,
    changes: saved ? 0 : changesBetween(inputOf(stored), inputOf(rows)),
    saved,
    add: (list, kind) => edit(list, (before) => [...before[list], { id: nextId(before), rule: blank(kind) }]),
    change: (list, id, rule) => edit(list, (before) => before[list].map((row) => (row.id === id ? { id, rule } : row))),
    remove: (list, id) => edit(list, (before) => before[list].filter((row) => row.id !== id)),
    discard: () => setEdited(null),
    keepUntilShown: () => setSaved(true),
  };
};
