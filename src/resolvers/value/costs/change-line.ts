import type { GlobalCalls } from '../../../contract/calls';
import { displayNames } from '../../../jira/people';
import type { Program } from '../../../model/program';
import type { CostLine } from '../../../model/value/cost-line';
import { seesLine } from '../../../model/value/cut-value';
import { seenIn } from '../../../model/value/seen-in';
import { changeTable } from '../../../store/value/table';
import { Refusal } from '../../refusal';
import type { Viewer } from '../../viewer';
import { openNamingPackages } from '../row/open-naming-packages';
import { programToChange } from '../row/program-to-change';
import { lineOf, voidOf } from './line-of';
import { bookNote, lineValue, lineWords } from './line-words';

type Call = GlobalCalls['changeLine'];

/** What two people did to one line: what stands in its place now beside what was to. */
const conflict = async (program: Program, line: CostLine, rows: readonly CostLine[], mine: CostLine | null): Promise<Refusal> => {
  const taken = rows.find(({ voids }) => voids === line.id);
  const theirs = rows.find(({ origin }) => origin === line.id);
  const seen = theirs !== undefined && seesLine(seenIn(program), theirs);
  const by = taken?.by ?? null;
  const name = by === null ? null : (await displayNames([by])).get(by) ?? null;
  return new Refusal('conflict', `${name ?? 'Somebody else'} has changed this line meanwhile. Nothing of yours was saved; look at what stands in the book now and repeat your change.`, {
    storedVersion: line.version + 1,
    conflict: { by: name, at: null, rows: [{ what: lineWords(program, line), theirs: theirs === undefined ? 'taken back' : seen ? lineValue(theirs) : 'moved to what you may not see', yours: mine === null ? 'taken back' : lineValue(mine) }] },
  });
};

/**
 * Takes a line back and, unless `line` is null, enters another in its place, in one write. Of two who change one line,
 * the second is told what the first made of it.
 */
export const changeLine = async ({ programId, lineId, version, line: input }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  await programToChange(programId, viewer, 'keep-money');
  const { today: { program } } = await openNamingPackages(programId, viewer, ({ value }) =>
    [input?.package ?? null, ...value.lines.filter(({ id }) => id === lineId).map((line) => line.package)]);
  // As the viewer may see it: a line about what is out of their sight is not there for them.
  const seen = program.value.lines.find(({ id, voids }) => id === lineId && voids === null);
  if (seen === undefined) throw new Refusal('not-found', 'There is no such line in the book, or you may not see what it is about. Nothing was saved.');
  const fresh = input === null ? null : lineOf(program, input, viewer.accountId, lineId);
  const back = voidOf(seen, program.asOf, viewer.accountId);
  const changes = [
    { what: lineWords(program, seen), before: lineValue(seen), after: null },
    ...(fresh === null ? [] : [{ what: lineWords(program, fresh), before: null, after: lineValue(fresh) }]),
  ];
  const note = bookNote(viewer.accountId, changes, fresh === null ? [seen] : [seen, fresh]);
  await changeTable<CostLine>(programId, 'lines', async (rows) => {
    if (seen.version !== version || rows.some(({ voids }) => voids === lineId)) throw await conflict(program, seen, rows, fresh);
    return { rows: [...rows, back, ...(fresh === null ? [] : [fresh])], note };
  });
  return { id: fresh?.id ?? null };
};
