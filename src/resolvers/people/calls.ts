import { z } from 'zod';
import type { SettingsCalls } from '../../contract/calls';
import { answer } from '../answer';
import { type Inputs, programId, text, version } from '../schemas';
import { archive } from './archive';
import { findPeople } from './find-people';
import { saveRoles } from './save-roles';

type Own = Pick<SettingsCalls, 'findPeople' | 'saveRoles' | 'archiveProgram'>;

const holder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('user'), accountId: text(128).min(1), name: text(255) }),
  z.strictObject({ kind: z.literal('group'), groupId: text(128).min(1), name: text(255) }),
]);

const grant = z.strictObject({ role: z.enum(['viewer', 'contributor', 'manager', 'finance']), holder });

const inputs = {
  findPeople: z.strictObject({ query: text(255) }),
  saveRoles: z.strictObject({
    programId, version, visibility: z.enum(['draft', 'shared', 'published']), everyone: z.enum(['viewer', 'contributor']), grants: z.array(grant).max(300),
  }),
  archiveProgram: z.strictObject({ programId, version, archived: z.boolean() }),
} satisfies Inputs<Own>;

/** Who is what in a program, and whether it is in use. */
export const peopleCalls = {
  findPeople: answer('findPeople', 'sign-in', inputs.findPeople, findPeople),
  saveRoles: answer('saveRoles', 'manage', inputs.saveRoles, saveRoles),
  archiveProgram: answer('archiveProgram', 'manage', inputs.archiveProgram, archive),
};
