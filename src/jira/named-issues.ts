import { route } from '@forge/api';
import { z } from 'zod';
import { askJira, type Asker } from './request';
import { idText } from './wire/issue-wire';

/** An issue as a rule names it. `secured`: it carries a security level. */
export type NamedIssue = {
  readonly id: number;
  readonly key: string;
  readonly summary: string;
  readonly projectId: number;
  readonly secured: boolean;
};

const namedWire = z.object({
  id: idText,
  key: z.string().min(1),
  fields: z.object({
    summary: z.string().nullish(), project: z.object({ id: idText }), security: z.object({ id: z.string() }).nullish(),
  }),
});

const answerWire = z.object({ issues: z.array(namedWire) });

const AT_ONCE = 100;

/**
 * Issues by id or key, straight from Jira and not from its search index, as `as` sees them; those that do not exist or
 * may not be seen are absent. An issue that has another key by now is found by its old one too.
 */
export const namedIssues = async (idsOrKeys: readonly string[], as: Asker): Promise<readonly NamedIssue[]> => {
  const found: NamedIssue[] = [];
  for (let from = 0; from < idsOrKeys.length; from += AT_ONCE) {
    const { issues } = await askJira({
      as, path: route`/rest/api/3/issue/bulkfetch`, body: { issueIdsOrKeys: idsOrKeys.slice(from, from + AT_ONCE), fields: ['summary', 'project', 'security'] },
      answer: answerWire, reads: 'issues that rules name',
    });
    found.push(...issues.map(({ id, key, fields }) => ({
      id: Number(id), key, summary: fields.summary ?? '', projectId: Number(fields.project.id), secured: (fields.security ?? null) !== null,
    })));
  }
  return found;
};
