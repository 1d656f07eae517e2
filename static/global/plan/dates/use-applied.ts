import { useCallback, useEffect, useState } from 'react';
import type { DatesApplied } from '../../../../src/contract/plan';
import type { Drafts } from './drafts';
import type { DraftEditor } from './use-drafts';

/** After writing, the program follows within seconds: it is asked for at these moments, in ms. */
const followMs = [1_500, 4_000, 8_000, 15_000];

export type Outcome = { readonly outcome: DatesApplied; readonly sent: Drafts; readonly undo: Drafts };

export type Applying = {
  /** `preview`: the list of changes is looked at. */
  readonly stage: 'none' | 'preview' | Outcome;
  /** What was written and may not be in the program yet. */
  readonly written: Drafts;
  readonly preview: () => void;
  readonly applied: (outcome: DatesApplied) => void;
  readonly undo: () => void;
  readonly close: () => void;
};

const none: Drafts = new Map();

/** The way of a list of changes: looked at, written, told, and put back if one wants that. */
export const useApplied = ({ drafts, applied: settle, replace }: DraftEditor, again: () => void): Applying => {
  const [stage, setStage] = useState<Applying['stage']>('none');
  const [written, setWritten] = useState(none);
  useEffect(() => {
    if (written.size === 0) return undefined;
    const timers = followMs.map((ms) => setTimeout(again, ms));
    return () => timers.forEach(clearTimeout);
  }, [written, again]);
  const applied = useCallback((outcome: DatesApplied) => {
    const undo = settle(outcome);
    setStage({ outcome, sent: drafts, undo });
    setWritten((before) => new Map([...before, ...[...drafts].filter(([key]) => undo.has(key))]));
  }, [drafts, settle]);
  const undo = useCallback(() => {
    if (typeof stage === 'string') return;
    replace(new Map([...drafts, ...stage.undo]));
    setStage('preview');
  }, [drafts, replace, stage]);
  const preview = useCallback(() => setStage('preview'), []);
  const close = useCallback(() => setStage('none'), []);
  return { stage, written, preview, applied, undo, close };
};
