import { browser } from '../local-jira/site/permissions';
import type { Site } from '../local-jira/site/site';
import { groupNames, linkTypes, resolutions, roleIds, standardUsers, statuses } from '../local-jira/site/standard-tables';
import { fieldIds } from '../local-jira/site/standard-fields';
import { createRandom, type Random } from '../local-jira/data/random';
import { tinySeed } from '../local-jira/site/tiny-seed';
import type { ChangeGroup, ChangeItem, Field, Holder, Issue, SiteSeed } from '../local-jira/site/types';

const people = Object.values(standardUsers).map(({ accountId }) => accountId);
const user = (parameter: string): Holder => ({ type: 'user', parameter });

/** Fields of issues by which browsing can be given. */
const owners = { user: 'customfield_10200', group: 'customfield_10201' } as const;

const picker = (id: string, name: string, type: 'user' | 'group'): Field => ({
  id, name, custom: true, orderable: true, navigable: true, searchable: true, clauseNames: [name],
  schema: { type, custom: `com.atlassian.jira.plugin.system.customfieldtypes:${type}picker`, customId: Number(id.slice(12)) },
});

/** Holders that decide for a whole project, and those that an issue decides about: all there are. */
const wholeProject = (random: Random): Holder => random.pick<Holder>([
  { type: 'group', parameter: groupNames.users }, { type: 'group', parameter: groupNames.programOffice }, user(random.pick(people)),
  { type: 'applicationRole' }, { type: 'projectRole', parameter: String(roleIds.members) }, { type: 'projectLead' }, { type: 'anyone' },
]);

const perIssue = (random: Random): Holder => random.pick<Holder>([
  { type: 'reporter' }, { type: 'assignee' }, { type: 'userCustomField', parameter: owners.user }, { type: 'groupCustomField', parameter: owners.group },
]);

/** Who may browse a project: one holder or two of any kind, and often a group, so that there is something to be seen. */
const browseOf = (random: Random): readonly Holder[] => [
  random.chance(0.4) ? perIssue(random) : wholeProject(random),
  ...(random.chance(0.4) ? [wholeProject(random)] : []),
  ...(random.chance(0.3) ? [{ type: 'group', parameter: groupNames.users } as const] : []),
];

/** People in a project's role. */
const actorsOf = (random: Random) => [{ roleId: roleIds.members, users: [random.pick(people), random.pick(people)], groups: random.chance(0.3) ? [groupNames.programOffice] : [] }];

const day = (random: Random, year = 2026): string => `${year}-${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`;

const words = (random: Random, project: string, keys: readonly string[]): string => [
  random.pick(['todo', 'doing', 'doing', 'done', 'dropped', 'duplicate', 'unresolved', 'Epic todo', 'Bug doing']),
  ...(random.chance(0.5) ? [`due ${day(random)}`] : []),
  ...(random.chance(0.4) ? [`start ${day(random)} estimate ${random.between(1, 80)}`] : []),
  ...(random.chance(0.4) ? [`points ${random.between(1, 8)}`] : []),
  ...(random.chance(0.3) && keys.length > 0 ? [`parent ${random.pick(keys)}`] : []),
  ...(random.chance(0.3) ? [`team ${random.pick(['Web', 'Data', 'Mobile'])}`] : []),
  ...(random.chance(0.3) ? ['label x'] : []),
  ...(random.chance(0.2) ? [`sprint S${random.between(1, 2)}`] : []),
  ...(random.chance(0.25) ? ['flagged'] : []),
  ...(random.chance(0.25) && project !== 'C' ? ['level inner'] : []),
  ...(random.chance(0.2) ? [`version V${project}`] : []),
  `assignee ${random.pick(['admin', 'officer', 'lead', 'engineer'])} reporter ${random.pick(['admin', 'officer', 'lead', 'engineer', 'outsider'])}`,
].join(' ');

const item = (field: string, from: string | null, fromString: string | null, to: string | null, toText: string | null, fieldId?: string): ChangeItem =>
  ({ field, fieldtype: 'jira', ...(fieldId === undefined ? {} : { fieldId }), from, fromString, to, toString: toText });

/** Histories that tell of statuses, dates, parents and links that are no more. */
const changesOf = (random: Random, issues: readonly Issue[]): readonly ChangeGroup[] => issues.flatMap((issue, at) => {
  const other = random.pick(issues);
  const items: readonly (readonly ChangeItem[])[] = [
    [item('status', statuses.todo.id, 'To Do', issue.statusId, 'x', 'status')],
    [item('duedate', '2026-03-01', '2026-03-01 00:00:00.0', issue.duedate, issue.duedate, 'duedate')],
    [item('Link', null, null, other.key, `This issue ${linkTypes.blocks.outward} ${other.key}`)],
    [item('Link', other.key, `This issue ${linkTypes.blocks.inward} ${other.key}`, null, null)],
    [item('IssueParentAssociation', other.id, other.key, issue.parentId, issue.parentId)],
    [item('resolution', null, null, resolutions.done.id, 'Done', 'resolution')],
  ];
  return random.chance(0.6) ? [{ id: String(500 + at), issueId: issue.id, authorId: null, created: `${day(random)}T10:00:00.000+0000`, items: random.pick(items) }] : [];
});

const ownersOf = (random: Random): Readonly<Record<string, unknown>> => ({
  ...(random.chance(0.6) ? { [owners.user]: { accountId: random.pick(people) } } : {}),
  ...(random.chance(0.6) ? { [owners.group]: { name: random.pick(Object.values(groupNames)) } } : {}),
});

const keysOf = (random: Random): readonly string[] => ['A', 'B', 'C', 'OUT'].flatMap((project) =>
  Array.from({ length: random.between(1, 5) }, (_, at) => `${project}-${at + 1}`));

/** Work that people logged, some of it for a role alone. */
const worklogsOf = (random: Random, issues: readonly Issue[]): SiteSeed['worklogs'] => issues.flatMap(({ id }, at) => {
  const moment = `${day(random)}T09:00:00.000+0000`;
  const visibility = random.chance(0.2) ? { visibility: { type: 'group' as const, value: groupNames.users } } : {};
  return random.chance(0.6) ? [{ id: String(900 + at), issueId: id, authorId: random.pick(people), started: moment, created: moment, updated: moment, timeSpentSeconds: 3600 * random.between(1, 9), ...visibility }] : [];
});

/** Members of A, B and C with every kind of rights, ends outside in OUT, links and histories all over. */
export const randomSeed = (seed: number): SiteSeed => {
  const random = createRandom(seed);
  const keys = keysOf(random);
  const project = (key: string) => ({
    key, name: `Name of ${key}`, browse: browseOf(random),
    ...(key === 'C' ? {} : { levels: { inner: [random.chance(0.5) ? perIssue(random) : wholeProject(random)] } }), roleActors: actorsOf(random),
    versions: [{ id: `7${key.length}${key.charCodeAt(0)}`, name: `V${key}`, archived: false, released: random.chance(0.5), releaseDate: day(random) }],
  });
  const verbs = [linkTypes.blocks, linkTypes.blocks, linkTypes.depends, linkTypes.relates].map(({ outward }) => outward);
  const made = tinySeed({
    projects: ['A', 'B', 'C', 'OUT'].map(project),
    issues: keys.map((key, at) => `${key} ${words(random, key.slice(0, key.indexOf('-')), keys.slice(0, at))} created ${day(random, 2025)}: Text of ${key}`),
    links: Array.from({ length: keys.length + 3 }, () => `${random.pick(keys)} ${random.pick(verbs)} ${random.pick(keys)}`),
    day: '2026-06-01',
  });
  const changes = changesOf(random, [...made.issues]);
  // Each text names one issue alone: where that is hidden, nothing of the text may show.
  const issues = [...made.issues].map((issue) => ({ ...issue, description: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: `After ${random.pick(keys)}.` }] }] }, custom: { ...issue.custom, ...ownersOf(random) } }));
  return { ...made, issues, changes, worklogs: worklogsOf(createRandom(30_000 + seed), issues), fields: [...made.fields, picker(owners.user, 'Steward', 'user'), picker(owners.group, 'Stewards', 'group')] };
};

/** Ids of issues stand in histories of parents alone; elsewhere the same digits mean something else. */
const tellsOf = ({ field, from, fromString, to, toString }: ChangeItem, hidden: ReadonlySet<string>): boolean =>
  ['Link', 'IssueParentAssociation'].includes(field) && [from, fromString, to, toString].some((text) => text !== null && hidden.has(text));

/** The same site as if issues that this user may not browse had never been: no row and no history speaks of them. */
export const asSeenBy = (seed: SiteSeed, site: Site, accountId: string): SiteSeed => {
  const sees = browser(site, { kind: 'user', accountId });
  const all = [...site.issues()];
  const hidden = new Set(all.filter((issue) => !sees(issue)).flatMap(({ id, key }) => [id, key]));
  const shown = (id: string | null): boolean => id === null || !hidden.has(id);
  const withoutEpic = (issue: Issue): Issue => {
    const epic = issue.custom[fieldIds.epicLink];
    return typeof epic === 'string' && hidden.has(epic) ? { ...issue, custom: { ...issue.custom, [fieldIds.epicLink]: null } } : issue;
  };
  return {
    ...seed,
    worklogs: seed.worklogs.filter(({ issueId }) => shown(issueId)),
    issues: all.filter(({ id }) => shown(id)).map((issue) => withoutEpic(shown(issue.parentId) ? issue : { ...issue, parentId: null })),
    links: [...seed.links].filter(({ sourceId, destinationId }) => shown(sourceId) && shown(destinationId)),
    changes: [...seed.changes].filter(({ issueId }) => shown(issueId))
      .map((group) => ({ ...group, items: group.items.filter((each) => !tellsOf(each, hidden)) })).filter(({ items }) => items.length > 0),
  };
};
