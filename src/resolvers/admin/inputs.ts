import { z } from 'zod';
import type { AdminCalls } from '../../contract/calls';
import { change, type Inputs, nothing, programId, text, version } from '../schemas';

const accountId = text(128).min(1);

type Own = Pick<AdminCalls, 'admin' | 'saveSite' | 'changeOwner' | 'pullAgain' | 'erasePerson'
  | 'retryWork' | 'saveBudgets' | 'exportStart' | 'exportPage' | 'stageRestore' | 'previewRestore' | 'confirmRestore' | 'dropRestore' | 'restoreState'>;

const restoreId = z.uuid('is not the id of an upload');

/** A file may have so many parts of so many characters. */
const MOST_PARTS = 200;
const PART_LENGTH = 400_000;

/** 0: nobody has saved anything yet. */
const siteVersion = z.number().int().min(0);

/** Below a hundred not even the smallest thing would come to its end; above, Jira grants no app more. */
const points = z.number().int().min(100, 'is less than 100, with which nothing comes to its end').max(500_000, 'is more than the 500,000 that Jira grants any app');

/** What only the admin page asks. */
export const adminInputs = {
  admin: nothing,
  saveSite: z.strictObject({
    version: siteVersion,
    mayCreate: z.enum(['everyone', 'groups', 'admins']),
    creatorGroupIds: z.array(text(255).min(1)).max(100),
    defaults: z.array(change).max(50),
  }),
  changeOwner: z.strictObject({ programId, version, accountId }),
  pullAgain: z.strictObject({ projectId: z.string().regex(/^\d{1,15}$/, 'is not the id of a project') }),
  erasePerson: z.strictObject({ accountId }),
  retryWork: z.strictObject({ what: text(200).regex(/^[a-z]+(?::[A-Za-z0-9-]+)?$/, 'is nothing that the app does by itself') }),
  saveBudgets: z.strictObject({ version: siteVersion, budgets: z.strictObject({ pull: points, events: points, sweep: points, flags: points, person: points }) }),
  exportStart: nothing,
  exportPage: z.strictObject({
    chain: programId, seq: z.number().int().min(0).max(2_147_483_647).nullable(), next: text(4_000).regex(/^\d\|/, 'is not where a piece ended').nullable(),
  }),
  stageRestore: z.strictObject({
    restoreId: restoreId.nullable(),
    part: z.number().int().min(0).max(MOST_PARTS - 1, 'The file is larger than 80 MB, which is more than can be restored'),
    firstLine: z.number().int().min(1).max(10_000_000),
    text: text(PART_LENGTH).min(1),
  }),
  previewRestore: z.strictObject({ restoreId }),
  confirmRestore: z.strictObject({ restoreId, seen: z.string().regex(/^[0-9a-f]{64}$/, 'is not what a preview told'), typed: text(255).nullable() }),
  dropRestore: z.strictObject({ restoreId }),
  restoreState: nothing,
} satisfies Inputs<Own>;
