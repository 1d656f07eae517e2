import type { Result } from '../../src/contract/result';

/** Rows of a table that is asked for in pages: `of` tells the rows of a page, and where the next one begins (null: that was all). */
export const allPages = async <Page, Row>(
  ask: (from: number) => Promise<Result<Page>>, of: (page: Page) => { readonly rows: readonly Row[]; readonly next: number | null },
): Promise<Result<readonly Row[]>> => {
  const found: Row[] = [];
  for (let from = 0; ;) {
    const answer = await ask(from);
    if (!answer.ok) return answer;
    const { rows, next } = of(answer.value);
    found.push(...rows);
    if (next === null || next <= from) return { ok: true, value: found };
    from = next;
  }
};
