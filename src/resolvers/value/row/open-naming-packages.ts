import type { Program } from '../../../model/program';
import { epicIds } from '../../../view/value/costs/parts';
import { openNaming } from '../../open-naming';
import type { OpenedProgram } from '../../open-program';
import type { Viewer } from '../../viewer';

/** Ids of the epics of the program among packages; what is out of the viewer's sight is not in the program. */
export const epicsAmong = (program: Program, packages: readonly (string | null)[]): readonly number[] =>
  epicIds(packages).filter((id) => program.byId.has(id));

/**
 * Opens a program for a write that names packages: Jira is asked once more about each epic among them, so that one that was
 * secured a moment ago is refused as one that is not there. `packages` of the program as it is seen.
 */
export const openNamingPackages = (programId: string, viewer: Viewer, packages: (program: Program) => readonly (string | null)[]): Promise<OpenedProgram> =>
  openNaming({ programId }, viewer, ({ today: { program } }) => ({ ids: epicsAmong(program, packages(program)) }));
