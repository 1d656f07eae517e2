import type { FieldRow, FieldUse, ProjectFields } from '../../contract/settings';

export const fieldUses: readonly FieldUse[] = ['points', 'start', 'team'];

/** What a field is used for, in words. */
export const useWords: Readonly<Record<FieldUse, string>> = { points: 'Story points', start: 'Start date', team: 'Team' };

/** Names of the site's fields as they are now, and those that chosen fields had when they were chosen. */
export type FieldNames = { readonly now: ReadonlyMap<string, string>; readonly before: Readonly<Record<string, string>> };

/** One use in one project: `chosen` by somebody, undefined where nobody did; `read` is what the snapshot was read by. */
export type FieldFacts = { readonly use: FieldUse; readonly chosen: string | null | undefined; readonly read: string | null };

const problemOf = (field: string | null, { use, chosen }: FieldFacts, { now, before }: FieldNames): string | null => {
  if (field === null) return null;
  const name = now.get(field);
  if (name === undefined) return `The field “${before[field] ?? field}” is gone from Jira. ${useWords[use]} of this project are unknown until another field is chosen.`;
  const then = chosen === field ? before[field] : undefined;
  return then === undefined || then === name ? null : `The field was named “${then}” when it was chosen. It still means the same here.`;
};

export const fieldRow = (facts: FieldFacts, names: FieldNames): FieldRow => {
  const field = facts.chosen === undefined ? facts.read : facts.chosen;
  return {
    use: facts.use, field, problem: problemOf(field, facts, names),
    fieldName: field === null ? null : names.now.get(field) ?? names.before[field] ?? null,
  };
};

/** Mapped fields that are gone, for what the settings say is gone. */
export const goneFields = (projects: readonly Omit<ProjectFields, 'mayChange'>[], { now }: Pick<FieldNames, 'now'>): readonly string[] => projects.flatMap(({ projectKey, rows }) =>
  rows.flatMap(({ field, problem }) => (problem === null || field === null || now.has(field) ? [] : [`${projectKey}: ${problem}`])));
