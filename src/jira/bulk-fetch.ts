import { route } from '@forge/api';
import { z } from 'zod';
import type { DescribedIssue } from '../model/described-issue';
import { momentOfUpdate } from './changed-issues';
import { DateReader } from './date-reader';
import { JiraUnavailable } from './errors';
import type { IssueFields } from './issue-fields';
import { fieldsToRead } from './issue-fields';
import { issueFromWire } from './issue-from-wire';
import { certainId } from './jql';
import { recentHistory } from './recent-history';
import type { RecentHistory } from './recent-history';
import { askJira } from './request';
import { bulkWire, idText } from './wire/issue-wire';
import type { BulkIssueWire } from './wire/issue-wire';

const AT_ONCE = 100;

/**
 * An issue with the newest of its changelog, which Jira tells with it at no price (null where it told none), and the
 * moment of its last update in milliseconds.
 */
export type FetchedIssue = DescribedIssue & { readonly recent: RecentHistory | null; readonly updatedAt: number | null };

/**
 * Issues by id, straight from Jira and not from its search index, as the app sees them. Ids that are not in the answer
 * do not exist for the app. `fieldsOf` tells which custom fields count in an issue's project; `allFields` holds every
 * custom field that any of them may name. Throws where Jira could not read an issue that may exist.
 */
export const bulkFetch = async (
  ids: readonly number[], allFields: readonly IssueFields[], fieldsOf: (projectId: number) => IssueFields,
): Promise<readonly FetchedIssue[]> => {
  const fields = [...new Set(allFields.flatMap(fieldsToRead))];
  const found: FetchedIssue[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const issues = await fetchSome(ids.slice(from, from + AT_ONCE), fields);
    const dates = new DateReader();
    found.push(...issues.map((wire) => ({ ...issueFromWire(wire, fieldsOf(Number(wire.fields.project.id)), dates), recent: recentHistory(wire), updatedAt: momentOfUpdate(wire.fields.updated) })));
  }
  return found;
};

const fetchSome = async (ids: readonly number[], fields: readonly string[]): Promise<readonly BulkIssueWire[]> => {
  const answer = await askJira({
    as: 'app', path: route`/rest/api/3/issue/bulkfetch`, body: { issueIdsOrKeys: ids.map(certainId), fields, expand: ['changelog'] },
    answer: bulkWire, reads: 'issues by id',
  });
  const broken = answer.issueErrors?.length ?? 0;
  if (broken > 0) throw new JiraUnavailable(`Jira could not read ${broken} of ${ids.length} issues.`);
  return answer.issues;
};

const summariesWire = z.object({ issues: z.array(z.object({ id: idText, fields: z.object({ summary: z.string().nullish() }) })) });

/** Summaries of issues as the user sees them; issues the user may not see are absent. */
export const summariesAsUser = async (ids: readonly number[]): Promise<ReadonlyMap<number, string>> => {
  const found = new Map<number, string>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const answer = await askJira({
      as: 'user', path: route`/rest/api/3/issue/bulkfetch`,
      body: { issueIdsOrKeys: ids.slice(from, from + AT_ONCE).map(certainId), fields: ['summary'] },
      answer: summariesWire, reads: 'summaries',
    });
    for (const { id, fields } of answer.issues) found.set(Number(id), fields.summary ?? '');
  }
  return found;
};
