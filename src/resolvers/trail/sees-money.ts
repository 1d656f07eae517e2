import { may } from '../../model/roles';
import { getProgram } from '../../store/programs';
import { rolesFor } from '../roles-of';
import type { Viewer } from '../viewer';

/** Whether the viewer may see amounts of this program, asked anew; nobody may of one that is gone, nor of the site's own trail. */
export const seesMoney = async (programId: string, viewer: Viewer): Promise<boolean> => {
  const program = await getProgram(programId);
  return program !== null && may(await rolesFor(program, viewer, { fresh: true }), 'see-money');
};
