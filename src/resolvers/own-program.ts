import type { ProgramRecord } from '../store/programs';
import type { Viewer } from './viewer';

/** Who may look at a program at all; what they see of it is decided issue by issue. */
export const mayOpen = (program: ProgramRecord, viewer: Viewer): boolean =>
  program.visibility === 'published' || program.ownerId === viewer.accountId;

/** Who may change a program: its owner. */
export const mayManage = (program: ProgramRecord, viewer: Viewer): boolean => program.ownerId === viewer.accountId;
