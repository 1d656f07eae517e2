import { z } from 'zod';
import type { AdminCalls } from '../../contract/calls';
import { change, type Inputs, nothing, programId, text, version } from '../schemas';

const accountId = text(128).min(1);

type Own = Pick<AdminCalls, 'admin' | 'saveSite' | 'changeOwner' | 'pullAgain' | 'erasePerson'>;

/** What only the admin page asks. */
export const adminInputs = {
  admin: nothing,
  saveSite: z.strictObject({
    // 0: nobody has saved anything yet.
    version: z.number().int().min(0),
    mayCreate: z.enum(['everyone', 'groups', 'admins']),
    creatorGroupIds: z.array(text(255).min(1)).max(100),
    defaults: z.array(change).max(50),
  }),
  changeOwner: z.strictObject({ programId, version, accountId }),
  pullAgain: z.strictObject({ projectId: z.string().regex(/^\d{1,15}$/, 'is not the id of a project') }),
  erasePerson: z.strictObject({ accountId }),
} satisfies Inputs<Own>;
