import { defaultScheme, emptySeed, issueTypes, linkTypes, permissionScheme, roleIds, standardUsers, statuses } from './standard-tables';
import { tinyIssue, type TinyTables } from './tiny-issues';
import type { Holder, IssueLink, PermissionScheme, Project, SecurityScheme, SiteSeed, Sprint, Version } from './types';

export type TinyProject = {
  readonly key: string;
  readonly name?: string;
  readonly style?: Project['style'];
  /** Holders of browse permission; by default the users group. */
  readonly browse?: readonly Holder[];
  /** Holders of all work permissions; by default those who browse. */
  readonly members?: readonly Holder[];
  readonly roleActors?: Project['roleActors'];
  /** Security levels by name with their members. The app is added unless `hideFromApp` is set. */
  readonly levels?: Readonly<Record<string, readonly Holder[]>>;
  readonly hideFromApp?: boolean;
  readonly versions?: readonly Version[];
  /** Ids of fields that a new issue must have. */
  readonly required?: readonly string[];
};

export type TinySeedOptions = {
  readonly projects: readonly (string | TinyProject)[];
  /**
   * One line an issue: its key, then words, then optionally `: ` and the summary. Words: `todo doing done dropped
   * duplicate unresolved flagged Epic Story Task Bug Sub-task`, and with a value `due start created updated resolved
   * (dates) parent epic (keys) assignee reporter (admin, officer, lead, engineer, outsider) team points story-points
   * estimate (hours) sprint label level version`. Ids are 10001 and on, in the order of the lines.
   */
  readonly issues?: readonly string[];
  /** `A-1 blocks B-2`, or any outward or inward name of a link type. */
  readonly links?: readonly string[];
  /** Sprints that are not simply active ones named on an issue. */
  readonly sprints?: readonly Sprint[];
  /** Day on which issues were created and last updated unless they say otherwise; default 2026-11-02. */
  readonly day?: string;
  /** Whole tables that replace those made here. */
  readonly more?: Partial<SiteSeed>;
};

const asProject = (project: string | TinyProject): TinyProject => (typeof project === 'string' ? { key: project } : project);

const schemeFor = (project: TinyProject, index: number): PermissionScheme =>
  project.browse === undefined
    ? defaultScheme
    : permissionScheme(10100 + index, `Scheme of ${project.key}`, project.browse, project.members ?? project.browse);

const securityFor = (project: TinyProject, index: number): SecurityScheme | null => {
  if (project.levels === undefined) return null;
  const app: readonly Holder[] = project.hideFromApp === true ? [] : [{ type: 'projectRole', parameter: String(roleIds.appAccess) }];
  const levels = Object.entries(project.levels).map(([name, members], at) => ({ id: String(10200 + index * 10 + at), name, members: [...members, ...app] }));
  return { id: 10300 + index, name: `Levels of ${project.key}`, levels };
};

const projectRow = (project: TinyProject, index: number): Project => ({
  id: String(10000 + index), key: project.key, name: project.name ?? `Project ${project.key}`, style: project.style ?? 'classic',
  leadAccountId: standardUsers.lead.accountId, permissionSchemeId: schemeFor(project, index).id,
  securitySchemeId: securityFor(project, index)?.id ?? null, archived: false,
  roleActors: project.roleActors ?? [{ roleId: roleIds.members, users: [standardUsers.lead.accountId], groups: [] }],
  issueTypeIds: Object.values(issueTypes).map((type) => type.id), statusIds: Object.values(statuses).map((status) => status.id),
  versions: project.versions ?? [], components: [], formerKeys: [], requiredFieldIds: project.required ?? [],
});

/** Reads `A-1 is blocked by B-2` into a link of the type that says so, whichever way round. */
const tinyLink = (line: string, ids: ReadonlyMap<string, string>, id: string): IssueLink => {
  const [, left = '', words = '', right = ''] = /^(\S+) (.+) (\S+)$/.exec(line) ?? [];
  const from = ids.get(left);
  const to = ids.get(right);
  if (from === undefined || to === undefined) throw new Error(`tiny seed: "${line}" names an issue that is not there`);
  for (const type of Object.values(linkTypes)) {
    if (words === type.outward) return { id, typeId: type.id, sourceId: from, destinationId: to };
    if (words === type.inward) return { id, typeId: type.id, sourceId: to, destinationId: from };
  }
  throw new Error(`tiny seed: no link type says "${words}"`);
};

const sprintTable = (given: readonly Sprint[]): { readonly all: Sprint[]; readonly named: (name: string) => Sprint } => {
  const all = [...given];
  const named = (name: string): Sprint => {
    const known = all.find((sprint) => sprint.name === name);
    if (known !== undefined) return known;
    const made: Sprint = { id: 100 + all.length, name, state: 'active', boardId: 1, startDate: '2026-11-16T08:00:00.000Z', endDate: '2026-11-27T16:00:00.000Z' };
    all.push(made);
    return made;
  };
  return { all, named };
};

/**
 * A whole site out of a few readable lines, with the five standard users. Throws on a word it does not know:
 *
 *     tinySeed({ projects: ['A', 'B'], issues: ['A-1 doing due 2026-12-01: Agree the schema', 'B-2'], links: ['A-1 blocks B-2'] })
 */
export const tinySeed = (options: TinySeedOptions): SiteSeed => {
  const tiny = options.projects.map(asProject);
  const lines = options.issues ?? [];
  const ids = new Map(lines.map((line, index) => [line.split(/[\s:]/, 1)[0] ?? '', String(10001 + index)]));
  const securitySchemes = tiny.map(securityFor).filter((scheme) => scheme !== null);
  const projects = tiny.map(projectRow);
  const sprints = sprintTable(options.sprints ?? []);
  const tables: TinyTables = { projects: new Map(projects.map((project) => [project.key, project])), securitySchemes, ids, sprint: sprints.named };
  const issues = lines.map((line) => tinyIssue(line, tables, options.day ?? '2026-11-02'));
  const schemes = new Map([defaultScheme, ...tiny.map(schemeFor)].map((scheme) => [scheme.id, scheme]));
  return {
    ...emptySeed,
    permissionSchemes: [...schemes.values()], securitySchemes, projects, issues, sprints: sprints.all,
    links: (options.links ?? []).map((line, index) => tinyLink(line, ids, String(20001 + index))),
    ...options.more,
  };
};
