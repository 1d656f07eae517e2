import { route } from '@forge/api';
import { z } from 'zod';
import { certainId } from './jql';
import { askJira } from './request';

const page = z.object({
  values: z.array(z.object({ id: z.string().regex(/^\d+$/), lead: z.object({ displayName: z.string() }).nullish() })),
});

const PAGE = 50;

/** Names of the leads of projects by project id, as the user sees them; a project without one, or out of sight, is absent. */
export const projectLeads = async (projectIds: readonly number[]): Promise<ReadonlyMap<number, string>> => {
  const leads = new Map<number, string>();
  for (let from = 0; from < projectIds.length; from += PAGE) {
    const search = new URLSearchParams({ maxResults: String(PAGE), expand: 'lead' });
    for (const id of projectIds.slice(from, from + PAGE)) search.append('id', certainId(id));
    const { values } = await askJira({ as: 'user', path: route`/rest/api/3/project/search?${search}`, answer: page, reads: 'the leads of projects' });
    for (const { id, lead } of values) if (lead !== null && lead !== undefined) leads.set(Number(id), lead.displayName);
  }
  return leads;
};
