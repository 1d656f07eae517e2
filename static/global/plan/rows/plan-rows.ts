import type { PlanPage, PlanRow } from '../../../../src/contract/plan';

/** What is known of the plan under one question: the newest answer, and the rows of all pages so far by their place. */
export type PlanRows = { readonly asked: string; readonly page: PlanPage; readonly rows: ReadonlyMap<number, PlanRow>; readonly pageSize: number };

const placed = ({ rows, from }: PlanPage): readonly (readonly [number, PlanRow])[] => rows.map((row, offset) => [from + offset, row]);

/**
 * Rows with one more page. What is known from before is kept while it is of the same question and of as many rows: else
 * a place would hold another row than it did.
 */
export const withPage = (before: PlanRows | null, asked: string, page: PlanPage): PlanRows => {
  const keeps = before !== null && before.asked === asked && before.page.total === page.total;
  return {
    asked, page,
    rows: new Map([...(keeps ? before.rows : []), ...placed(page)]),
    pageSize: Math.max(1, page.rows.length, keeps ? before.pageSize : 1),
  };
};

/** The row above: the nearest one before that is less deep; null where it is not known. */
export const parentAt = (rows: ReadonlyMap<number, PlanRow>, at: number): number | null => {
  const depth = rows.get(at)?.depth ?? 0;
  for (let before = at - 1; before >= 0; before -= 1) {
    const row = rows.get(before);
    if (row === undefined) return null;
    if (row.depth < depth) return before;
  }
  return null;
};
