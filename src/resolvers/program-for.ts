import { adminsMay, type Deed, may, type Role } from '../model/roles';
import { getProgram, type ProgramRecord } from '../store/programs';
import { loadFor } from './open-program';
import { noSuchProgram, Refusal } from './refusal';
import { isAdmin, rolesFor } from './roles-of';
import type { Viewer } from './viewer';

const needed: Readonly<Record<Deed, string>> = {
  see: 'Only people with a role in this program may see it.',
  'see-settings': 'Only people with a role in this program may see its settings.',
  contribute: 'Only contributors and managers of this program may do this. Ask one of its managers for the role.',
  manage: 'Only managers of this program may change it. Ask one of them for the change, or for the role.',
  'see-trail': 'Only managers of this program may see its trail. Ask one of them for the role.',
  'see-money': 'Only people with the finance role in this program may see its money. Ask one of its managers for the role.',
  'keep-money': 'Only people with the finance role in this program may change its money. Ask one of its managers for the role.',
  administer: 'Only administrators of Jira may do this.',
};

const existsFor = async (program: ProgramRecord, roles: ReadonlySet<Role>, viewer: Viewer): Promise<boolean> =>
  roles.has('manager') || (roles.size > 0 && await loadFor(program, viewer, true) !== null);

/**
 * The program, if this viewer may do the deed in it; who they are and what they may browse is asked of Jira anew. Throws
 * `noSuchProgram` where it does not exist for them (no role in it, or nothing of it that they may browse, but for those
 * who manage it), and says what role is missing where theirs is too small.
 */
export const programFor = async (programId: string, viewer: Viewer, deed: Deed): Promise<ProgramRecord> => {
  const program = await getProgram(programId);
  if (program === null) throw noSuchProgram();
  const roles = await rolesFor(program, viewer, { fresh: true });
  if (may(roles, deed) && roles.has('manager')) return program;
  if (adminsMay(deed) && await isAdmin(viewer, { fresh: true })) return program;
  if (!await existsFor(program, roles, viewer)) throw noSuchProgram();
  if (may(roles, deed)) return program;
  throw new Refusal('not-allowed', `${needed[deed]} Nothing was changed.`);
};
