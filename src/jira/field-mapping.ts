import type { FieldMapping } from '../model/settings';
import type { Catalog, CustomField } from './catalog';
import type { IssueFields, SiteFields } from './issue-fields';
import { certainId, countMatching } from './jql';
import type { FoundProject } from './projects';

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

/**
 * Suggests a mapping by use: of the candidates, the one that most of the project's issues have a value in, the
 * likelier one where they draw. Without any value in one, the likelier field is still mapped, since the first value
 * may come tomorrow; without a field there is nothing to map.
 */
export const suggestMapping = async (catalog: Catalog, project: Pick<FoundProject, 'id' | 'style'>): Promise<FieldMapping> => {
  const found = candidates(catalog, project);
  const [points, start, team] = await Promise.all([
    mostUsed(project.id, found.points), mostUsed(project.id, found.start), mostUsed(project.id, found.team),
  ]);
  return { points, start, team };
};

const mostUsed = async (projectId: number, fields: readonly CustomField[]): Promise<string | null> => {
  const [likeliest, ...others] = fields;
  if (likeliest === undefined) return null;
  if (others.length === 0) return likeliest.id;
  const used = await Promise.all(fields.map(async ({ id }) => ({ id, issues: await issuesWith(projectId, id) })));
  return used.reduce((best, field) => (field.issues > best.issues ? field : best)).id;
};

const issuesWith = (projectId: number, fieldId: string): Promise<number> =>
  countMatching(`project = ${certainId(projectId)} AND cf[${fieldId.replace('customfield_', '')}] is not EMPTY`, 'app');
