import { CHANGED } from './changed-fields';
import type { Issue } from './program';
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
const FLAGGED = 256;
const IN_SPRINT = 512;
/** Work on it is under way whatever the day, where any of these bits stands: in progress, flagged or in an active sprint. */
export const UNDER_WAY = DOING + FLAGGED + IN_SPRINT;

const hasActiveSprint = ({ sprints }: Issue): boolean => {
  for (let at = 0; at < sprints.length; at += 1) if (sprints[at]?.state === 'active') return true;
  return false;
};

/** All that holds of an issue, as the sum of their bits. */
export const signsOf = (issue: Issue): number => (issue.category === 'doing' ? DOING : 0) + (issue.flagged ? FLAGGED : 0) + (hasActiveSprint(issue) ? IN_SPRINT : 0)
  + (issue.stateKnown ? STATE_KNOWN : 0) + (issue.jira.historyKnown ? HISTORY_KNOWN : 0) + (issue.jira.links.length > 0 ? HAS_LINKS : 0)
  + (issue.jira.team === null ? 0 : HAS_TEAM) + (issue.level > 0 && (issue.due !== null || shortPast(issue.jira).movesDue) ? HAD_DUE : 0)
  + (issue.jira.assignee === null ? 0 : HAS_ASSIGNEE) + (issue.fixVersions.length > 0 ? HAS_VERSION : 0);

/** The same on an earlier day, of an issue of which these fields may differ. Whether its changelog was read and whether it had a due date is the same on all days. */
export const signsThen = (later: number, issue: Issue, fields: number): number => {
  let signs = later;
  if ((fields & CHANGED.status) !== 0) signs = marked(marked(signs, DOING, issue.category === 'doing'), STATE_KNOWN, issue.stateKnown);
  if ((fields & CHANGED.flagged) !== 0) signs = marked(signs, FLAGGED, issue.flagged);
  if ((fields & CHANGED.sprint) !== 0) signs = marked(signs, IN_SPRINT, hasActiveSprint(issue));
  if ((fields & CHANGED.link) !== 0) signs = marked(signs, HAS_LINKS, issue.jira.links.length > 0);
  if ((fields & CHANGED.team) !== 0) signs = marked(signs, HAS_TEAM, issue.jira.team !== null);
  if ((fields & CHANGED.assignee) !== 0) signs = marked(signs, HAS_ASSIGNEE, issue.jira.assignee !== null);
  if ((fields & CHANGED.fixVersion) !== 0) signs = marked(signs, HAS_VERSION, issue.fixVersions.length > 0);
  return signs;
};

const marked = (signs: number, sign: number, holds: boolean): number => (holds ? signs | sign : signs & ~sign);
