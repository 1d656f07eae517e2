import { route } from '@forge/api';
import { z } from 'zod';
import { certainId } from './jql';
import { type DocumentText, mentionsInDocument } from './mentions-in-document';
import { askJira } from './request';
import { idText, statusWire } from './wire/issue-wire';
import { statusFromWire } from './status-from-wire';
import type { OutsideEnd } from '../model/program';

/** The lines of an issue's texts that name issues. `cut`: it has more comments than Jira gives with the issue. */
export type ReadIssue = {
  readonly id: number;
  readonly lines: readonly (DocumentText & { readonly where: 'description' | 'comment' })[];
  readonly cut: boolean;
};

/** Most issues that Jira gives at once. */
export const READ_AT_ONCE = 100;

const textsWire = z.object({
  issues: z.array(z.object({
    id: idText,
    fields: z.object({
      description: z.unknown(),
      comment: z.object({ total: z.number().int().nonnegative().optional(), comments: z.array(z.object({ body: z.unknown() })) }).nullish(),
    }),
  })),
});

type Wire = z.infer<typeof textsWire>['issues'][number];

const readIssue = ({ id, fields: { description, comment } }: Wire, site: string): ReadIssue => {
  const comments = comment?.comments ?? [];
  return {
    id: Number(id),
    lines: [
      ...mentionsInDocument(description, site).map((line) => ({ ...line, where: 'description' as const })),
      ...comments.flatMap(({ body }) => mentionsInDocument(body, site)).map((line) => ({ ...line, where: 'comment' as const })),
    ],
    cut: (comment?.total ?? 0) > comments.length,
  };
};

/**
 * Descriptions and comments of at most `READ_AT_ONCE` issues, as the user: what is restricted shows to those it is for,
 * and what the user may not see is absent. Costs a point, and one for each issue. Nothing of it is kept.
 */
export const readTexts = async (ids: readonly number[], site: string): Promise<readonly ReadIssue[]> => {
  if (ids.length === 0) return [];
  const { issues } = await askJira({
    as: 'user', path: route`/rest/api/3/issue/bulkfetch`, body: { issueIdsOrKeys: ids.map(certainId), fields: ['description', 'comment'] },
    answer: textsWire, reads: 'descriptions and comments',
  });
  return issues.map((issue) => readIssue(issue, site));
};

const statusesWire = z.object({ issues: z.array(z.object({ id: idText, key: z.string().min(1), fields: z.object({ status: statusWire }) })) });

/**
 * The issues of these keys that the user may see, whatever project they are in; at most `READ_AT_ONCE` of them are looked
 * at. One that has another key by now is found under that.
 */
export const issuesOfKeys = async (keys: readonly string[]): Promise<readonly OutsideEnd[]> => {
  if (keys.length === 0) return [];
  const { issues } = await askJira({
    as: 'user', path: route`/rest/api/3/issue/bulkfetch`, body: { issueIdsOrKeys: keys.slice(0, READ_AT_ONCE), fields: ['status'] },
    answer: statusesWire, reads: 'issues that texts name',
  });
  return issues.map(({ id, key, fields }) => ({ id: Number(id), key, status: statusFromWire(fields.status) }));
};
