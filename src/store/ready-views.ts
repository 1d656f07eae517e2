import { randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { kvs } from '@forge/kvs';
import { decodeIds, encodeIds } from './id-list';
import { deleteUnder } from './in-batches';

/**
 * A view that was made for somebody and holds for whoever has the same rights. It stands under a slot, which is a digest
 * of everything that decides what is in it but for the data themselves: so that the last one made is found there, and
 * tells by its versions whether it still holds.
 */
export type ReadyView = {
  /** Another one each time the view is made. */
  readonly token: string;
  readonly programVersion: number;
  /** What the data were when it was begun; null on a site where nothing was written yet. */
  readonly dataVersion: string | null;
  /** When it was made, and how much time of the processor that took; milliseconds. */
  readonly madeAt: number;
  readonly took: number;
  /** When the project of it that was written longest ago was; null where it has none. */
  readonly savedAt: number | null;
  /** Whether projects of it were being read: then more of it comes without notice. */
  readonly pulling: boolean;
  /** All issues that it names, or that words in it may name. */
  readonly named: readonly number[];
  readonly body: unknown;
};

/** Views are for the day that they are of. */
const KEPT = { value: 1, unit: 'DAYS' } as const;

/** Characters; a larger one is not kept, and made each time. */
const LARGEST = 180_000;

const PREFIX = 'ready:';

export const readyKey = (slot: string): string => PREFIX + slot;

type Stored = Omit<ReadyView, 'named' | 'body'> & { readonly named: string; readonly gz: string };

const isStored = (value: unknown): value is Stored => typeof value === 'object' && value !== null && 'gz' in value;

/** Views that this process served last, by their tokens, which no two views share. */
const opened = new Map<string, ReadyView>();
const OPENED = 100;

/** Null where nothing is there, or what is there cannot be read: then it is made anew. */
export const readyFrom = (value: unknown): ReadyView | null => {
  if (!isStored(value)) return null;
  const view = opened.get(value.token) ?? open(value);
  if (view === null) return null;
  opened.delete(view.token);
  opened.set(view.token, view);
  for (const oldest of opened.keys()) {
    if (opened.size <= OPENED) break;
    opened.delete(oldest);
  }
  return view;
};

const open = ({ gz, named, ...facts }: Stored): ReadyView | null => {
  try {
    return { ...facts, named: [...decodeIds(named)], body: JSON.parse(gunzipSync(Buffer.from(gz, 'base64')).toString('utf8')) as unknown };
  } catch {
    return null;
  }
};

export const readReady = async (slot: string): Promise<ReadyView | null> => readyFrom(await kvs.get<unknown>(readyKey(slot)));

/** The kept view as it is to be served; its body may be shared by many answers, and is not to be changed. */
export const keepReady = async (slot: string, view: Omit<ReadyView, 'token'>): Promise<ReadyView> => {
  const whole = { ...view, token: randomUUID() };
  const { body, named, ...facts } = whole;
  const gz = gzipSync(JSON.stringify(body)).toString('base64');
  if (gz.length <= LARGEST) await kvs.set(readyKey(slot), { ...facts, named: encodeIds(named), gz } satisfies Stored, { ttl: KEPT });
  return whole;
};

/** Forgets all views: for when what they were made of is to be kept nowhere any more. */
export const dropReadyViews = (): Promise<void> => deleteUnder(PREFIX);
