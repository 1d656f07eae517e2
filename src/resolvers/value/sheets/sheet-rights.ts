import type { SheetName } from '../../../model/value/csv/sheet';
import type { Deed } from '../../../model/roles';
import { openNaming } from '../../open-naming';
import type { OpenedProgram } from '../../open-program';
import type { Viewer } from '../../viewer';
import { programToChange } from '../row/program-to-change';

/** What it takes to bring rows of a table in. Lines and baselines are amounts as a whole. */
const deeds: Readonly<Record<SheetName, Deed>> = { lines: 'keep-money', baselines: 'keep-money', entered: 'manage', acts: 'manage', objectives: 'manage', benefits: 'manage', risks: 'manage' };

/** Throws where the viewer may not import into this table. */
export const demandSheet = async (programId: string, sheet: SheetName, viewer: Viewer): Promise<void> => {
  await programToChange(programId, viewer, deeds[sheet]);
};

/** What cells may name issues by: keys, and ids of packages. */
const wordsIn = (cells: readonly string[]): ReadonlySet<string> => new Set(cells.flatMap((cell) => cell.toUpperCase().split(/[\s,;]+/)));

/**
 * The program, as what may be seen of it now: Jira is asked once more about each issue that a file names, so that one that
 * was secured a moment ago is not taken, as one that is not there.
 */
export const openForSheet = (programId: string, viewer: Viewer, cells: readonly string[]): Promise<OpenedProgram> => {
  const words = wordsIn(cells);
  return openNaming({ programId }, viewer, ({ today: { program } }) =>
    ({ ids: program.issues.flatMap(({ id, key }) => (words.has(key.toUpperCase()) || words.has(`EPIC:${id}`) ? [id] : [])) }));
};
