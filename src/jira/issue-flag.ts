import { route } from '@forge/api';
import { z } from 'zod';
import { isoDay, parseIsoDay } from '../model/day';
import type { Day } from '../model/time';
import { NotFound } from './errors';
import { certainId, countMatching } from './jql';
import { askJira, nothingWire } from './request';

/**
 * The flag on an issue: a property that all who browse the issue can read and all who edit it can forge. So it says
 * that the issue waits for another team and since when, names nobody, and is read back only to be put right.
 */
const PROPERTY = 'flagship';

/** A query for every issue that carries the property, whatever somebody made of it. */
const carriers = `issue.property[${PROPERTY}].blocked IS NOT EMPTY OR issue.property[${PROPERTY}].since IS NOT EMPTY`;

/** A clause for the issues that are flagged as waiting for another team. */
export const flaggedClause = `issue.property[${PROPERTY}].blocked = "true"`;

/** A clause for all others: most of them have no flag at all, which "is not" alone would leave out. */
export const unflaggedClause = `issue.property[${PROPERTY}].blocked IS EMPTY OR issue.property[${PROPERTY}].blocked != "true"`;

const NEVER_WRITTEN = 'no such program';

/** A clause for no issue at all that Jira takes from everybody. */
export const noIssueClause = `issue.property[${PROPERTY}].blocked = "${NEVER_WRITTEN}"`;

/** A clause for every issue, likewise. */
export const everyIssueClause = `issue.property[${PROPERTY}].blocked IS EMPTY OR issue.property[${PROPERTY}].blocked != "${NEVER_WRITTEN}"`;

/** Writes the flag as the app. Throws `NotFound` where the issue is gone, `NotAllowed` where the app may not edit it. */
export const writeFlag = async (issueId: number, since: Day): Promise<void> => {
  const id = certainId(issueId);
  await askJira({
    as: 'app', method: 'PUT', path: route`/rest/api/3/issue/${id}/properties/${PROPERTY}`,
    body: { blocked: true, since: isoDay(since) }, answer: nothingWire, reads: 'a flag that is written',
  });
};

/** Takes the flag away as the app; one that is gone already is no trouble. */
export const removeFlag = async (issueId: number): Promise<void> => {
  const id = certainId(issueId);
  try {
    await askJira({
      as: 'app', method: 'DELETE', path: route`/rest/api/3/issue/${id}/properties/${PROPERTY}`, answer: nothingWire, reads: 'a flag that is taken away',
    });
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
  }
};

const page = z.object({
  issues: z.array(z.object({ id: z.string().regex(/^\d+$/), properties: z.record(z.string(), z.unknown()).nullish() })),
  nextPageToken: z.string().nullish(),
  isLast: z.boolean().optional(),
});

const flag = z.strictObject({ blocked: z.literal(true), since: z.string() });

/** Null for anything that the app would not have written. */
const sinceOf = (value: unknown): Day | null => {
  const parsed = flag.safeParse(value);
  return parsed.success ? parseIsoDay(parsed.data.since) : null;
};

/** How many issues carry the property, and how many of them are flagged by it: two calls, however many there are. */
export const countFlags = async (): Promise<{ readonly carriers: number; readonly flagged: number }> =>
  ({ carriers: await countMatching(carriers, 'app'), flagged: await countMatching(flaggedClause, 'app') });

const MOST_PAGES = 2_000;

/**
 * What Jira's index says is flagged, by issue id: since when, or null where the property is not what the app writes.
 * Costs a point for each of them. Jira's index may lag behind by seconds.
 */
export const flaggedIssues = async (): Promise<ReadonlyMap<number, Day | null>> => {
  const found = new Map<number, Day | null>();
  let token: string | null = null;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const body: object = { jql: carriers, fields: ['id'], properties: [PROPERTY], maxResults: 100, ...(token === null ? {} : { nextPageToken: token }) };
    const read: z.infer<typeof page> = await askJira({ as: 'app', path: route`/rest/api/3/search/jql`, body, answer: page, reads: 'a page of flags' });
    for (const { id, properties } of read.issues) found.set(Number(id), sinceOf(properties?.[PROPERTY]));
    token = read.isLast === true ? null : read.nextPageToken ?? null;
    if (token === null) break;
  }
  return found;
};
