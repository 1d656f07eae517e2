import type { CustomField } from '../jira/catalog';
import type { JqlPart } from '../jira/jql-parts';

/** What of a query a program's rule may not hold, and why, for the person who typed it. */
export type Unsuitable = { readonly name: string; readonly why: string };

/**
 * A program's query is asked by the app, which sees more than those who look at the program. So it may only look at
 * what an issue says of itself: then everybody who sees the issue may know why it is there. Whatever looks at other
 * issues, or at parts of an issue that not everybody sees, would tell of them by what it finds.
 */
const ownFields: ReadonlySet<string> = new Set([
  'project', 'key', 'issuekey', 'issue', 'id', 'workitem', 'workitemkey', 'type', 'issuetype', 'worktype', 'hierarchylevel',
  'status', 'statuscategory', 'statuscategorychangeddate', 'resolution', 'priority', 'labels', 'component', 'fixversion', 'affectedversion',
  'sprint', 'team', 'flagged', 'assignee', 'reporter', 'creator', 'summary', 'description', 'environment',
  'created', 'createddate', 'updated', 'updateddate', 'resolved', 'resolutiondate', 'due', 'duedate',
  'originalestimate', 'timeoriginalestimate', 'remainingestimate', 'timeestimate', 'timespent',
]);

/** Functions that give dates, sprints, versions, types or groups, the same for everybody. */
const plainFunctions: ReadonlySet<string> = new Set([
  'now', ...['day', 'week', 'month', 'year'].flatMap((span) => [`startof${span}`, `endof${span}`]),
  'opensprints', 'closedsprints', 'futuresprints', 'releasedversions', 'unreleasedversions', 'latestreleasedversion', 'earliestunreleasedversion',
  'standardissuetypes', 'subtaskissuetypes', 'membersof', 'cascadeoption',
]);

/** Functions that mean whoever asks. */
const askerFunctions: ReadonlySet<string> = new Set([
  'currentuser', 'currentlogin', 'lastlogin', 'issuehistory', 'watchedissues', 'votedissues', 'projectsleadbyuser', 'componentsleadbyuser',
  'projectswhereuserhaspermission', 'projectswhereuserhasrole', 'myapproval', 'mypending',
]);

const askerFields: ReadonlySet<string> = new Set(['lastviewed', 'voter', 'watcher', 'watchers', 'issuehistory']);

/** An issue below another one: the person's own rights decide whether Jira takes the name of that one. */
const parentFields: ReadonlySet<string> = new Set(['parent', 'epic link', 'parent link']);
const parentKinds = ['gh-epic-link', 'jpo-custom-field-parent'];

const askerWords = 'would mean the app here, not you. Name the person or the issues instead.';
const othersWords = 'looks at more than the issue itself, at what not everybody may see, so it cannot decide what belongs to a program.';
const parentWords = 'may only name the issues above, as in "parent = ABC-1": anything else would tell of issues that not everybody may see.';
const unknownWords = 'is not known to look at the issue itself alone, so it cannot decide what belongs to a program.';

/** The first field or function of a query that a rule may not hold; null where it may hold all of them. */
export const unsuitable = (parts: readonly JqlPart[], fields: readonly CustomField[]): Unsuitable | null => {
  for (const part of parts) {
    const found = unsuitableFunction(part) ?? unsuitableField(part, fields);
    if (found !== null) return found;
  }
  return null;
};

const unsuitableFunction = ({ functions }: JqlPart): Unsuitable | null => {
  const name = functions.find((one) => !plainFunctions.has(one.toLowerCase()));
  if (name === undefined) return null;
  return { name, why: askerFunctions.has(name.toLowerCase()) ? askerWords : othersWords };
};

const unsuitableField = (part: JqlPart, fields: readonly CustomField[]): Unsuitable | null => {
  const name = part.field.trim().toLowerCase();
  if (part.property !== null) return { name: part.field, why: othersWords };
  if (askerFields.has(name)) return { name: part.field, why: askerWords };
  if (ownFields.has(name)) return null;
  const custom = customNamed(name, fields);
  if (isAbove(name, custom)) return namesParents(part) ? null : { name: part.field, why: parentWords };
  if (custom.length > 0) return null;
  return { name: part.field, why: knownElsewhere.has(name) ? othersWords : unknownWords };
};

const isAbove = (name: string, custom: readonly CustomField[]): boolean =>
  parentFields.has(name) || custom.some(({ kind }) => parentKinds.some((end) => kind.endsWith(end)));

/** Whether a query names issues above others, which Jira takes from nobody who may not browse these. */
export const namesIssuesAbove = (parts: readonly JqlPart[], fields: readonly CustomField[]): boolean => parts.some(({ field }) => {
  const name = field.trim().toLowerCase();
  return isAbove(name, customNamed(name, fields));
});

/** Jira's own fields that tell of other issues, or of comments, worklogs and levels that are for some people only. */
const knownElsewhere: ReadonlySet<string> = new Set([
  'text', 'textfields', 'comment', 'worklogcomment', 'worklogdate', 'worklogauthor', 'level', 'security', 'parentepic', 'issuelinktype', 'issuelink',
  'filter', 'savedfilter', 'request', 'searchrequest', 'votes', 'attachments', 'development', 'approvals',
]);

const namesParents = ({ operator, negated, values }: JqlPart): boolean => !negated && values && (operator === '=' || operator === 'in');

/** Custom fields go by `cf[10001]`, by their name, and by their name with their kind, as in `Team[Team]`. */
const customNamed = (name: string, fields: readonly CustomField[]): readonly CustomField[] => {
  const number = /^cf\[(\d+)\]$/.exec(name)?.[1];
  const plain = name.replace(/\[[^\]]*\]$/, '');
  return fields.filter((field) => (number === undefined
    ? [name, plain].includes(field.name.trim().toLowerCase()) || field.id === name
    : field.id === `customfield_${number}`));
};
