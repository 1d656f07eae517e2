import type { FieldRow } from '../../contract/settings';
import type { FieldMapping } from '../../model/settings';

export type FieldUse = keyof FieldMapping;

export const fieldUses: readonly FieldUse[] = ['points', 'start', 'team'];

/** What a field is used for, in words. */
export const useWords: Readonly<Record<FieldUse, string>> = { points: 'Story points', start: 'Start date', team: 'Team' };

/** A field that could hold the values; `share` 0..1 of the project's issues have one, null where that was not counted. */
export type FieldCandidate = { readonly id: string; readonly name: string; readonly share: number | null };

/**
 * What is known of one use in one project: `chosen` by somebody, undefined where nobody did; `read` is what the snapshot
 * was read by; `names` those of the site's fields, `before` the names that chosen fields had then.
 */
export type FieldFacts = {
  readonly project: { readonly id: number; readonly key: string; readonly name: string };
  readonly use: FieldUse;
  readonly chosen: string | null | undefined;
  readonly read: string | null;
  readonly names: ReadonlyMap<string, string>;
  readonly before: Readonly<Record<string, string>>;
  readonly candidates: readonly FieldCandidate[];
  readonly suggested: string | null;
  readonly change: FieldRow['change'];
};

const called = (id: string, { names, before }: FieldFacts): string => `“${names.get(id) ?? before[id] ?? id}”`;

const problemOf = (field: string | null, facts: FieldFacts): string | null => {
  if (field === null) return null;
  const name = facts.names.get(field);
  if (name === undefined) return `The field ${called(field, facts)} is gone from Jira. ${useWords[facts.use]} of this project are unknown until another field is chosen.`;
  const before = facts.chosen === field ? facts.before[field] : undefined;
  return before === undefined || before === name ? null : `The field was named “${before}” when it was chosen. It still means the same here.`;
};

export const fieldRow = (facts: FieldFacts): FieldRow => {
  const field = facts.chosen === undefined ? facts.read : facts.chosen;
  return {
    projectId: String(facts.project.id), projectKey: facts.project.key, projectName: facts.project.name, use: facts.use,
    field, fieldName: field === null ? null : facts.names.get(field) ?? facts.before[field] ?? null,
    problem: problemOf(field, facts),
    candidates: facts.candidates.map((candidate) => ({ ...candidate, suggested: candidate.id === facts.suggested })),
    change: facts.change,
  };
};

/** Mapped fields that are gone, for what the settings say is gone. */
export const goneFields = (rows: readonly FieldRow[]): readonly string[] => rows.flatMap(({ problem, projectKey, candidates, field }) =>
  (problem === null || candidates.some(({ id }) => id === field) || field === null ? [] : [`${projectKey}: ${problem}`]));
