import type { SiteCatalog } from '../../src/model/default-settings';
import type { Named, Status } from '../../src/model/jira-issue';
import type { LinkType } from '../../src/model/program';

/** What the site of the written-down programs knows. */
export const linkTypes: readonly LinkType[] = [
  { id: '1', name: 'Blocks', outward: 'blocks', inward: 'is blocked by' },
  { id: '2', name: 'Depends', outward: 'depends on', inward: 'is dependency of' },
  { id: '3', name: 'Duplicate', outward: 'duplicates', inward: 'is duplicated by' },
  { id: '4', name: 'Relates', outward: 'relates to', inward: 'relates to' },
  { id: '5', name: 'Gantt: start-start', outward: 'starts with', inward: 'is started with' },
  { id: '6', name: 'Gantt: finish-finish', outward: 'finishes with', inward: 'is finished with' },
  { id: '7', name: 'Gantt: start-finish', outward: 'is triggering', inward: 'is triggered by' },
];

export const resolutions: readonly Named[] = [
  { id: 'fixed', name: 'Fixed' },
  { id: 'dropped', name: "Won't Do" },
  { id: 'duplicate', name: 'Duplicate' },
  { id: 'hold', name: 'Hold' },
];

export const statuses: readonly Status[] = [
  { id: '1', name: 'To Do', category: 'todo' },
  { id: '2', name: 'In Progress', category: 'doing' },
  { id: '3', name: 'Done', category: 'done' },
  { id: '4', name: 'In Review', category: 'doing' },
  { id: '5', name: 'Closed', category: 'done' },
];

export const catalog: SiteCatalog = {
  linkTypes,
  resolutions,
  statuses: statuses.map((status) => ({ ...status, projectStyle: null })),
  teamShare: null,
  timeZone: 'UTC',
  rules: [],
};
