import { z } from 'zod';

/**
 * The shapes inside a data folder: what Jira Cloud's search answers, as far as a seed needs it. Fields nobody
 * asked for pass through untouched, because custom fields are copied as they are.
 */

const status = z.object({
  id: z.string(),
  name: z.string(),
  statusCategory: z.object({ key: z.enum(['new', 'indeterminate', 'done', 'undefined']) }),
});

const issueType = z.object({
  id: z.string(),
  name: z.string(),
  subtask: z.boolean(),
  hierarchyLevel: z.number().int().optional(),
});

const person = z.object({
  accountId: z.string(),
  displayName: z.string(),
  active: z.boolean(),
  emailAddress: z.string().optional(),
});

const named = z.object({ id: z.string(), name: z.string() });

const version = named.extend({
  description: z.string().optional(),
  archived: z.boolean().optional(),
  released: z.boolean().optional(),
  startDate: z.string().optional(),
  releaseDate: z.string().optional(),
});

const issueKey = z.string().regex(/^[A-Z][A-Z0-9_]*-[0-9]+$/, 'is not an issue key such as WEB-12');

/** An issue as a link or a child names it; only what the link shows is known. */
const mention = z.object({
  id: z.string(),
  key: issueKey,
  fields: z.object({
    summary: z.string().optional(),
    status: status.optional(),
    issuetype: issueType,
    priority: named.nullish(),
  }),
});

const linkType = named.extend({ inward: z.string(), outward: z.string() });

const link = z.object({
  id: z.string(),
  type: linkType,
  inwardIssue: mention.optional(),
  outwardIssue: mention.optional(),
}).refine((one) => (one.inwardIssue === undefined) !== (one.outwardIssue === undefined), 'needs either inwardIssue or outwardIssue');

export const wireIssue = z.object({
  id: z.string(),
  key: issueKey,
  fields: z.looseObject({
    summary: z.string(),
    issuetype: issueType,
    project: z.object({ id: z.string(), key: z.string() }),
    status,
    resolution: named.nullish(),
    resolutiondate: z.string().nullish(),
    created: z.string(),
    updated: z.string(),
    duedate: z.string().nullish(),
    priority: named.nullish(),
    labels: z.array(z.string()).default([]),
    components: z.array(named).default([]),
    fixVersions: z.array(version).default([]),
    assignee: person.nullish(),
    reporter: person.nullish(),
    parent: mention.nullish(),
    issuelinks: z.array(link).default([]),
    timeoriginalestimate: z.number().nullish(),
    timeestimate: z.number().nullish(),
    timespent: z.number().nullish(),
  }),
});

export const wireSprints = z.array(z.object({
  id: z.number(),
  name: z.string(),
  state: z.enum(['future', 'active', 'closed']),
  boardId: z.number().optional(),
  startDate: z.string().optional(),
  endDate: z.string().optional(),
  completeDate: z.string().optional(),
  goal: z.string().optional(),
}));

export const wireProjects = z.array(z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  style: z.enum(['classic', 'next-gen']).optional(),
  versions: z.array(version).default([]),
  components: z.array(named).default([]),
}));

export const wireLinkTypes = z.object({ issueLinkTypes: z.array(linkType) });

export const wireFields = z.array(z.object({
  id: z.string(),
  name: z.string(),
  custom: z.boolean().default(true),
  schema: z.object({
    type: z.string(),
    items: z.string().optional(),
    custom: z.string().optional(),
    customId: z.number().optional(),
  }).optional(),
}));

export type WireIssue = z.infer<typeof wireIssue>;
export type WireMention = z.infer<typeof mention>;
export type WirePerson = z.infer<typeof person>;
export type WireStatus = z.infer<typeof status>;
export type WireIssueType = z.infer<typeof issueType>;
export type WireVersion = z.infer<typeof version>;
export type WireLink = z.infer<typeof link>;
export type WireProject = z.infer<typeof wireProjects>[number];
export type WireField = z.infer<typeof wireFields>[number];
