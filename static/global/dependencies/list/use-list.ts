import { useCallback, useEffect, useRef, useState } from 'react';
import type { DependencyPage, DependencyRow } from '../../../../src/contract/dependencies';
import type { Problem } from '../../../../src/contract/result';
import { askGlobal } from '../../../bridge';
import { missingPage } from '../../../evidence/page-plan';
import { useAnswer } from '../../../parts/answer';
import type { Looked } from '../filter';

/** Rows of one page, as the resolver cuts them. */
const pageSize = 100;

/** The list that is looked at. `view` stays that of the filter before until the next is there, and `loading` says so. */
export type ListOfDependencies = {
  readonly view: DependencyPage | null;
  readonly at: (index: number) => DependencyRow | null;
  readonly see: (from: number, to: number) => void;
  readonly problem: Problem | null;
  readonly loading: boolean;
  readonly again: () => void;
};

type More = { readonly first: DependencyPage | null; readonly rows: ReadonlyMap<number, DependencyRow>; readonly problem: Problem | null };

const placed = ({ rows, from }: DependencyPage): readonly (readonly [number, DependencyRow])[] => rows.map((row, offset) => [from + offset, row]);

const askPage = (programId: string, { filter, sort, asOf }: Looked, from: number): ReturnType<typeof askGlobal<'dependencies'>> =>
  askGlobal('dependencies', { programId, filter, sort, from, ...(asOf === null ? {} : { asOf }) });

/** The dependencies that the address asks for, page by page as they come into sight. `key` is that address. */
export const useList = (programId: string, looked: Looked, key: string): ListOfDependencies => {
  const answer = useAnswer(() => askPage(programId, looked, 0), `${programId} ${key}`);
  const before = useRef<DependencyPage | null>(null);
  const first = answer.value;
  if (first !== null) before.current = first;
  const view = first ?? before.current;
  const [more, setMore] = useState<More>({ first: null, rows: new Map(), problem: null });
  const asked = useRef<{ of: DependencyPage | null; pages: Set<number> }>({ of: null, pages: new Set() });
  const now = useRef({ looked, first });
  now.current = { looked, first };
  useEffect(() => () => { now.current = { ...now.current, first: null }; }, []);

  const fetchPage = useCallback(async (of: DependencyPage, start: number) => {
    asked.current.pages.add(start);
    const page = await askPage(programId, now.current.looked, start);
    if (now.current.first !== of) return;
    setMore((known) => {
      const rows = known.first === of ? known.rows : new Map<number, DependencyRow>();
      return page.ok ? { first: of, rows: new Map([...rows, ...placed(page.value)]), problem: null } : { first: of, rows, problem: page.error };
    });
  }, [programId]);

  const rows = more.first === view ? more.rows : null;
  const at = (index: number): DependencyRow | null => view?.rows[index] ?? rows?.get(index) ?? null;
  const see = (from: number, to: number): void => {
    if (first === null) return;
    if (asked.current.of !== first) asked.current = { of: first, pages: new Set([0]) };
    const start = missingPage(from, Math.min(to, first.total - 1), pageSize, (index) => at(index) !== null, (page) => asked.current.pages.has(page));
    if (start !== null) void fetchPage(first, start);
  };
  const again = (): void => {
    asked.current.pages.clear();
    setMore({ first: null, rows: new Map(), problem: null });
    answer.again();
  };
  return { view, at, see, problem: answer.problem ?? (more.first === view ? more.problem : null), loading: first === null || answer.loading, again };
};
