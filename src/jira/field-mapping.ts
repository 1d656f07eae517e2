import type { FieldMapping } from '../model/settings';
import type { Catalog, CustomField } from './catalog';
import type { IssueFields, SiteFields } from './issue-fields';
import { certainId, countMatching, idList } from './jql';
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

/** Fields of a kind that can hold these values, the likelier ones first, then by name. */
export const fittingFields = (catalog: Catalog, project: Pick<FoundProject, 'id' | 'style'>): Candidates => {
  const likely = candidates(catalog, project);
  const here = catalog.fields.filter((field) => field.projectId === null || field.projectId === project.id);
  const others = (use: keyof FieldMapping, types: readonly string[]): readonly CustomField[] => [
    ...likely[use],
    ...here.filter((field) => types.includes(field.type) && !likely[use].includes(field)).sort((a, b) => a.name.localeCompare(b.name)),
  ];
  return { points: others('points', ['number']), start: others('start', ['date']), team: others('team', ['team', 'option']) };
};

const isNamed = (field: CustomField, name: string): boolean => field.name.trim().toLowerCase() === name;

type Described = Pick<FoundProject, 'id' | 'style'>;

/**
 * Suggests a mapping by use: of the candidates, the one that most of the project's issues have a value in, the
 * likelier one where they draw. Without any value in one, the likelier field is still mapped, since the first value
 * may come tomorrow; without a field there is nothing to map.
 */
export const suggestMapping = async (catalog: Catalog, project: Described): Promise<FieldMapping> =>
  (await suggestMappings(catalog, [project])).get(project.id) ?? NOTHING;

const NOTHING: FieldMapping = { points: null, start: null, team: null };

/** The same for several projects, of which Jira is asked together: seldom does any of them use a field that is not the likeliest. */
const suggestMappings = async (catalog: Catalog, projects: readonly Described[]): Promise<ReadonlyMap<number, FieldMapping>> => {
  const found = projects.map((project) => ({ id: project.id, fields: candidates(catalog, project) }));
  const others = new Map<string, number[]>();
  for (const { id, fields } of found) {
    for (const field of uses.flatMap((use) => fields[use].slice(1))) others.set(field.id, [...(others.get(field.id) ?? []), id]);
  }
  const used = new Set<string>();
  for (const [fieldId, ids] of others) for (const id of await projectsUsing(fieldId, ids)) used.add(`${id} ${fieldId}`);
  const best = (id: number, fields: readonly CustomField[]): Promise<string | null> | string | null =>
    (fields.slice(1).some((field) => used.has(`${id} ${field.id}`)) ? mostUsed(id, fields) : fields[0]?.id ?? null);
  return new Map(await Promise.all(found.map(async ({ id, fields }) =>
    [id, { points: await best(id, fields.points), start: await best(id, fields.start), team: await best(id, fields.team) }] as const)));
};

/** Projects of which an issue has a value in the field, found by halving those that have one together. */
const projectsUsing = async (fieldId: string, projectIds: readonly number[]): Promise<readonly number[]> => {
  const found: number[] = [];
  const open = [projectIds];
  for (let some = open.pop(); some !== undefined; some = open.pop()) {
    if (await countMatching(`project in ${idList(some)} AND ${withValueIn(fieldId)}`, 'app') === 0) continue;
    if (some.length === 1) found.push(...some);
    else open.push(some.slice(0, some.length / 2), some.slice(some.length / 2));
  }
  return found;
};

/** Issues of a project that have a value in a field, as a query. */
export const withValueJql = (projectId: number, fieldId: string): string =>
  `project = ${certainId(projectId)} AND ${withValueIn(fieldId)}`;

const withValueIn = (fieldId: string): string => `cf[${fieldId.replace('customfield_', '')}] is not EMPTY`;

const isThere = ({ fields }: Catalog, fieldId: string | null): fieldId is string => fields.some(({ id }) => id === fieldId);

/** What is known of the fields of a project: those somebody chose, and those it was read by before. */
export type MappingWish = { readonly project: Described; readonly chosen: Partial<FieldMapping>; readonly before: FieldMapping | null };

/**
 * The fields to read of each project: those somebody chose, else those it was read by before, else a suggestion. A chosen
 * field that is gone is none: what it held is unknown until another one is chosen, since nobody chose that other one.
 */
export const mappingsFor = async (catalog: Catalog, wishes: readonly MappingWish[]): Promise<ReadonlyMap<number, FieldMapping>> => {
  const needed = wishes.filter(({ chosen, before }) => uses.some((use) => chosen[use] === undefined && !isThere(catalog, before?.[use] ?? null)));
  const suggested = await suggestMappings(catalog, needed.map(({ project }) => project));
  return new Map(wishes.map((wish) => [wish.project.id, mappingOf(catalog, wish, suggested.get(wish.project.id) ?? null)]));
};

const mappingOf = (catalog: Catalog, { chosen, before }: MappingWish, suggested: FieldMapping | null): FieldMapping => {
  const fieldFor = (use: keyof FieldMapping): string | null => {
    const wanted = chosen[use];
    if (wanted !== undefined) return isThere(catalog, wanted) ? wanted : null;
    const known = before?.[use] ?? null;
    return isThere(catalog, known) ? known : suggested?.[use] ?? null;
  };
  return { points: fieldFor('points'), start: fieldFor('start'), team: fieldFor('team') };
};

const uses = ['points', 'start', 'team'] as const satisfies readonly (keyof FieldMapping)[];

/** Whether a project has to be read anew: it was read by a field that is gone, or another one was chosen since. */
export const isOutdated = (catalog: Catalog, chosen: Partial<FieldMapping>, read: FieldMapping): boolean => uses.some((use) => {
  const wanted = chosen[use];
  if (wanted === undefined) return read[use] !== null && !isThere(catalog, read[use]);
  return read[use] !== (isThere(catalog, wanted) ? wanted : null);
});

const mostUsed = async (projectId: number, fields: readonly CustomField[]): Promise<string | null> => {
  const [likeliest, ...others] = fields;
  if (likeliest === undefined) return null;
  if (others.length === 0) return likeliest.id;
  const used = await Promise.all(fields.map(async ({ id }) => ({ id, issues: await issuesWith(projectId, id) })));
  return used.reduce((best, field) => (field.issues > best.issues ? field : best)).id;
};

const issuesWith = (projectId: number, fieldId: string): Promise<number> =>
  countMatching(withValueJql(projectId, fieldId), 'app');
