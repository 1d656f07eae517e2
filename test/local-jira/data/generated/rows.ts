import { fieldIds } from '../../site/standard-fields';
import { issueTypes, priorities, resolutions, standardUsers, statuses } from '../../site/standard-tables';
import type { Issue, User } from '../../site/types';
import { jiraTime } from '../../site/jira-time';
import { isoDate, startOf } from '../work-days';
import type { Dice } from './dice';
import type { Facts } from './facts';
import { sprintOf } from './sprints';
import { inReview, projectId, projectNames, styleOf } from './tables';
import { PLACES, THINGS, VERBS } from './words';

const ROLL = { title: 41, type: 42, priority: 43, version: 44, review: 45 } as const;

const MINUTE = 60_000;

export const issueId = (index: number): string => String(10001 + index);

export const issueKey = (facts: Pick<Facts, 'project' | 'place'>): string => `${projectNames(facts.project).key}-${facts.place + 1}`;

/** A moment of office hours on a day; `order` keeps the changes of one day in line. */
export const officeTime = (day: number, index: number, order: number): string => jiraTime(startOf(day) + (420 + (index % 97) + order * 11) * MINUTE);

export const isInReview = (facts: Facts, dice: Dice): boolean => dice(facts.index, ROLL.review) % 2 === 0;

export const teamOf = (facts: Facts): { readonly id: string; readonly name: string } =>
  ({ id: `7e4b0000-0000-4000-8000-${String(facts.project * 1000 + facts.team).padStart(12, '0')}`, name: `${projectNames(facts.project).name} ${facts.team + 1}` });

/** `updated` is the time of the issue's last change; the changelog is made apart. */
export const issueRow = (facts: Facts, dice: Dice, people: readonly User[], today: number, updated: string): Issue => {
  const person = people[facts.person]?.accountId ?? null;
  const over = facts.finished !== null;
  return {
    id: issueId(facts.index), key: issueKey(facts), projectId: projectId(facts.project), typeId: typeId(facts, dice),
    statusId: statusId(facts, dice), resolutionId: over ? (facts.dropped ? resolutions.wontDo : resolutions.done).id : null,
    priorityId: Object.values(priorities)[(dice(facts.index, ROLL.priority) % 9) >> 1]?.id ?? null,
    summary: title(facts, dice), description: null, parentId: facts.parent < 0 ? null : issueId(facts.parent),
    assigneeId: facts.began === null && facts.index % 3 > 0 ? null : person, reporterId: standardUsers.lead.accountId,
    created: officeTime(facts.created, facts.index, 0), updated,
    resolutiondate: facts.finished === null ? null : officeTime(facts.finished, facts.index, 5),
    duedate: facts.due === null ? null : isoDate(startOf(facts.due)),
    labels: [], componentIds: [], fixVersionIds: versionIds(facts, dice), securityLevelId: null,
    timeoriginalestimate: null, timeestimate: null, timespent: null, custom: customValues(facts, today),
  };
};

const typeId = (facts: Facts, dice: Dice): string => {
  if (facts.level === 1) return issueTypes.epic.id;
  if (facts.level === -1) return issueTypes.subtask.id;
  const roll = dice(facts.index, ROLL.type) % 10;
  return (roll < 5 ? issueTypes.story : roll < 7 ? issueTypes.task : issueTypes.bug).id;
};

const statusId = (facts: Facts, dice: Dice): string => {
  if (facts.finished !== null) return statuses.done.id;
  if (facts.began === null) return statuses.todo.id;
  return isInReview(facts, dice) ? inReview.id : statuses.doing.id;
};

const title = (facts: Facts, dice: Dice): string => {
  const roll = dice(facts.index, ROLL.title);
  return `${VERBS[roll % VERBS.length]} ${THINGS[(roll >>> 4) % THINGS.length]} ${PLACES[(roll >>> 8) % PLACES.length]}`;
};

const versionIds = (facts: Facts, dice: Dice): string[] =>
  (facts.level !== 0 || dice(facts.index, ROLL.version) % 3 > 0 ? [] : [`${projectId(facts.project)}${facts.finished === null ? 3 : 2}`]);

const customValues = (facts: Facts, today: number): Record<string, unknown> => {
  const custom: Record<string, unknown> = { [fieldIds.team]: teamOf(facts) };
  const sprint = sprintOf(facts, today);
  if (sprint !== null) custom[fieldIds.sprint] = [sprint.id];
  if (facts.start !== null) custom[fieldIds.startDate] = isoDate(startOf(facts.start));
  if (facts.points !== null) custom[styleOf(facts.project) === 'classic' ? fieldIds.storyPoints : fieldIds.storyPointEstimate] = facts.points;
  return custom;
};
