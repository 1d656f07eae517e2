import { z } from 'zod';
import { changeHistoryWire } from './changelog-wire';

/** Jira's JSON for issues: only what is used of it, strict about types, lenient about anything else that is there. */

/** Jira writes ids as digits in text. */
export const idText = z.string().regex(/^\d{1,15}$/, 'not an id');

export const statusWire = z.object({
  id: idText,
  name: z.string(),
  statusCategory: z.object({ key: z.string() }),
});

const named = z.object({ id: z.string(), name: z.string() });

export const personWire = z.object({
  accountId: z.string(),
  displayName: z.string().optional(),
  active: z.boolean().optional(),
});

export const versionWire = z.object({
  id: idText,
  name: z.string(),
  released: z.boolean().optional(),
  archived: z.boolean().optional(),
  startDate: z.string().nullish(),
  releaseDate: z.string().nullish(),
});

const linkEnd = z.object({
  id: idText,
  key: z.string(),
  fields: z.object({ status: statusWire.optional() }).optional(),
});

export const linkWire = z.object({
  id: z.string(),
  type: z.object({ id: z.string() }),
  outwardIssue: linkEnd.optional(),
  inwardIssue: linkEnd.optional(),
});

const seconds = z.number().nonnegative().nullish();

/** Custom fields stay unread here: which of them matter differs from project to project. */
export const issueWire = z.object({
  id: idText,
  key: z.string().min(1),
  fields: z.looseObject({
    summary: z.string().nullish(),
    issuetype: z.object({ id: z.string(), name: z.string(), hierarchyLevel: z.number().int().optional(), subtask: z.boolean().optional() }),
    project: z.object({ id: idText, key: z.string() }),
    status: statusWire,
    resolution: named.nullish(),
    resolutiondate: z.string().nullish(),
    created: z.string(),
    updated: z.string(),
    duedate: z.string().nullish(),
    priority: named.nullish(),
    components: z.array(named).nullish(),
    fixVersions: z.array(versionWire).nullish(),
    assignee: personWire.nullish(),
    parent: z.object({ id: idText, key: z.string() }).nullish(),
    issuelinks: z.array(linkWire).nullish(),
    security: z.object({ id: z.string() }).nullish(),
    timeoriginalestimate: seconds,
    timeestimate: seconds,
    timespent: seconds,
  }),
});

export type IssueWire = z.infer<typeof issueWire>;
export type LinkWire = z.infer<typeof linkWire>;
export type VersionWire = z.infer<typeof versionWire>;
export type StatusWire = z.infer<typeof statusWire>;

/** Whether each issue is one, `issueWire` tells, issue by issue. */
export const searchPageWire = z.object({
  issues: z.array(z.looseObject({ id: idText })),
  nextPageToken: z.string().nullish(),
  isLast: z.boolean().optional(),
});

/** What a search for ids and keys alone gives. */
export const idPageWire = z.object({
  issues: z.array(z.object({ id: idText, key: z.string() })),
  nextPageToken: z.string().nullish(),
  isLast: z.boolean().optional(),
});

/** With an issue comes the newest of its changelog, newest first; `total` counts all of it. */
const bulkIssueWire = issueWire.extend({
  changelog: z.object({ total: z.number().int().optional(), histories: z.array(changeHistoryWire) }).nullish(),
});

export type BulkIssueWire = z.infer<typeof bulkIssueWire>;

export const bulkWire = z.object({
  issues: z.array(bulkIssueWire),
  issueErrors: z.array(z.object({ id: z.string(), errorMessage: z.string().optional() })).optional(),
});
