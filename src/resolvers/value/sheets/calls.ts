import { z } from 'zod';
import type { SheetTransferCalls } from '../../../contract/value/sheet-calls';
import { answer } from '../../answer';
import { csvDialect, type Inputs, programId, text } from '../../schemas';
import { exportSheet } from './export-sheet';
import { importSheet } from './import-sheet';
import { previewSheet } from './preview-sheet';
import { stageSheet } from './stage-sheet';

const MOST_COLUMNS = 200;
const MOST_PARTS = 60;
const PART_LENGTH = 400_000;

const whole = z.number().int().min(0).max(2_147_483_647);
const uploadId = text(64).min(1);
const form = z.strictObject({
  columns: z.array(z.strictObject({ heading: text(10_000), column: text(64).nullable() })).max(MOST_COLUMNS),
  mark: z.enum(['.', ',']), days: z.enum(['iso', 'dmy', 'mdy', 'ymd']), all: z.record(text(64), text(64)).refine((words) => Object.keys(words).length <= MOST_COLUMNS, 'names too many columns').exactOptional(),
});
const plain = { programId, sheet: z.enum(['entered', 'acts', 'objectives', 'benefits', 'risks']) };
const book = { programId, sheet: z.enum(['lines', 'baselines']) };
const part = { uploadId: uploadId.nullable(), part: whole.max(MOST_PARTS - 1), text: text(PART_LENGTH).min(1) };
const preview = { uploadId, form: form.nullable(), problemsFrom: whole };
const decided = { uploadId, form, seen: z.string().regex(/^[0-9a-f]{64}$/, 'is not what a preview said') };

const inputs = {
  stageSheet: z.strictObject({ ...plain, ...part }), stageBook: z.strictObject({ ...book, ...part }),
  previewSheet: z.strictObject({ ...plain, ...preview }), previewBook: z.strictObject({ ...book, ...preview }),
  importSheet: z.strictObject({ ...plain, ...decided }), importBook: z.strictObject({ ...book, ...decided }),
  exportSheet: z.strictObject({ ...plain, from: whole, dialect: csvDialect.exactOptional() }), exportBook: z.strictObject({ ...book, from: whole, dialect: csvDialect.exactOptional() }),
} satisfies Inputs<SheetTransferCalls>;

/** Tables from files and to files: those of managers, and the book, which is money as a whole. */
export const sheetTransferCalls = {
  stageSheet: answer('stageSheet', 'manage', inputs.stageSheet, stageSheet),
  previewSheet: answer('previewSheet', 'manage', inputs.previewSheet, previewSheet),
  importSheet: answer('importSheet', 'manage', inputs.importSheet, importSheet),
  exportSheet: answer('exportSheet', 'see', inputs.exportSheet, exportSheet),
  stageBook: answer('stageBook', 'keep-money', inputs.stageBook, stageSheet),
  previewBook: answer('previewBook', 'keep-money', inputs.previewBook, previewSheet),
  importBook: answer('importBook', 'keep-money', inputs.importBook, importSheet),
  exportBook: answer('exportBook', 'see-money', inputs.exportBook, exportSheet),
};
