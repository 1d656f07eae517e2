import { getProgram, type ProgramRecord } from '../store/programs';
import { loadFor } from './open-program';
import { mayManage } from './own-program';
import { noSuchProgram, Refusal } from './refusal';
import type { Viewer } from './viewer';

/**
 * The program, if this viewer may change it. One that the viewer cannot see, a draft of somebody else or a program of
 * which they may browse nothing, does not exist for them.
 */
export const programToChange = async (programId: string, viewer: Viewer): Promise<ProgramRecord> => {
  const program = await getProgram(programId);
  if (program === null) throw noSuchProgram();
  if (mayManage(program, viewer)) return program;
  if (await loadFor(program, viewer, true) === null) throw noSuchProgram();
  throw new Refusal('not-allowed', 'Only the owner of this program may change it. Nothing was saved.');
};
