import { z } from 'zod';
import type { IssuePlace } from '../forge/surface-context';
import type { RemoteJira } from './remote-jira';

const wire = z.object({
  id: z.string(), key: z.string(),
  fields: z.object({ issuetype: z.object({ id: z.string(), name: z.string() }), project: z.object({ id: z.string(), key: z.string() }) }),
});

/** Issues of the other site that a surface stands on: looked up before each call, so that one that is gone is gone. */
export type SeenIssues = {
  readonly lookUp: (issueKey: string) => Promise<void>;
  readonly placeOf: (issueKey: string) => IssuePlace | null;
};

export const seenIssues = ({ send }: RemoteJira): SeenIssues => {
  const seen = new Map<string, IssuePlace>();
  return {
    lookUp: async (issueKey) => {
      seen.delete(issueKey);
      const response = await send(new Request(new URL(`/rest/api/3/issue/${encodeURIComponent(issueKey)}?fields=issuetype,project`, 'http://jira.local')));
      const found = wire.safeParse(response.ok ? await response.json().catch(() => null) : null);
      if (!found.success) return;
      const { id, key, fields: { issuetype, project } } = found.data;
      seen.set(issueKey, { issue: { id, key, type: issuetype.name, typeId: issuetype.id }, project: { id: project.id, key: project.key, type: 'software' } });
    },
    placeOf: (issueKey) => seen.get(issueKey) ?? null,
  };
};
