import type { GlobalCalls } from '../../../contract/calls';
import type { CostLine } from '../../../model/value/cost-line';
import { changeTable } from '../../../store/value/table';
import type { Viewer } from '../../viewer';
import { openNamingPackages } from '../row/open-naming-packages';
import { programToChange } from '../row/program-to-change';
import { lineOf } from './line-of';
import { bookNote, lineValue, lineWords } from './line-words';

type Call = GlobalCalls['addLines'];

/** Enters lines: all of them, or none. */
export const addLines = async ({ programId, lines }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  await programToChange(programId, viewer, 'keep-money');
  const { today: { program } } = await openNamingPackages(programId, viewer, () => lines.map((line) => line.package));
  const fresh = lines.map((line) => lineOf(program, line, viewer.accountId));
  const note = bookNote(viewer.accountId, fresh.map((line) => ({ what: lineWords(program, line), before: null, after: lineValue(line) })), fresh);
  await changeTable<CostLine>(programId, 'lines', (rows) => ({ rows: [...rows, ...fresh], note }));
  return { ids: fresh.map(({ id }) => id) };
};
