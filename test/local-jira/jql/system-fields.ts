import type { Issue, Worklog } from '../site/types';
import { epicTokens, parentField } from './parent-fields';
import type { Value } from './condition';
import { instantOf } from './moments';
import { keyField } from './key-field';
import { sidesReading } from './linked-issues';
import { projectField } from './project-field';
import { comparison, equality, historical, refuse } from './search-field';
import type { Context, SearchField } from './search-field';
import { textField, plainText } from './text-field';
import { atMostOne } from './tokens';
import { sortBy, tokenField } from './token-field';
import { currentUser, membersOf, usersNamed } from './user-tokens';
import { dayField, durationField, momentField, workdayField } from './value-fields';
import { fixVersionField, issueTypeField, named, rankIn } from './named-fields';

const person = (name: string, of: (issue: Issue) => string | null): SearchField => tokenField({
  name, operators: new Set([...equality, ...historical]), of: (issue) => atMostOne(of(issue)),
  resolve: usersNamed, calls: { currentuser: currentUser, membersof: membersOf },
  history: { names: [name], many: false },
  sort: (context) => {
    const shown = new Map([...context.site.users()].map((user) => [user.accountId, user.displayName.toLowerCase()]));
    return [(issue) => shown.get(of(issue) ?? '') ?? null];
  },
});

const status = tokenField({
  name: 'status', operators: new Set([...equality, ...historical]), of: (issue) => atMostOne(issue.statusId),
  resolve: (text, { site }) => named(site.statuses(), text), history: { names: ['status'], many: false },
  sort: (context) => [rankIn(context.site.statuses(), (issue) => issue.statusId)],
});

const categories = { new: ['2', 'to do', 'new'], indeterminate: ['4', 'in progress', 'indeterminate'], done: ['3', 'done'] } as const;

const categoryOf = (issue: Issue, { index }: Context): string | undefined => index.categories.get(issue.statusId);

const statusCategory = tokenField({
  name: 'statusCategory', operators: new Set(equality), of: (issue, context) => atMostOne(categoryOf(issue, context)),
  resolve: (text) => Object.entries(categories).filter(([, names]) => (names as readonly string[]).includes(text.toLowerCase())).map(([token]) => token),
  sort: sortBy((issue, context) => Object.keys(categories).indexOf(categoryOf(issue, context) ?? '')),
});

/** Priorities stand highest first, and a higher one is the greater. */
const priority = tokenField({
  name: 'priority', operators: new Set([...equality, ...comparison, ...historical]), of: (issue) => atMostOne(issue.priorityId),
  resolve: (text, { site }) => named(site.priorities(), text), history: { names: ['priority'], many: false },
  rank: (token, { site }) => -[...site.priorities()].findIndex(({ id }) => id === token),
  sort: (context) => { const rank = rankIn(context.site.priorities(), (issue) => issue.priorityId); return [(issue) => { const at = rank(issue); return at === null ? null : -at; }]; },
});

const resolutionById = tokenField({
  name: 'resolution', operators: new Set([...equality, ...historical]), of: (issue) => atMostOne(issue.resolutionId),
  resolve: (text, { site }) => named(site.resolutions(), text), history: { names: ['resolution'], many: false },
  sort: (context) => [rankIn(context.site.resolutions(), (issue) => issue.resolutionId)],
});

/** Unresolved is Jira's name for no resolution at all. */
const orEmpty = (value: Value): Value => (value.kind === 'text' && value.text.toLowerCase() === 'unresolved' ? { kind: 'empty' } : value);

const resolution: SearchField = {
  ...resolutionById,
  compile: (clause, context) => resolutionById.compile({
    ...clause,
    values: clause.values.map(orEmpty),
    predicates: clause.predicates.map(({ operator, values }) => ({ operator, values: values.map(orEmpty) })),
  }, context),
};

const labels = tokenField({
  name: 'labels', operators: new Set(equality), of: (issue) => issue.labels.map((label) => label.toLowerCase()),
  resolve: (text) => [text.toLowerCase()], sort: sortBy((issue) => issue.labels[0]?.toLowerCase() ?? null),
});

const component = tokenField({
  name: 'component', operators: new Set(equality), of: (issue) => issue.componentIds,
  resolve: (text, { index }) => [...index.projects.values()].flatMap((project) => named(project.components, text)),
  sort: sortBy((issue) => issue.componentIds[0] ?? null),
});

const level = tokenField({
  name: 'level', operators: new Set(equality), of: (issue) => atMostOne(issue.securityLevelId),
  resolve: (text, { site }) => [...site.securitySchemes()].flatMap((scheme) => named(scheme.levels, text)),
  sort: sortBy((issue) => issue.securityLevelId),
});

const linkSides = (issue: Issue, { site }: Context): string[] =>
  site.linksOf(issue.id).map((link) => `${link.typeId}:${link.sourceId === issue.id ? 'outward' : 'inward'}`);

const issueLinkType = tokenField({
  name: 'issueLinkType', operators: new Set(equality), of: linkSides,
  resolve: (text, { site }) => sidesReading(text, site.linkTypes()).map(({ typeId, side }) => `${typeId}:${side}`)
    .concat(named(site.linkTypes(), text).flatMap((id) => [`${id}:outward`, `${id}:inward`])),
  sort: null,
});

const readComments = (issue: Issue, { site, options: { readComment = ({ visibility }) => visibility === undefined } }: Context): string[] =>
  site.commentsOf(issue.id).filter((comment) => readComment(comment, issue)).map((comment) => plainText(comment.body));

/** Only for ordering, as in Jira. */
const rank: SearchField = {
  name: 'Rank', operators: new Set(), compile: (_, context) => refuse(context, "The field 'Rank' cannot be searched."),
  sort: ({ site }) => [(issue) => site.rankOf(issue.id)],
};

/** What is restricted to a group or a role is left out, whoever asks. */
const openWorklogs = (issue: Issue, { site }: Context): readonly Worklog[] =>
  site.worklogsOf(issue.id).filter((worklog) => worklog.visibility === undefined);

const worklogAuthor = tokenField({
  name: 'worklogAuthor', operators: new Set(equality), of: (issue, context) => openWorklogs(issue, context).map(({ authorId }) => authorId),
  resolve: usersNamed, calls: { currentuser: currentUser, membersof: membersOf }, sort: null,
});

const worklogDate = workdayField('worklogDate', (issue, context) => openWorklogs(issue, context).map(({ started }) => instantOf(started)));

const text: SearchField = textField('text', (issue, context) => [issue.summary, plainText(issue.description), ...readComments(issue, context)], { mayBeEmpty: false });

/** Jira's own fields by the names a query may use, in lower case. */
export const systemFields: ReadonlyMap<string, SearchField> = new Map<string, SearchField>([
  ...['key', 'issuekey', 'issue', 'id', 'workitem', 'workitemkey'].map((name): [string, SearchField] => [name, keyField(name)]),
  ['project', projectField], ['issuetype', issueTypeField], ['type', issueTypeField], ['worktype', issueTypeField],
  ['status', status], ['statuscategory', statusCategory], ['priority', priority], ['resolution', resolution],
  ['assignee', person('assignee', (issue) => issue.assigneeId)], ['reporter', person('reporter', (issue) => issue.reporterId)],
  ['labels', labels], ['component', component], ['fixversion', fixVersionField], ['level', level], ['security', level],
  ['parent', parentField], ['parentepic', epicTokens('parentEpic')], ['issuelinktype', issueLinkType],
  ['summary', textField('summary', (issue) => [issue.summary], { sort: (issue) => issue.summary.toLowerCase() })],
  ['description', textField('description', (issue) => [plainText(issue.description)])],
  ['comment', textField('comment', readComments, { mayBeEmpty: false })], ['text', text],
  ...['created', 'createddate'].map((name): [string, SearchField] => [name, momentField(name, (issue) => [instantOf(issue.created)])]),
  ...['updated', 'updateddate'].map((name): [string, SearchField] => [name, momentField(name, (issue) => [instantOf(issue.updated)])]),
  ...['resolved', 'resolutiondate'].map((name): [string, SearchField] => [name, momentField(name, (issue) => [instantOf(issue.resolutiondate)])]),
  ...['due', 'duedate'].map((name): [string, SearchField] => [name, dayField(name, (issue) => issue.duedate)]),
  ...['originalestimate', 'timeoriginalestimate'].map((name): [string, SearchField] => [name, durationField(name, (issue) => issue.timeoriginalestimate)]),
  ...['remainingestimate', 'timeestimate'].map((name): [string, SearchField] => [name, durationField(name, (issue) => issue.timeestimate)]),
  ['rank', rank],
  ['worklogauthor', worklogAuthor], ['worklogdate', worklogDate],
  ['timespent', durationField('timespent', (issue) => issue.timespent)],
]);

/** Fields of Jira that this site does not hold, so that a query naming them is told so and not that they do not exist. */
export const unheldFields: ReadonlySet<string> = new Set([
  'affectedversion', 'approvals', 'attachments', 'category', 'creator', 'development', 'environment',
  'hierarchylevel', 'issuehistory', 'lastviewed', 'projecttype', 'request', 'sla', 'voter', 'votes', 'watcher', 'watchers',
  'workratio', 'worklogcomment',
]);
