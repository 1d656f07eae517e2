import type { DescribedIssue } from '../model/described-issue';
import type { IssueType, JiraIssue, Person } from '../model/jira-issue';
import type { Minute } from '../model/time';
import { epicKeyOf, flaggedOf, pointsOf, sprintsOf, startOf, teamOf } from './custom-values';
import type { DateReader } from './date-reader';
import { BrokenAnswer } from './errors';
import type { IssueFields } from './issue-fields';
import { linksFromWire } from './links-from-wire';
import { statusFromWire } from './status-from-wire';
import { versionFromWire } from './version-from-wire';
import type { IssueWire } from './wire/issue-wire';

/**
 * An issue as Jira tells it, in the model's terms. Its changelog is not part of it (`historyKnown` is false). Points,
 * start and team come from the fields that are mapped for its project; the parent from `parent`, else from the old
 * Epic Link, which tells only a key. Dates that are none become null and are counted by `dates`.
 */
export const issueFromWire = (wire: IssueWire, fields: IssueFields, dates: DateReader): DescribedIssue => {
  const { fields: told } = wire;
  const custom = (id: string | null): unknown => (id === null ? null : told[id]);
  const projectId = Number(told.project.id);
  const issue: JiraIssue = {
    id: Number(wire.id),
    key: wire.key,
    projectId,
    type: typeOf(told.issuetype),
    status: statusFromWire(told.status),
    resolution: told.resolution ?? null,
    priority: told.priority ?? null,
    parentId: told.parent ? Number(told.parent.id) : null,
    parentKey: told.parent?.key ?? epicKeyOf(custom(fields.epicLink)),
    assignee: personOf(told.assignee),
    createdAt: certain(dates.minute(told.created), 'created'),
    updatedAt: certain(dates.minute(told.updated), 'updated'),
    resolvedAt: dates.minute(told.resolutiondate),
    due: dates.day(told.duedate),
    start: startOf(custom(fields.start), dates),
    points: pointsOf(custom(fields.points)),
    estimateSeconds: told.timeoriginalestimate ?? null,
    remainingSeconds: told.timeestimate ?? null,
    spentSeconds: told.timespent ?? null,
    sprints: sprintsOf(custom(fields.sprint), dates),
    fixVersions: (told.fixVersions ?? []).map((version) => versionFromWire(version, projectId, dates)),
    components: told.components ?? [],
    team: teamOf(custom(fields.team)),
    flagged: flaggedOf(custom(fields.flagged)),
    secured: told.security !== null && told.security !== undefined,
    links: linksFromWire(told.issuelinks ?? []),
    history: [],
    historyKnown: false,
  };
  return { issue, summary: told.summary ?? '' };
};

const typeOf = ({ id, name, hierarchyLevel, subtask }: IssueWire['fields']['issuetype']): IssueType =>
  ({ id, name, level: hierarchyLevel ?? (subtask === true ? -1 : 0) });

const personOf = (person: IssueWire['fields']['assignee']): Person | null =>
  (person ? { accountId: person.accountId, name: person.displayName ?? person.accountId, active: person.active ?? true } : null);

/** Every issue has these two; without them nothing can be told about its past. */
const certain = (moment: Minute | null, field: string): Minute => {
  if (moment === null) throw new BrokenAnswer(`Jira's answer is broken: an issue's ${field} is no date.`);
  return moment;
};
