import type { ProgramAt } from '../../contract/call';
import type { Coverage } from '../../contract/dependencies';
import type { ProgramRecord } from '../../store/programs';
import { openProgram, type OpenedProgram, openProgramRecord } from '../open-program';
import type { Viewer } from '../viewer';
import { ageOf } from './fresh-now';
import { type Made, serveReady } from './serve';

/**
 * A page of figures that names no issue: as of today the ready one for the viewer's rights, what Jira said within the
 * last minute deciding; as of another day it is made each time. `kind` names the page.
 */
export const serveUnnamed = async <Body extends Coverage>(
  { programId, asOf }: ProgramAt, viewer: Viewer, kind: string, draw: (opened: OpenedProgram) => Body,
): Promise<Body> => {
  if (asOf !== undefined) return draw(await openProgram({ programId, asOf }, viewer));
  const make = async (record: ProgramRecord): Promise<Made<Body> | null> => {
    const opened = await openProgramRecord(record, viewer);
    if (opened === null) return null;
    return { program: opened.today.program, ids: [], body: draw(opened), basis: opened.basis, pulling: opened.around.pull.phase !== 'complete' };
  };
  const served = await serveReady({ programId, kind, managed: false, make }, viewer);
  return { ...served.body, ageSeconds: ageOf(served.takenAt) };
};
