import { type Candidates, hangsOnEpics, type LoadedMembers, withMembers } from '../jobs/load-members';
import type { JiraIssue } from '../model/jira-issue';
import { type EpicMembers, isMember, reachedByApp } from '../model/membership';
import { reachedBy } from '../model/reached';
import { sightOfId, type Sight } from './cut-to-visible';

const epicsOf = ({ membership: { included, excluded } }: Candidates): readonly EpicMembers[] => [...included.epics, ...excluded.epics];

/** Issues that have to be seen for what lies under them to belong to a program by an epic: the epics, and all below. */
export const issuesOnTheWay = (candidates: Candidates): readonly number[] =>
  epicsOf(candidates).flatMap(({ rootId, ids }) => [rootId, ...ids]);

/** Projects that say who could see an epic that is gone. */
export const projectsOnTheWay = (candidates: Candidates): readonly number[] =>
  epicsOf(candidates).flatMap(({ gone }) => (gone === null || gone.openIn === null ? [] : [gone.openIn]));

/**
 * The members for one viewer, still with those they may not browse: an issue that only an epic leads to, by way of
 * issues of which they may not browse one, is no member for them.
 */
export const membersFor = (candidates: Candidates, sight: Sight): LoadedMembers => {
  const { membership, byId, nearby } = candidates;
  const reached = hangsOnEpics(membership)
    ? reachedBy(membership, { sees: sightOfId(candidates, sight), seesProject: (id) => sight.uniform(id) && sight.projects.has(id), parentOf: parentsIn(byId, nearby) })
    : { included: new Set<number>(), excluded: new Set<number>() };
  return withMembers(candidates, (id, projectId) => isMember(membership, reached, id, projectId));
};

/** Whether the app has a member that is not among those which this viewer sees. */
export const hidesMembers = ({ membership, issues }: Candidates, seen: readonly JiraIssue[]): boolean => {
  if (!hangsOnEpics(membership)) return seen.length < issues.length;
  const [reached, ids] = [reachedByApp(membership), new Set(seen.map(({ id }) => id))];
  return issues.some(({ id, projectId }) => !ids.has(id) && isMember(membership, reached, id, projectId));
};

/** Undefined where the snapshot does not hold the issue, or tells its parent by key alone. */
const parentsIn = (byId: Candidates['byId'], nearby: Candidates['nearby']) => (id: number): number | null | undefined => {
  const issue = byId.get(id) ?? nearby(id);
  if (issue === null) return undefined;
  return issue.parentId === null && issue.parentKey !== null ? undefined : issue.parentId;
};
