import type { FieldMapping } from '../model/settings';
import { route } from '@forge/api';
import { z } from 'zod';
import type { Catalog, CustomField } from './catalog';
import { pointsOf, startOf, teamOf } from './custom-values';
import { DateReader } from './date-reader';
import type { IssueFields, SiteFields } from './issue-fields';
import { certainId } from './jql';
import type { FoundProject } from './projects';
import { askJira } from './request';

/** A suggested field for points, start or team, and the share (0..1) of looked-at issues that have a value in it. */
export type FieldShare = { readonly fieldId: string; readonly name: string; readonly share: number };

export type MappingSuggestion = {
  readonly mapping: FieldMapping;
  readonly shares: Readonly<Record<keyof FieldMapping, readonly FieldShare[]>>;
  /** How many issues the shares were taken from. */
  readonly sampled: number;
};

const SAMPLE = 100;

const SPRINT = 'com.pyxis.greenhopper.jira:gh-sprint';
const EPIC_LINK = 'com.pyxis.greenhopper.jira:gh-epic-link';
const TEAM_MANAGED_POINTS = 'com.pyxis.greenhopper.jira:jsw-story-points';
const TEAM_KIND = 'atlassian-team';

/** The fields that mean the same everywhere. Flagged has no kind of its own and goes by its name. */
export const siteFields = ({ fields }: Catalog): SiteFields => ({
  sprint: fields.find((field) => field.kind === SPRINT)?.id ?? null,
  flagged: fields.find((field) => field.name === 'Flagged' && field.type === 'array')?.id ?? null,
  epicLink: fields.find((field) => field.kind === EPIC_LINK)?.id ?? null,
});

export const issueFields = (catalog: Catalog, mapping: FieldMapping): IssueFields => ({ ...siteFields(catalog), ...mapping });

type Candidates = Readonly<Record<keyof FieldMapping, readonly CustomField[]>>;

/**
 * Which fields of a project may hold points, start and team, the likelier first. Team-managed projects keep points in
 * "Story point estimate", company-managed ones in "Story Points"; both fields exist in most sites.
 */
export const candidates = ({ fields }: Catalog, project: Pick<FoundProject, 'id' | 'style'>): Candidates => {
  const here = fields.filter((field) => field.projectId === null || field.projectId === project.id);
  const estimate = here.filter((field) => field.kind === TEAM_MANAGED_POINTS || isNamed(field, 'story point estimate'));
  const points = here.filter((field) => field.type === 'number' && isNamed(field, 'story points') && !estimate.includes(field));
  return {
    points: project.style === 'team-managed' ? [...estimate, ...points] : [...points, ...estimate],
    start: here.filter((field) => field.type === 'date' && (isNamed(field, 'start date') || isNamed(field, 'target start'))),
    team: here.filter((field) => field.kind.endsWith(`:${TEAM_KIND}`) || (isNamed(field, 'team') && field.type !== 'array')),
  };
};

const isNamed = (field: CustomField, name: string): boolean => field.name.trim().toLowerCase() === name;

const sampleWire = z.object({ issues: z.array(z.object({ fields: z.record(z.string(), z.unknown()) })) });

/**
 * Suggests a mapping by use: of the candidates, the one that most of the project's last changed issues have a value
 * in, the likelier one where they draw. Without any candidate, or any value in one, the likelier field is still
 * mapped, since the first value may come tomorrow; without a field there is nothing to map.
 */
export const suggestMapping = async (catalog: Catalog, project: Pick<FoundProject, 'id' | 'style'>): Promise<MappingSuggestion> => {
  const found = candidates(catalog, project);
  const ids = [...new Set([...found.points, ...found.start, ...found.team].map((field) => field.id))];
  const issues = ids.length === 0 ? [] : await sample(project.id, ids);
  const shares = {
    points: sharesOf(found.points, issues, (value) => pointsOf(value) !== null),
    start: sharesOf(found.start, issues, (value) => startOf(value, new DateReader()) !== null),
    team: sharesOf(found.team, issues, (value) => teamOf(value) !== null),
  };
  const mapping = { points: best(shares.points), start: best(shares.start), team: best(shares.team) };
  return { mapping, shares, sampled: issues.length };
};

type SampledFields = Readonly<Record<string, unknown>>;

const sample = async (projectId: number, fields: readonly string[]): Promise<readonly SampledFields[]> => {
  const jql = `project = ${certainId(projectId)} ORDER BY updated DESC`;
  const page = await askJira({
    as: 'app', path: route`/rest/api/3/search/jql`, body: { jql, fields, maxResults: SAMPLE },
    answer: sampleWire, reads: 'a sample of issues', points: (answer) => 1 + answer.issues.length,
  });
  return page.issues.map((issue) => issue.fields);
};

const sharesOf = (fields: readonly CustomField[], issues: readonly SampledFields[], hasValue: (value: unknown) => boolean): readonly FieldShare[] =>
  fields.map(({ id, name }) => ({
    fieldId: id, name, share: issues.length === 0 ? 0 : issues.filter((issue) => hasValue(issue[id])).length / issues.length,
  }));

const best = (shares: readonly FieldShare[]): string | null =>
  [...shares].sort((a, b) => b.share - a.share)[0]?.fieldId ?? null;
