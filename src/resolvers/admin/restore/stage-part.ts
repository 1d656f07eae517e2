import { randomUUID } from 'node:crypto';
import type { AdminCalls } from '../../../contract/calls';
import { linesOf } from '../../../store/restore/look-through';
import { atLine, BadFile, readLine } from '../../../store/restore/read-line';
import { readNote, stagePart as keepPart } from '../../../store/restore/staged';
import { Refusal } from '../../refusal';

type Call = AdminCalls['stageRestore'];

/** What is told of a file that cannot be used. */
export const unusable = (error: BadFile): Refusal => new Refusal('bad-input', `${error.message} Nothing was changed.`, { field: 'text' });

const demandForm = ({ text, part, firstLine }: Call['input']): void => {
  for (const [at, line] of linesOf(text).entries()) atLine(firstLine + at, () => readLine(line, part === 0 && at === 0));
};

/** Keeps a part of an uploaded file, after looking at each of its lines. It has no effect until the whole is confirmed. */
export const stageRestorePart = async (input: Call['input']): Promise<Call['output']> => {
  const { restoreId, part, text } = input;
  if ((restoreId === null) !== (part === 0)) throw new Refusal('bad-input', 'The parts of a file come one after the other. Choose the file again.', { field: 'part' });
  try {
    demandForm(input);
  } catch (error) {
    if (error instanceof BadFile) throw unusable(error);
    throw error;
  }
  if (restoreId !== null && await readNote(restoreId) === null) throw gone();
  const id = restoreId ?? randomUUID();
  await keepPart(id, part, text, Date.now());
  return { restoreId: id };
};

export const gone = (): Refusal => new Refusal('not-found', 'What was uploaded is not here any more. Choose the file again; nothing was changed.');
