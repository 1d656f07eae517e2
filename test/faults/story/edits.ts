import { createIssue, deleteIssue, editIssue, moveIssue, transitionIssue } from '../../local-jira/site/issue-edits';
import { addLink, removeLink } from '../../local-jira/site/link-edits';
import { addVersion, deleteVersion, editVersion } from '../../local-jira/site/project-edits';
import type { Site } from '../../local-jira/site/site';
import { issueTypes, linkTypes, standardUsers, statuses } from '../../local-jira/site/standard-tables';
import type { Issue } from '../../local-jira/site/types';
import { pick, type Random } from './seeded';

const who = standardUsers.officer.accountId;

/** Fewer are not taken away, and more are not made: stories stay small. */
const fewest = 4;
const most = 14;

type Kind = (site: Site, random: Random, one: Issue, other: Issue) => unknown;

const project = (site: Site, random: Random): string => pick(random, [...site.projects()]).id;

const summaryOf = (random: Random): string => `Text ${random(1_000_000)}x`;

/** What a person can do to an issue, a link, a version, or to who may see a project. */
const kinds: Readonly<Record<string, Kind>> = {
  move: (site, random, one) => transitionIssue(site, who, one.id, pick(random, Object.values(statuses)).id),
  date: (site, random, one) => editIssue(site, who, one.id, { duedate: `2027-01-${String(10 + random(20))}` }),
  summary: (site, random, one) => editIssue(site, who, one.id, { summary: summaryOf(random) }),
  parent: (site, _, one, other) => (other.typeId === issueTypes.epic.id && one.id !== other.id ? editIssue(site, who, one.id, { parentId: other.id }) : null),
  secure: (site, random, one) => editIssue(site, who, one.id, { securityLevelId: random(2) === 0 ? null : levelOf(site, one) }),
  create: (site, random, one) => ([...site.issues()].length < most ? createIssue(site, who, { projectId: project(site, random), typeId: one.typeId, summary: summaryOf(random) }) : null),
  remove: (site, _, one) => ([...site.issues()].length > fewest ? deleteIssue(site, who, one.id) : null),
  toProject: (site, random, one) => moveIssue(site, who, one.id, project(site, random)),
  link: (site, random, one, other) => (one.id === other.id ? null : addLink(site, who, pick(random, [linkTypes.blocks, linkTypes.depends]).id, one.id, other.id)),
  unlink: (site, random) => {
    const links = [...site.tables.link.values()];
    return links.length > 0 ? removeLink(site, who, pick(random, links).id) : null;
  },
  scheme: (site, random) => {
    const schemes = [...site.tables.permissionScheme.values()];
    const changed = pick(random, [...site.projects()]);
    site.put('project', { ...changed, permissionSchemeId: pick(random, schemes).id });
  },
  version: (site, random, one) => {
    const version = addVersion(site, who, one.projectId, { name: `V${random(1000)}`, archived: false, released: false, releaseDate: '2027-02-01' });
    editIssue(site, who, one.id, { fixVersionIds: [version.id] });
  },
  release: (site, random) => withVersion(site, random, (id) => editVersion(site, who, id, { released: random(2) === 0, releaseDate: `2027-03-${String(10 + random(20))}` })),
  unversion: (site, random) => withVersion(site, random, (id) => deleteVersion(site, who, id)),
};

const withVersion = (site: Site, random: Random, change: (id: string) => unknown): unknown => {
  const versions = [...site.projects()].flatMap(({ versions: ofProject }) => ofProject);
  return versions.length > 0 ? change(pick(random, versions).id) : null;
};

const levelOf = (site: Site, issue: Issue): string | null => {
  const scheme = site.tables.project.get(issue.projectId)?.securitySchemeId ?? null;
  return scheme === null ? null : [...site.securitySchemes()].find(({ id }) => id === scheme)?.levels[0]?.id ?? null;
};

/** One edit of the site, of any kind that a person can make. Answers which. */
export const edit = (site: Site, random: Random): string => {
  const issues = [...site.issues()];
  const name = pick(random, Object.keys(kinds));
  const one = pick(random, issues);
  kinds[name]?.(site, random, one, pick(random, issues));
  return `${name} ${one.key}`;
};
