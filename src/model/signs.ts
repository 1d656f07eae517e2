import { CHANGED, STATE } from './changed-fields';
import type { Named, Person, Sprint, StatusCategory, Version } from './jira-issue';
import type { Issue } from './program';
import { IS_FLAGGED, IS_PAST_KNOWN, NOT_TOLD, WITH_DUE_MOVED, WITH_LINKS } from './rows/issue-rows';
import { perValue } from './rows/per-value';
import type { Run } from './rows/runs';
import { shortPast } from './short-past';

/** It is in progress, set aside or not. */
export const DOING = 1;
/** Its state on the day is known. */
export const STATE_KNOWN = 2;
/** Its changelog was read. */
export const HISTORY_KNOWN = 4;
/** It has links, of whatever type. */
export const HAS_LINKS = 8;
/** Its Team field says a team, whether or not the program goes by it. */
export const HAS_TEAM = 16;
/** Of an epic, or what stands above one: it has a due date, or had one. */
export const HAD_DUE = 32;
/** It is assigned to somebody, whether or not that account is still active. */
export const HAS_ASSIGNEE = 64;
/** It has a fix version. */
export const HAS_VERSION = 128;
/** A fix version of it was released, perhaps later than on the program's day. */
export const HAS_RELEASED = 1024;
export const FLAGGED = 256;
/** A sprint of it is active. */
export const IN_SPRINT = 512;
/** Work on it is under way whatever the day, where any of these bits stands: in progress, flagged or in an active sprint. */
export const UNDER_WAY = DOING + FLAGGED + IN_SPRINT;

const signIf = (holds: boolean, sign: number): number => (holds ? sign : 0);

const ofCategory = (category: StatusCategory): number => signIf(category === 'doing', DOING);
const ofFlag = (flagged: boolean): number => signIf(flagged, FLAGGED);
const ofSprints = (sprints: readonly Sprint[]): number => signIf(sprints.some(({ state }) => state === 'active'), IN_SPRINT);
const ofLinks = (hasLinks: boolean): number => signIf(hasLinks, HAS_LINKS);
const ofTeam = (team: Named | null): number => signIf(team !== null, HAS_TEAM);
const ofAssignee = (assignee: Person | null): number => signIf(assignee !== null, HAS_ASSIGNEE);
const ofVersions = (versions: readonly Version[]): number => signIf(versions.length > 0, HAS_VERSION) + signIf(versions.some(({ released }) => released), HAS_RELEASED);
const ofKnowledge = (stateKnown: boolean, historyKnown: boolean): number => signIf(stateKnown, STATE_KNOWN) + signIf(historyKnown, HISTORY_KNOWN);
const ofDue = (level: number, hasOrHad: boolean): number => signIf(level > 0 && hasOrHad, HAD_DUE);

/** All that holds of an issue, as the sum of their bits. */
export const signsOf = (issue: Issue): number => ofCategory(issue.category) + ofFlag(issue.flagged) + ofSprints(issue.sprints)
  + ofLinks(issue.jira.links.length > 0) + ofTeam(issue.jira.team) + ofAssignee(issue.jira.assignee) + ofVersions(issue.fixVersions)
  + ofKnowledge(issue.stateKnown, issue.jira.historyKnown) + ofDue(issue.level, issue.due !== null || shortPast(issue.jira).movesDue);

/** Writes the same of issues of today, by their indices. */
export const writeSigns = ({ rows, row, at }: Run, to: Uint16Array): void => {
  const { type, status, sprints, team, assignee, fixVersions, due, marks } = rows;
  const byStatus = perValue(status.values, ({ category }) => ofCategory(category));
  const bySprints = perValue(sprints.values, ofSprints);
  const byTeam = perValue(team.values, ofTeam);
  const byAssignee = perValue(assignee.values, ofAssignee);
  const byVersions = perValue(fixVersions.values, ofVersions);
  const levels = perValue(type.values, ({ level }) => level);
  for (let n = 0; n < row.length; n += 1) {
    const of = row[n] ?? -1;
    const mark = marks[of] ?? 0;
    const hasOrHad = due[of] !== NOT_TOLD || (mark & WITH_DUE_MOVED) !== 0;
    to[at[n] ?? -1] = (byStatus[status.of[of] ?? -1] ?? 0) + (bySprints[sprints.of[of] ?? -1] ?? 0) + (byTeam[team.of[of] ?? -1] ?? 0)
      + (byAssignee[assignee.of[of] ?? -1] ?? 0) + (byVersions[fixVersions.of[of] ?? -1] ?? 0) + ofFlag((mark & IS_FLAGGED) !== 0)
      + ofLinks((mark & WITH_LINKS) !== 0) + ofKnowledge(true, (mark & IS_PAST_KNOWN) !== 0) + ofDue(levels[type.of[of] ?? -1] ?? 0, hasOrHad);
  }
};

/** The same on an earlier day, of an issue of which these fields may differ. Whether its changelog was read and whether it had a due date is the same on all days. */
export const signsThen = (later: number, issue: Issue, fields: number): number => {
  let signs = later;
  if ((fields & STATE) !== 0) signs = (signs & ~(DOING | STATE_KNOWN)) | ofCategory(issue.category) | ofKnowledge(issue.stateKnown, false);
  if ((fields & CHANGED.flagged) !== 0) signs = (signs & ~FLAGGED) | ofFlag(issue.flagged);
  if ((fields & CHANGED.sprint) !== 0) signs = (signs & ~IN_SPRINT) | ofSprints(issue.sprints);
  if ((fields & CHANGED.link) !== 0) signs = (signs & ~HAS_LINKS) | ofLinks(issue.jira.links.length > 0);
  if ((fields & CHANGED.team) !== 0) signs = (signs & ~HAS_TEAM) | ofTeam(issue.jira.team);
  if ((fields & CHANGED.assignee) !== 0) signs = (signs & ~HAS_ASSIGNEE) | ofAssignee(issue.jira.assignee);
  if ((fields & CHANGED.fixVersion) !== 0) signs = (signs & ~(HAS_VERSION | HAS_RELEASED)) | ofVersions(issue.fixVersions);
  return signs;
};
