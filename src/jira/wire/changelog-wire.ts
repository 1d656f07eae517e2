import { z } from 'zod';

/** A field called `toString` is read as its own property only: every object has a method of that name. */
const ownText = (item: object, name: string): unknown => (Object.hasOwn(item, name) ? Reflect.get(item, name) : null);

const text = z.string().nullish();

export const changeItemWire = z.preprocess(
  (item) => (typeof item === 'object' && item !== null
    ? { ...item, toText: ownText(item, 'toString'), fromText: ownText(item, 'fromString'), toString: undefined }
    : item),
  z.object({ field: z.string(), fieldId: text, from: text, to: text, fromText: text, toText: text }),
);

/** Jira describes `created` as a text, and gives a number: seconds in its own example, milliseconds elsewhere. */
const created = z.union([z.string(), z.number().int()]);

export const changeHistoryWire = z.object({ created, items: z.array(changeItemWire) });

export type ChangeHistoryWire = z.infer<typeof changeHistoryWire>;

export const changelogPageWire = z.object({
  issueChangeLogs: z.array(z.object({
    issueId: z.string().regex(/^\d{1,15}$/, 'not an id'),
    changeHistories: z.array(changeHistoryWire),
  })),
  nextPageToken: z.string().nullish(),
});

export type ChangeItemWire = z.infer<typeof changeItemWire>;
