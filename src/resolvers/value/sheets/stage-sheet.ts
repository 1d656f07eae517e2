import { randomUUID } from 'node:crypto';
import type { GlobalCalls } from '../../../contract/calls';
import { keepSheetPart, sheetBegan } from '../../../store/value/sheet-uploads';
import { Refusal } from '../../refusal';
import type { Viewer } from '../../viewer';
import { demandSheet } from './sheet-rights';

type Call = GlobalCalls['stageSheet'] | GlobalCalls['stageBook'];

/** Keeps a part of a file for the one who sent it. It has no effect until it is imported. */
export const stageSheet = async ({ programId, sheet, uploadId, part, text }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  await demandSheet(programId, sheet, viewer);
  if ((uploadId === null) !== (part === 0)) throw new Refusal('bad-input', 'The parts of a file come one after the other. Choose the file again.', { field: 'part' });
  const of = { programId, sheet, accountId: viewer.accountId, uploadId: uploadId ?? randomUUID() };
  if (uploadId !== null && !await sheetBegan(of)) throw new Refusal('not-found', 'What was uploaded is not here any more. Choose the file again; nothing was changed.');
  await keepSheetPart(of, part, text, Date.now());
  return { uploadId: of.uploadId };
};
