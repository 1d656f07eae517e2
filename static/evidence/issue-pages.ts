import { useCallback, useEffect, useRef, useState } from 'react';
import type { IssueRow } from '../../src/contract/figure';
import type { EvidenceView } from '../../src/contract/overview';
import type { Problem } from '../../src/contract/result';
import type { AskEvidence } from './ask';
import { missingPage } from './page-plan';

export type IssuePages = {
  readonly at: (index: number) => IssueRow | null;
  readonly see: (from: number, to: number) => void;
  readonly problem: Problem | null;
  readonly again: () => void;
};

const placed = (rows: readonly IssueRow[], from: number): readonly (readonly [number, IssueRow])[] =>
  rows.map((row, offset) => [from + offset, row]);

/** The issues of a long list, fetched page by page as they come into sight. */
export const useIssuePages = (first: EvidenceView, ask: AskEvidence): IssuePages => {
  const [rows, setRows] = useState<ReadonlyMap<number, IssueRow>>(() => new Map(placed(first.issues, first.from)));
  const [problem, setProblem] = useState<Problem | null>(null);
  const asked = useRef(new Set<number>());
  const gone = useRef(false);
  const pageSize = Math.max(1, first.issues.length);
  useEffect(() => {
    gone.current = false;
    return () => { gone.current = true; };
  }, []);

  const fetchPage = useCallback(async (start: number) => {
    asked.current.add(start);
    const answer = await ask(start);
    if (gone.current) return;
    if (answer.ok) setRows((before) => new Map([...before, ...placed(answer.value.issues, answer.value.from)]));
    else setProblem(answer.error);
  }, [ask]);

  const see = useCallback((from: number, to: number) => {
    const start = missingPage(from, to, pageSize, (index) => rows.has(index), (page) => asked.current.has(page));
    if (start !== null) void fetchPage(start);
  }, [fetchPage, pageSize, rows]);

  const again = useCallback(() => {
    asked.current.clear();
    setProblem(null);
  }, []);

  return { at: (index) => rows.get(index) ?? null, see, problem, again };
};
