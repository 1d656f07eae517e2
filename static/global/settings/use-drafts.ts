import { useCallback, useEffect, useState } from 'react';
import type { Draft } from '../../editors/draft';

export type Drafts = Readonly<Record<string, Draft>>;

type Edits = {
  readonly drafts: Drafts;
  /** True from a save on until the program as saved is there: then there is nothing unsaved, and the drafts still show. */
  readonly saved: boolean;
  readonly edit: (key: string, draft: Draft) => void;
  readonly discard: () => void;
  readonly keepUntilShown: () => void;
};

/** What was edited and not saved yet, by key of the assumption; forgotten once the saved version arrives. */
export const useDrafts = (version: number): Edits => {
  const [drafts, setDrafts] = useState<Drafts>({});
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    setSaved((was) => {
      if (was) setDrafts({});
      return false;
    });
  }, [version]);
  const edit = useCallback((key: string, draft: Draft) => {
    setSaved(false);
    setDrafts((before) => ({ ...before, [key]: draft }));
  }, []);
  const discard = useCallback(() => setDrafts({}), []);
  const keepUntilShown = useCallback(() => setSaved(true), []);
  return { drafts, saved, edit, discard, keepUntilShown };
};
