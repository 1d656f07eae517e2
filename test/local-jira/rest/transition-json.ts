import { statusesOf } from '../site/issue-edits';
import { has } from '../site/permissions';
import type { Issue } from '../site/types';
import type { Call } from './api';
import { statusJson } from './catalog-json';

/** A transition's id is this digit and the id of its status, so that mixing the two up shows. */
const prefix = '1';

/** The status a transition of this id leads to in the issue's project, if there is one. */
export const statusOfTransition = (call: Call, issue: Issue, transitionId: string): string | undefined => {
  const project = call.site.tables.project.get(issue.projectId);
  if (project === undefined || !transitionId.startsWith(prefix)) return undefined;
  return statusesOf(call.site, project).find((status) => status.id === transitionId.slice(prefix.length))?.id;
};

/** From any status of the project to any other; none for those who may not transition. */
export const transitionsOf = (call: Call, issue: Issue) => {
  const project = call.site.tables.project.get(issue.projectId);
  if (project === undefined || !has(call.site, call.caller, 'TRANSITION_ISSUES', project, issue)) return [];
  return statusesOf(call.site, project).filter((status) => status.id !== issue.statusId).map((status) => ({
    id: `${prefix}${status.id}`, name: status.name, to: statusJson(call, status),
    hasScreen: false, isGlobal: true, isInitial: false, isAvailable: true, isConditional: false, looped: false,
  }));
};
