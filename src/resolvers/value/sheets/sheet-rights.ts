import type { SheetName } from '../../../model/value/csv/sheet';
import type { Deed } from '../../../model/roles';
import { openProgram, type OpenedProgram } from '../../open-program';
import type { Viewer } from '../../viewer';
import { programToChange } from '../row/program-to-change';

/** What it takes to bring rows of a table in. Lines and baselines are amounts as a whole. */
const deeds: Readonly<Record<SheetName, Deed>> = { lines: 'keep-money', baselines: 'keep-money', entered: 'manage', acts: 'manage', objectives: 'manage', benefits: 'manage', risks: 'manage' };

/** Throws where the viewer may not import into this table. */
export const demandSheet = async (programId: string, sheet: SheetName, viewer: Viewer): Promise<void> => {
  await programToChange(programId, viewer, deeds[sheet]);
};

/** The program, as what may be seen of it now. */
export const openForSheet = (programId: string, viewer: Viewer): Promise<OpenedProgram> => openProgram({ programId }, viewer, { fresh: true });
