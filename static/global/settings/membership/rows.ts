import type { MembershipInput, MembershipPreview, RuleCount, RuleInput } from '../../../../src/contract/settings';

/** A rule as it stands in the editor; `id` tells rows apart while they are edited. */
export type Row = { readonly id: number; readonly rule: RuleInput };

export type Rows = { readonly rules: readonly Row[]; readonly excluded: readonly Row[] };

const valueOf = (rule: RuleInput): string => (rule.kind === 'jql' ? rule.jql : rule.key);

/** Not filled in yet: it is neither counted nor saved. */
export const isBlank = ({ rule }: Row): boolean => valueOf(rule).trim() === '';

/** A rule about something that the person may not see: it can be removed and nothing else. */
export const isHidden = (rule: RuleInput): boolean => rule.kind !== 'jql' && rule.key.startsWith('id:');

const textOf = (rule: RuleInput): string => `${rule.kind}:${rule.kind === 'jql' ? rule.jql.trim() : rule.key.trim().toUpperCase()}`;

const rowsOf = (counts: readonly RuleCount[], from: number): readonly Row[] => counts.map(({ rule }, at) => ({ id: from + at, rule }));

export const storedRows = ({ rules, excluded }: { readonly rules: readonly RuleCount[]; readonly excluded: readonly RuleCount[] }): Rows =>
  ({ rules: rowsOf(rules, 0), excluded: rowsOf(excluded, rules.length) });

/** A number that no row has yet. */
export const nextId = ({ rules, excluded }: Rows): number => Math.max(-1, ...[...rules, ...excluded].map(({ id }) => id)) + 1;

const filled = (rows: readonly Row[]): readonly RuleInput[] => rows.filter((row) => !isBlank(row)).map(({ rule }) => rule);

export const inputOf = ({ rules, excluded }: Rows): MembershipInput => ({ rules: filled(rules), excluded: filled(excluded) });

const without = (some: readonly RuleInput[], others: readonly RuleInput[]): readonly RuleInput[] => {
  const known = new Set(others.map(textOf));
  return some.filter((rule) => !known.has(textOf(rule)));
};

/** How many rules came or went. */
export const changesBetween = (before: MembershipInput, after: MembershipInput): number => {
  const lists = [[before.rules, after.rules], [before.excluded, after.excluded]] as const;
  return lists.reduce((sum, [was, is]) => sum + without(was, is).length + without(is, was).length, 0);
};

const carried = (stored: readonly RuleInput[], was: readonly RuleInput[], is: readonly RuleInput[]): readonly RuleInput[] =>
  [...without(stored, without(was, is)), ...without(without(is, was), stored)];

/** One's own changes, from `was` to `is`, made to what others stored meanwhile: what they added stays. */
export const carriedOver = (stored: MembershipInput, was: MembershipInput, is: MembershipInput): MembershipInput =>
  ({ rules: carried(stored.rules, was.rules, is.rules), excluded: carried(stored.excluded, was.excluded, is.excluded) });

const wrongIn = (stored: readonly RuleCount[], counts: readonly RuleCount[]): number => {
  const wrong = counts.filter(({ problem }) => problem !== null).map(({ rule }) => rule);
  return without(wrong, stored.map(({ rule }) => rule)).length;
};

/** Rules that cannot be saved as they are: wrong ones that were not stored before. */
export const wrongRules = (stored: MembershipPreview, now: MembershipPreview): number =>
  wrongIn(stored.rules, now.rules) + wrongIn(stored.excluded, now.excluded);

/** The counts that belong to the rows that are filled in, by row; others have none. */
export const countsByRow = (rows: readonly Row[], counts: readonly RuleCount[]): ReadonlyMap<number, RuleCount> => {
  const asked = rows.filter((row) => !isBlank(row));
  return new Map(asked.flatMap((row, at) => { const count = counts[at]; return count === undefined ? [] : [[row.id, count] as const]; }));
};
