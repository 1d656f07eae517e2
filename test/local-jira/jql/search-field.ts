import type { Issue, User } from '../site/types';
import type { Clause, Operator } from './condition';
import type { JqlOptions, JqlSite } from './jql-site';
import type { SiteIndex } from './site-index';

/** What a query is compiled in: the site, who asks, and where its errors and its use of the clock are noted. */
export type Context = {
  readonly site: JqlSite;
  readonly index: SiteIndex;
  readonly options: JqlOptions;
  readonly viewer: User | null;
  readonly zone: string;
  /** Jira's messages, in the order of the clauses. */
  readonly problems: string[];
  /** Set once the answer depends on the current time. */
  clockRead: boolean;
};

export type Predicate = (issue: Issue) => boolean;

/** Issues that hold all matches, if the clause itself tells; `inKeyOrder` as the site index orders them. */
export type Among = { readonly issues: readonly Issue[]; readonly inKeyOrder: boolean };

export type Compiled = { readonly test: Predicate; readonly among: Among | null };

export type SortValue = string | number | null;

/** One way to search. `sort` gives one or more columns to order by; null where Jira cannot sort by the field. */
export type SearchField = {
  readonly name: string;
  readonly operators: ReadonlySet<Operator>;
  readonly compile: (clause: Clause, context: Context) => Compiled;
  readonly sort: ((context: Context) => readonly ((issue: Issue) => SortValue)[]) | null;
};

export const equality: readonly Operator[] = ['=', '!=', 'in', 'not in', 'is', 'is not'];
export const comparison: readonly Operator[] = ['<', '<=', '>', '>='];
export const historical: readonly Operator[] = ['was', 'was not', 'was in', 'was not in', 'changed', 'not changed'];

const nothing: Compiled = { test: () => false, among: { issues: [], inKeyOrder: true } };

/** Notes a problem of the query; what comes back only keeps the compiler going, nothing is searched any more. */
export const refuse = (context: Context, message: string): Compiled => {
  context.problems.push(message);
  return nothing;
};

export const scanning = (test: Predicate): Compiled => ({ test, among: null });
