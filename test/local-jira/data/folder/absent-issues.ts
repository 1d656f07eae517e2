import type { Issue, Status } from '../../site/types';
import type { Collected } from './collected';
import { collectStatus, collectType } from './collected';
import type { WireMention } from './wire';

/**
 * Issues that the folder names (as a link's other end, as a parent) but does not bring. They load as stubs, so that
 * nothing is dropped silently, and into projects outside the program, so that the loaded projects hold exactly the
 * issues of the file. A stub knows what the link or child told: key, type, status, summary.
 */
export type AbsentIssues = {
  readonly issues: readonly Issue[];
  /** One for each key prefix, in the order of the alphabet. */
  readonly projects: readonly { readonly id: string; readonly key: string; readonly name: string }[];
};

/**
 * `loadedKeys` are the keys of the folder's own projects. A stub keeps its key as the file has it. Where its prefix
 * is that of a loaded project (real sites show this for moved or secured issues) it goes to a project of its own,
 * "<key>OUT", since an outside issue must not be counted among the loaded ones.
 * `firstProjectId` is the id of the first project made. `at` is the time the data is from: when stubs were created
 * or changed is not known, and an issue needs some time.
 */
export const absentIssues = (
  collected: Collected, isLoaded: (id: string) => boolean, loadedKeys: ReadonlySet<string>, firstProjectId: number, at: string,
): AbsentIssues => {
  const absent = [...collected.mentions.values()].filter((one) => !isLoaded(one.id));
  const prefixes = [...new Set(absent.map(prefixOf))].sort();
  const projects = new Map(prefixes.map((prefix, index) => [prefix, outsideProject(prefix, loadedKeys, firstProjectId + index)]));
  const issues = absent.map((one) => stub(collected, one, projects.get(prefixOf(one))?.id ?? '', at));
  return { issues, projects: [...projects.values()] };
};

const prefixOf = (mention: WireMention): string => mention.key.slice(0, mention.key.lastIndexOf('-'));

const outsideProject = (prefix: string, loadedKeys: ReadonlySet<string>, id: number) => {
  let key = prefix;
  while (loadedKeys.has(key)) key += 'OUT';
  return { id: String(id), key, name: key === prefix ? prefix : `${prefix} (not in this data)` };
};

/** A child names no status of its parent, so for a few stubs there is none: a status of that name says so. */
const UNKNOWN_STATUS: Status = { id: '999999999', name: 'Unknown (not in the data)', category: 'new' };

const stub = (collected: Collected, { id, key, fields }: WireMention, projectId: string, at: string): Issue => {
  collectType(collected, fields.issuetype);
  if (fields.status) collectStatus(collected, fields.status);
  else collected.statuses.set(UNKNOWN_STATUS.id, UNKNOWN_STATUS);
  if (fields.priority) collected.priorities.set(fields.priority.id, { id: fields.priority.id, name: fields.priority.name });
  return {
    id, key, projectId,
    typeId: fields.issuetype.id, statusId: fields.status?.id ?? UNKNOWN_STATUS.id,
    resolutionId: null, priorityId: fields.priority?.id ?? null, summary: fields.summary ?? key, description: null,
    parentId: null, assigneeId: null, reporterId: null, created: at, updated: at, resolutiondate: null, duedate: null,
    labels: [], componentIds: [], fixVersionIds: [], securityLevelId: null,
    timeoriginalestimate: null, timeestimate: null, timespent: null, custom: {},
  };
};
