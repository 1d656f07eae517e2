import { type Deed, may } from '../model/roles';
import { getProgram } from '../store/programs';
import { SITE_CHAIN } from '../store/trail/entry';
import { trailHead } from '../store/trail/read-trail';
import { demandCreator } from './people/creators';
import { programFor } from './program-for';
import { firstRead } from './ready/first-read';
import { kindOf } from './ready/kind';
import { Refusal } from './refusal';
import { isAdmin, rolesFor } from './roles-of';
import type { Viewer } from './viewer';

/** What it takes to make a call: to be signed in, to be one of those who may make programs, or a deed in a program. */
export type CallDeed = Deed | 'sign-in' | 'create';

/** The program that an input names; null where it says that there is none yet, undefined where it is about none. */
const programIn = (input: unknown): string | null | undefined => {
  if (typeof input !== 'object' || input === null) return undefined;
  const { programId, config } = input as { readonly programId?: unknown; readonly config?: unknown };
  if (typeof programId === 'string' || programId === null) return programId;
  return config === undefined ? undefined : programIn(config);
};

const demandAdmin = async (viewer: Viewer): Promise<void> => {
  if (!await isAdmin(viewer, { fresh: true })) throw new Refusal('not-allowed', 'Only administrators of Jira may do this. Nothing was changed.');
};

/** The trail of a program that was deleted is there for administrators, who find its id in the trail of the site. */
const demandIn = async (programId: string, deed: Deed, input: unknown, viewer: Viewer): Promise<void> => {
  const program = deed === 'see' ? (await firstRead(viewer, programId, kindOf(input))).record : await getProgram(programId);
  if (program === null && deed === 'see-trail' && await trailHead(programId) !== null && await isAdmin(viewer, { fresh: true })) return;
  const roles = program === null ? new Set<never>() : await rolesFor(program, viewer, { fresh: deed !== 'see' });
  if (!may(roles, deed)) await programFor(programId, viewer, deed);
};

/**
 * Throws where the viewer may not make a call that takes this deed, with this input. What of a program they may browse
 * is left to the call, and so is the choice of programs where the input names none.
 */
export const demand = async (deed: CallDeed, input: unknown, viewer: Viewer): Promise<void> => {
  if (deed === 'sign-in') return;
  const programId = programIn(input);
  if (deed === 'create' || programId === null) return demandCreator(viewer);
  if (programId === SITE_CHAIN || (programId === undefined && deed === 'administer')) return demandAdmin(viewer);
  if (programId !== undefined) await demandIn(programId, deed, input, viewer);
};
