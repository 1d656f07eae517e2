import { useEffect, useRef, useState } from 'react';
import type { ProgramAt } from '../../../../src/contract/call';
import type { EarnedView, PackageRow, PackageSort } from '../../../../src/contract/value/earned';
import { askGlobal } from '../../../bridge';
import { missingPage } from '../../../evidence/page-plan';

/** Rows of one page, as the resolver cuts them. */
const PAGE = 100;

export type PackagesAsked = { readonly by: 'package' | 'project'; readonly sort: PackageSort };

export type PackageList = {
  readonly total: number;
  readonly at: (index: number) => PackageRow | null;
  /** Asks for what is missing of the rows between two places that came into sight. */
  readonly see: (from: number, to: number) => void;
};

type Later = { readonly of: EarnedView; readonly rows: ReadonlyMap<number, PackageRow> };

/** The rows of an answer, and those of its later pages as they come into sight. A page that cannot be had is asked for again later. */
export const usePackages = (at: ProgramAt, asked: PackagesAsked, view: EarnedView): PackageList => {
  const [later, setLater] = useState<Later>({ of: view, rows: new Map() });
  const pending = useRef<{ of: EarnedView; pages: Set<number> }>({ of: view, pages: new Set([0]) });
  const shown = useRef<EarnedView | null>(view);
  shown.current = view;
  useEffect(() => () => { shown.current = null; }, []);
  if (pending.current.of !== view) pending.current = { of: view, pages: new Set([0]) };
  const rows = later.of === view ? later.rows : null;
  const row = (index: number): PackageRow | null => view.packages[index] ?? rows?.get(index) ?? null;
  const fetchPage = async (from: number): Promise<void> => {
    const { pages } = pending.current;
    pages.add(from);
    const page = await askGlobal('earned', { ...at, ...asked, from });
    if (!page.ok) { pages.delete(from); return; }
    if (shown.current !== view) return;
    const found = page.value.packages.map((one, offset) => [from + offset, one] as const);
    setLater((known) => ({ of: view, rows: new Map([...(known.of === view ? known.rows : []), ...found]) }));
  };
  const see = (from: number, to: number): void => {
    const start = missingPage(from, Math.min(to, view.total - 1), PAGE, (index) => row(index) !== null, (page) => pending.current.pages.has(page));
    if (start !== null) void fetchPage(start);
  };
  return { total: view.total, at: row, see };
};
