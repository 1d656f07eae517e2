import { route } from '@forge/api';
import { z } from 'zod';
import type { JiraLink } from '../model/jira-issue';
import { JiraUnavailable } from './errors';
import { certainId } from './jql';
import { linksFromWire } from './links-from-wire';
import { askJira } from './request';
import { idText, linkWire } from './wire/issue-wire';

const AT_ONCE = 100;

const answer = z.object({
  issues: z.array(z.object({ id: idText, fields: z.object({ issuelinks: z.array(linkWire).nullish() }) })),
  issueErrors: z.array(z.unknown()).nullish(),
});

/**
 * The links of these issues, straight from Jira, as the app sees them; issues that do not exist for the app are absent.
 * Costs a point an issue and one for each hundred. Throws where Jira could not read an issue that may exist.
 */
export const linksById = async (ids: readonly number[]): Promise<ReadonlyMap<number, readonly JiraLink[]>> => {
  const found = new Map<number, readonly JiraLink[]>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const { issues, issueErrors } = await askJira({
      as: 'app', path: route`/rest/api/3/issue/bulkfetch`, answer, reads: 'links of issues',
      body: { issueIdsOrKeys: ids.slice(from, from + AT_ONCE).map(certainId), fields: ['issuelinks'] },
    });
    if ((issueErrors?.length ?? 0) > 0) throw new JiraUnavailable('Jira could not read links of some issues.');
    for (const { id, fields } of issues) found.set(Number(id), linksFromWire(fields.issuelinks ?? []));
  }
  return found;
};
