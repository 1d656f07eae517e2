import { fieldIds } from './standard-fields';
import { issueTypes, priorities, resolutions, standardUsers, statuses } from './standard-tables';
import type { Issue, Project, SecurityScheme, Sprint } from './types';

/** What the words of an issue line may refer to. Sprints are made as they are named. */
export type TinyTables = {
  readonly projects: ReadonlyMap<string, Project>;
  readonly securitySchemes: readonly SecurityScheme[];
  readonly ids: ReadonlyMap<string, string>;
  readonly sprint: (name: string) => Sprint;
};

const at = (day: string): string => `${day}T09:00:00.000+0000`;
const accountId = (name: string): string => {
  const user = Object.entries(standardUsers).find(([key]) => key === name)?.[1];
  if (user === undefined) throw new Error(`tiny seed: no user ${name}`);
  return user.accountId;
};

type Change = (issue: Issue, word: string, tables: TinyTables) => Issue;

const customValue = (id: string, value: (word: string, tables: TinyTables) => unknown): Change =>
  (issue, word, tables) => ({ ...issue, custom: { ...issue.custom, [id]: value(word, tables) } });

const levelOf = (issue: Issue, word: string, tables: TinyTables): string => {
  const schemeId = [...tables.projects.values()].find((project) => project.id === issue.projectId)?.securitySchemeId;
  const level = tables.securitySchemes.find((scheme) => scheme.id === schemeId)?.levels.find((each) => each.name === word);
  if (level === undefined) throw new Error(`tiny seed: no security level ${word} in the project of ${issue.key}`);
  return level.id;
};

const versionOf = (issue: Issue, word: string, tables: TinyTables): string => {
  const project = [...tables.projects.values()].find((each) => each.id === issue.projectId);
  const version = project?.versions.find((each) => each.name === word);
  if (version === undefined) throw new Error(`tiny seed: no version ${word} in the project of ${issue.key}`);
  return version.id;
};

/** Words that take the next word as their value. */
const withValue: Readonly<Record<string, Change>> = {
  due: (issue, word) => ({ ...issue, duedate: word }),
  created: (issue, word) => ({ ...issue, created: at(word), updated: issue.updated > at(word) ? issue.updated : at(word) }),
  updated: (issue, word) => ({ ...issue, updated: at(word) }),
  resolved: (issue, word) => ({ ...issue, resolutiondate: at(word), updated: issue.updated > at(word) ? issue.updated : at(word) }),
  assignee: (issue, word) => ({ ...issue, assigneeId: accountId(word) }),
  reporter: (issue, word) => ({ ...issue, reporterId: accountId(word) }),
  parent: (issue, word, { ids }) => ({ ...issue, parentId: ids.get(word) ?? null }),
  label: (issue, word) => ({ ...issue, labels: [...issue.labels, word] }),
  estimate: (issue, word) => ({ ...issue, timeoriginalestimate: Number(word) * 3600, timeestimate: Number(word) * 3600 }),
  level: (issue, word, tables) => ({ ...issue, securityLevelId: levelOf(issue, word, tables) }),
  version: (issue, word, tables) => ({ ...issue, fixVersionIds: [...issue.fixVersionIds, versionOf(issue, word, tables)] }),
  start: customValue(fieldIds.startDate, (word) => word),
  points: customValue(fieldIds.storyPointEstimate, Number),
  'story-points': customValue(fieldIds.storyPoints, Number),
  epic: customValue(fieldIds.epicLink, (word) => word),
  team: customValue(fieldIds.team, (word) => ({ id: `team-${word.toLowerCase()}`, name: word })),
  sprint: (issue, word, tables) => {
    const before = issue.custom[fieldIds.sprint];
    const ids: unknown[] = Array.isArray(before) ? before : [];
    return { ...issue, custom: { ...issue.custom, [fieldIds.sprint]: [...ids, tables.sprint(word).id] } };
  },
};

const finished = (issue: Issue, resolutionId: string | null): Issue =>
  ({ ...issue, statusId: statuses.done.id, resolutionId, resolutiondate: resolutionId === null ? null : issue.resolutiondate ?? issue.updated });

/** Words that stand alone. */
const alone: Readonly<Record<string, (issue: Issue) => Issue>> = {
  todo: (issue) => ({ ...issue, statusId: statuses.todo.id }),
  doing: (issue) => ({ ...issue, statusId: statuses.doing.id }),
  done: (issue) => finished(issue, resolutions.done.id),
  dropped: (issue) => finished(issue, resolutions.wontDo.id),
  duplicate: (issue) => finished(issue, resolutions.duplicate.id),
  unresolved: (issue) => finished(issue, null),
  flagged: (issue) => ({ ...issue, custom: { ...issue.custom, [fieldIds.flagged]: [{ id: '10019', value: 'Impediment' }] } }),
  Epic: (issue) => ({ ...issue, typeId: issueTypes.epic.id }),
  Story: (issue) => ({ ...issue, typeId: issueTypes.story.id }),
  Task: (issue) => ({ ...issue, typeId: issueTypes.task.id }),
  Bug: (issue) => ({ ...issue, typeId: issueTypes.bug.id }),
  'Sub-task': (issue) => ({ ...issue, typeId: issueTypes.subtask.id }),
};

const blank = (key: string, tables: TinyTables, day: string): Issue => {
  const project = tables.projects.get(key.slice(0, key.lastIndexOf('-')));
  const id = tables.ids.get(key);
  if (project === undefined || id === undefined) throw new Error(`tiny seed: ${key} is in no project`);
  return {
    id, key, projectId: project.id, typeId: issueTypes.task.id, statusId: statuses.todo.id, resolutionId: null,
    priorityId: priorities.medium.id, summary: `Work on ${key}`, description: null, parentId: null, assigneeId: null,
    reporterId: standardUsers.officer.accountId, created: at(day), updated: at(day), resolutiondate: null, duedate: null,
    labels: [], componentIds: [], fixVersionIds: [], securityLevelId: null,
    timeoriginalestimate: null, timeestimate: null, timespent: null, custom: {},
  };
};

/** Reads one line such as `A-2 Story doing due 2026-12-01 parent A-1 team Web: Show the totals`. */
export const tinyIssue = (line: string, tables: TinyTables, day: string): Issue => {
  const [head = '', ...tail] = line.split(': ');
  const [key = '', ...words] = head.trim().split(/\s+/);
  let issue = blank(key, tables, day);
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    const single = alone[word];
    const taking = withValue[word];
    if (single !== undefined) issue = single(issue);
    else if (taking !== undefined) issue = taking(issue, words[(i += 1)] ?? '', tables);
    else throw new Error(`tiny seed: ${key}: what is "${word}"?`);
  }
  return tail.length === 0 ? issue : { ...issue, summary: tail.join(': ') };
};
