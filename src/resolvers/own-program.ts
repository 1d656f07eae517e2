import { getProgram, type ProgramRecord } from '../store/programs';
import { noSuchProgram, Refusal } from './refusal';
import type { Viewer } from './viewer';

/** Who may look at a program at all; what they see of it is decided issue by issue. */
export const mayOpen = (program: ProgramRecord, viewer: Viewer): boolean =>
  program.visibility === 'published' || program.ownerId === viewer.accountId;

/** Who may change a program: its owner. */
export const mayManage = (program: ProgramRecord, viewer: Viewer): boolean => program.ownerId === viewer.accountId;

/** The program, if this viewer may change it. A draft of somebody else does not exist for anybody but its owner. */
export const ownProgram = async (programId: string, viewer: Viewer): Promise<ProgramRecord> => {
  const program = await getProgram(programId);
  if (program === null || !mayOpen(program, viewer)) throw noSuchProgram();
  if (!mayManage(program, viewer)) throw new Refusal('not-allowed', 'Only the owner of this program may change it. Nothing was saved.');
  return program;
};
