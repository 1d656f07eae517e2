import type { Component, IssueLink, IssueType, LinkType, Sprint, Status, User, Version } from '../../site/types';
import { FolderError } from './folder-error';
import { wireSprints, type WireIssue, type WireIssueType, type WireLink, type WireMention, type WirePerson, type WireStatus, type WireVersion } from './wire';

/**
 * What the issues of a folder say about everything around them, each thing once. `mentions` holds every issue that
 * a link or a child names, whether the folder has it or not.
 */
export type Collected = {
  readonly users: Map<string, User>;
  readonly statuses: Map<string, Status>;
  readonly issueTypes: Map<string, IssueType>;
  readonly priorities: Map<string, { readonly id: string; readonly name: string }>;
  readonly resolutions: Map<string, { readonly id: string; readonly name: string }>;
  readonly linkTypes: Map<string, LinkType>;
  readonly sprints: Map<number, Sprint>;
  readonly versions: Map<string, Map<string, Version>>;
  readonly components: Map<string, Map<string, Component>>;
  readonly links: Map<string, IssueLink>;
  readonly mentions: Map<string, WireMention>;
};

export const nothingCollected = (): Collected => ({
  users: new Map(), statuses: new Map(), issueTypes: new Map(), priorities: new Map(), resolutions: new Map(),
  linkTypes: new Map(), sprints: new Map(), versions: new Map(), components: new Map(), links: new Map(), mentions: new Map(),
});

/** Adds what one issue tells. `sprintField` is the id of the field that holds its sprints, null where there is none. */
export const collect = (into: Collected, issue: WireIssue, sprintField: string | null): void => {
  const { fields } = issue;
  collectPerson(into, fields.assignee);
  collectPerson(into, fields.reporter);
  collectStatus(into, fields.status);
  collectType(into, fields.issuetype);
  if (fields.priority) into.priorities.set(fields.priority.id, pick(fields.priority));
  if (fields.resolution) into.resolutions.set(fields.resolution.id, pick(fields.resolution));
  for (const one of fields.fixVersions) collectVersion(into, fields.project.id, one);
  for (const one of fields.components) inner(into.components, fields.project.id).set(one.id, pick(one));
  for (const one of fields.issuelinks) collectLink(into, issue, one);
  if (fields.parent) mention(into, fields.parent);
  for (const one of sprintsOf(issue, sprintField)) into.sprints.set(one.id, one);
};

/** The sprints an issue is or was in. Throws FolderError where the sprint field holds something else. */
export const sprintsOf = (issue: WireIssue, sprintField: string | null): readonly Sprint[] => {
  const parsed = wireSprints.safeParse(sprintField === null ? [] : issue.fields[sprintField] ?? []);
  if (!parsed.success) throw new FolderError(`issue ${issue.key}: ${sprintField ?? ''} is no list of sprints with id, name and state; write it as Jira's search answers it`);
  // Old sprints may have lost their board. Jira numbers boards from 1, so 0 is none.
  return parsed.data.map(({ boardId, ...rest }) => ({ ...withoutUndefined(rest), boardId: boardId ?? 0 }));
};

/** A version as the site keeps it; Jira leaves out what was not entered. */
export const versionRow = (wire: WireVersion): Version => ({
  id: wire.id, name: wire.name, archived: wire.archived ?? false, released: wire.released ?? false,
  ...(wire.description === undefined ? {} : { description: wire.description }),
  ...(wire.startDate === undefined ? {} : { startDate: wire.startDate }),
  ...(wire.releaseDate === undefined ? {} : { releaseDate: wire.releaseDate }),
});

export const collectStatus = (into: Collected, status: WireStatus): void => {
  // Jira's "No category" counts as to do wherever it has to be one of the three.
  const category = status.statusCategory.key === 'undefined' ? 'new' : status.statusCategory.key;
  into.statuses.set(status.id, { id: status.id, name: status.name, category });
};

export const collectType = (into: Collected, type: WireIssueType): void => {
  const hierarchyLevel = type.hierarchyLevel ?? (type.subtask ? -1 : type.name === 'Epic' ? 1 : 0);
  into.issueTypes.set(type.id, { id: type.id, name: type.name, subtask: type.subtask, hierarchyLevel });
};

const collectPerson = (into: Collected, person: WirePerson | null | undefined): void => {
  if (!person) return;
  into.users.set(person.accountId, {
    accountId: person.accountId, email: person.emailAddress ?? null, displayName: person.displayName,
    active: person.active, accountType: 'atlassian', timeZone: 'Etc/UTC', admin: false, licensed: person.active,
  });
};

const collectVersion = (into: Collected, projectId: string, version: WireVersion): void => {
  const known = inner(into.versions, projectId);
  if (!known.has(version.id)) known.set(version.id, versionRow(version));
};

/** A link stands at both of its issues, once from each side: its id makes the two one row. */
const collectLink = (into: Collected, issue: WireIssue, link: WireLink): void => {
  const other = link.outwardIssue ?? link.inwardIssue;
  if (other === undefined) return;
  mention(into, other);
  if (!into.linkTypes.has(link.type.id)) into.linkTypes.set(link.type.id, link.type);
  const outward = link.outwardIssue !== undefined;
  into.links.set(link.id, {
    id: link.id, typeId: link.type.id,
    sourceId: outward ? issue.id : other.id, destinationId: outward ? other.id : issue.id,
  });
};

/** Different places tell different amounts of an issue (a child names no status): what is known anywhere is kept. */
const mention = (into: Collected, other: WireMention): void => {
  const known = into.mentions.get(other.id);
  const fields = known === undefined ? other.fields : { ...known.fields, ...withoutUndefined(other.fields) };
  into.mentions.set(other.id, { id: other.id, key: other.key, fields });
};

const inner = <Row>(outer: Map<string, Map<string, Row>>, id: string): Map<string, Row> => {
  const found = outer.get(id) ?? new Map<string, Row>();
  outer.set(id, found);
  return found;
};

const pick = (named: { readonly id: string; readonly name: string }) => ({ id: named.id, name: named.name });

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

const withoutUndefined = <T extends object>(value: T): Defined<T> =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Defined<T>;
