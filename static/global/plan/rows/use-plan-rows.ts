import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProgramAt } from '../../../../src/contract/call';
import type { PlanAsked, PlanPage } from '../../../../src/contract/plan';
import type { Problem, Result } from '../../../../src/contract/result';
import { askGlobal } from '../../../bridge';
import { missingPage, pageStart } from '../../../evidence/page-plan';
import { usePace } from '../../../parts/answer';
import { withPage, type PlanRows } from './plan-rows';

/** `loading`: the rows shown are those of the question before. `see` says which rows are in sight. */
export type PlanAnswer = {
  readonly plan: PlanRows | null;
  readonly problem: Problem | null;
  readonly loading: boolean;
  readonly see: (from: number, to: number) => void;
  readonly again: () => void;
};

const refreshMs = 30_000;

type Ask = (from: number) => Promise<Result<PlanPage>>;

/** An answer without rows to a question for later ones: there are fewer by now, so the first are asked for. */
const askedRows = async (ask: Ask, from: number): Promise<Result<PlanPage>> => {
  const answer = await ask(from);
  return answer.ok && answer.value.rows.length === 0 && from > 0 ? ask(0) : answer;
};

/**
 * The rows of the plan, page by page as they come into sight. Where the question changes, as by unfolding a row, what was
 * shown stays until the first answer to the new one, which is of the rows in sight.
 */
export const usePlanRows = (at: ProgramAt, asked: PlanAsked): PlanAnswer => {
  const key = JSON.stringify([at, asked]);
  const [plan, setPlan] = useState<PlanRows | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const sight = useRef({ from: 0, to: 0 });
  const onTheWay = useRef(new Set<number>());
  const turn = useRef(0);
  const asking = useRef<Ask>(() => Promise.reject(new Error('nothing asked')));
  asking.current = (from) => askGlobal('plan', { ...at, ...asked, from });
  const latest = useRef(plan);
  latest.current = plan;

  const fetchPage = useCallback(async (from: number) => {
    const mine = turn.current;
    onTheWay.current.add(from);
    const answer = await askedRows(asking.current, from);
    if (mine !== turn.current) return;
    onTheWay.current.delete(from);
    setProblem(answer.ok ? null : answer.error);
    if (answer.ok) setPlan((before) => withPage(before, key, answer.value));
  }, [key]);

  const fetchMissing = useCallback(() => {
    const known = latest.current;
    if (known === null || known.asked !== key) return;
    const { from, to } = sight.current;
    const start = missingPage(from, Math.min(to, known.page.total - 1), known.pageSize, (index) => known.rows.has(index), (page) => onTheWay.current.has(page));
    if (start !== null) void fetchPage(start);
  }, [fetchPage, key]);

  const inSight = useCallback(() => {
    const size = latest.current?.pageSize ?? 1;
    void fetchPage(latest.current === null ? 0 : pageStart(sight.current.from, size));
  }, [fetchPage]);

  useEffect(() => {
    turn.current += 1;
    onTheWay.current.clear();
    inSight();
    return () => { turn.current += 1; };
  }, [inSight]);

  const failed = problem !== null;
  useEffect(() => { if (!failed) fetchMissing(); }, [plan, failed, fetchMissing]);
  usePace(inSight, refreshMs);
  const see = useCallback((from: number, to: number) => {
    sight.current = { from: Math.max(0, from), to };
    fetchMissing();
  }, [fetchMissing]);
  return { plan, problem, loading: plan !== null && plan.asked !== key, see, again: inSight };
};
