import { z } from 'zod';
import { entryKey, SITE_CHAIN } from '../trail/entry';
import { signedHeadKey } from '../trail/signed-heads';
import { dayForm, headForm, meetingForm, pieceForm, programForm, promiseForm, publicKeyForm, questionForm, raisingForm, signedForm, siteForm, tableForm, textForm, trailForm } from './forms';

/** The form of exported files that this version of the app writes, and the only one it reads. */
export const FORMAT = 1;

/** The first line of an exported file: where it comes from, and what wrote it. */
export const fileHead = z.strictObject({
  flagship: z.literal('export'),
  format: z.number().int(),
  app: z.string().max(100),
  site: z.string().min(1).max(200),
  address: z.string().max(500),
  /** ISO moment. */
  at: z.iso.datetime(),
});
export type FileHead = z.infer<typeof fileHead>;

/** Its last line: how many lines came before it, and the SHA-256 over them, each with its line feed. */
export const fileEnd = z.strictObject({
  end: z.strictObject({ lines: z.number().int().min(1), counts: z.record(z.string(), z.number().int().min(1)), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
});
export type FileEnd = z.infer<typeof fileEnd>['end'];

/** What is kept, by the name of its place in the storage. */
const forms = {
  program: programForm, site: siteForm, promise: promiseForm, question: questionForm, meeting: meetingForm, raising: raisingForm,
  value: tableForm, blob: pieceForm, 'day-record': dayForm,
  trail: trailForm, 'trail-head': headForm, 'trail-text': textForm, 'trail-signed': signedForm, 'public-key': publicKeyForm,
};

export type Place = keyof typeof forms;
type In<P extends Place> = { readonly in: P; readonly key: string; readonly value: z.infer<(typeof forms)[P]> };
/** One thing that the app holds, as it is stored, and where. */
export type FileRow = { readonly [P in Place]: In<P> }[Place];

const isPlace = (name: string): name is Place => Object.hasOwn(forms, name);

const placed = z.strictObject({
  in: z.string().refine(isPlace, 'is no kind of record that this version of the app knows'),
  key: z.string().regex(/^[a-zA-Z0-9:._#-]{1,500}$/, 'is not a key'),
  value: z.unknown(),
});

const ofProgram = ({ programId, id }: { readonly programId: string; readonly id: string }): string => `${programId}:${id}`;

/** The key that a row has to be kept under; where nothing in it tells, its own. */
const keyOf = (row: FileRow): string => {
  switch (row.in) {
    case 'program': return row.value.id;
    case 'promise': case 'question': case 'meeting': return ofProgram(row.value);
    case 'value': return `${row.value.programId}:${row.value.table}`;
    case 'day-record': return `${row.value.programId}:${row.value.day}`;
    case 'blob': return /^blob:[0-9a-f-]{36}:\d{1,4}$/.test(row.key) ? row.key : '';
    case 'site': return 'config';
    case 'trail': return entryKey(row.value.chain, row.value.seq);
    case 'trail-head': return row.value.chain;
    case 'trail-signed': return signedHeadKey(row.value.programId, row.value.seq);
    case 'trail-text': return /^trail-text:[A-Za-z0-9-]{1,64}:\d{10}$/.test(row.key) ? row.key : '';
    case 'raising': case 'public-key': return row.key;
  }
};

/** Why a line of a file cannot be used, in words. */
export class BadLine extends Error {
  override readonly name = 'BadLine';
}

const why = ({ issues: [first] }: z.ZodError): string => `"${first?.path.join('.') ?? ''}" ${first?.message ?? 'has the wrong shape'}`;

const checked = <T>(form: z.ZodType<T>, value: unknown): T => {
  const parsed = form.safeParse(value);
  if (!parsed.success) throw new BadLine(why(parsed.error));
  return parsed.data;
};

/** A line as a row. Throws `BadLine`. */
export const readRow = (line: unknown): FileRow => {
  const { in: place, key, value } = checked(placed, line);
  const row = { in: place, key, value: checked<unknown>(forms[place], value) } as FileRow;
  if (keyOf(row) !== key) throw new BadLine('it is kept under the key of something else');
  return row;
};

export const readHead = (line: unknown): FileHead => checked(fileHead, line);
export const readEnd = (line: unknown): FileEnd => checked(fileEnd, line).end;

/** The chain that a row belongs to: the id of a program, or that of the site. */
export const chainOf = (row: FileRow): string => {
  switch (row.in) {
    case 'site': case 'raising': case 'public-key': return SITE_CHAIN;
    case 'trail-text': return row.key.split(':')[1] ?? '';
    case 'blob': return row.value.programId;
    default: return row.key.startsWith('trail-signed:') ? row.key.split(':')[1] ?? '' : row.key.split(':')[0] ?? '';
  }
};
