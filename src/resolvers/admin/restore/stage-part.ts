import { randomUUID } from 'node:crypto';
import type { AdminCalls } from '../../../contract/calls';
import { atOnce } from '../../../jobs/at-once';
import { listedRules } from '../../../jobs/members';
import { completeSettings } from '../../../model/complete-settings';
import type { FileRow } from '../../../store/export/row';
import { getProgram } from '../../../store/programs';
import { linesOf } from '../../../store/restore/look-through';
import { atLine, BadFile, readLine } from '../../../store/restore/read-line';
import { keepPart, uploadNote } from '../../../store/uploads';
import { unfitForRules } from '../../program-rules';
import { Refusal } from '../../refusal';

type Call = AdminCalls['stageRestore'];

/** What is told of a file that cannot be used. */
export const unusable = (error: BadFile): Refusal => new Refusal('bad-input', `${error.message} Nothing was changed.`, { field: 'text' });

type Numbered = { readonly number: number; readonly row: FileRow };

const rowsIn = ({ text, part, firstLine }: Call['input']): readonly Numbered[] => linesOf(text).flatMap((line, at) => {
  const number = firstLine + at;
  const read = atLine(number, () => readLine(line, part === 0 && at === 0));
  return 'row' in read ? [{ number, row: read.row }] : [];
});

const ASKED_AT_ONCE = 8;

const queriesOf = (settings: Parameters<typeof completeSettings>[0]): readonly string[] =>
  listedRules(completeSettings(settings)).flatMap((rule) => (rule.kind === 'jql' ? [rule.jql] : []));

type Brought = { readonly number: number; readonly name: string; readonly jql: string; readonly known: boolean };

const queriesIn = async ({ number, row }: Numbered): Promise<readonly Brought[]> => {
  if (row.in !== 'program') return [];
  const queries = queriesOf(row.value.settings);
  const here = queries.length === 0 ? null : await getProgram(row.key);
  const known = new Set(here === null ? [] : queriesOf(here.settings));
  return queries.map((jql) => ({ number, name: row.value.name, jql, known: known.has(jql) }));
};

/** Queries are asked by the app: one that nobody could have saved here must not come in by a file that somebody wrote. */
const demandRules = async (rows: readonly Numbered[]): Promise<void> => {
  const queries: Brought[] = [];
  for (const row of rows) queries.push(...await queriesIn(row));
  await atOnce(ASKED_AT_ONCE, queries, async ({ number, name, jql, known }) => {
    const problem = await unfitForRules(jql, known);
    if (problem !== null) throw new BadFile(`Line ${number}: a query of the program ${name} cannot be used. ${problem}`);
  });
};

/** Keeps a part of an uploaded file, after looking at each of its lines. It has no effect until the whole is confirmed. */
export const stageRestorePart = async (input: Call['input']): Promise<Call['output']> => {
  const { restoreId, part, text } = input;
  if ((restoreId === null) !== (part === 0)) throw new Refusal('bad-input', 'The parts of a file come one after the other. Choose the file again.', { field: 'part' });
  try {
    await demandRules(rowsIn(input));
  } catch (error) {
    if (error instanceof BadFile) throw unusable(error);
    throw error;
  }
  if (restoreId !== null && await uploadNote(restoreId) === null) throw gone();
  const id = restoreId ?? randomUUID();
  await keepPart(id, part, text, Date.now());
  return { restoreId: id };
};

export const gone = (): Refusal => new Refusal('not-found', 'What was uploaded is not here any more. Choose the file again; nothing was changed.');
