import { randomUUID } from 'node:crypto';
import { because, forgetBefore, hourOf, isOwnWork, spentHere } from '../jira/points';
import type { Cause, HourSpent } from '../jira/points';
import { payingFrom } from '../jira/purse';
import { siteId } from '../jira/site';
import { writeSpent } from '../store/points';
import { passOnLimits, takeUpLimits } from './jira-limits';
import { logTrouble } from './log';

/** What this process writes its sums under. */
const writer = randomUUID();

/** Pages come one after the other, and their sums may wait this long. */
const PAGES_WAIT_MS = 60_000;

/** A write that was begun this long ago ended with its invocation. */
const WRITE_TAKES_MS = 10_000;

/** What of a site's sums is stored. `busySince`: a write is under way; 0 where none is. */
type Books = { readonly written: Map<string, number>; busySince: number; at: number };

const books = new Map<string, Books>();

const booksOf = (site: string): Books => {
  const known = books.get(site) ?? { written: new Map(), busySince: 0, at: 0 };
  books.set(site, known);
  return known;
};

/**
 * Does work of one cause and puts down to it what Jira was asked, for the figures of points spent: at its end, or for
 * pages a minute later at the latest where somebody goes on looking. Sums that cannot be stored never fail the work;
 * a process that ends before they are takes them with it. What the app does by itself keeps to what Jira told any
 * process to wait for: asking then throws `RateLimited`. `delivered` is the event that a queue's job came with.
 */
export const accounted = async <T>(cause: Cause, work: () => Promise<T>, delivered: unknown = null): Promise<T> => {
  const site = siteId();
  const own = isOwnWork(cause);
  try {
    if (own) await takeUpLimits(delivered);
    // What a job asks is nobody's, though a person's call may have brought it about in this very process.
    return await payingFrom(null, () => because(cause, work));
  } finally {
    if (own) await passOnLimits();
    const waits = cause === 'pages' && Date.now() - booksOf(site).at < PAGES_WAIT_MS;
    if (!waits) await storeSpent(site);
  }
};

/** Stores what is not stored yet, one write at a time, so that an older sum never replaces a newer one. */
export const storeSpent = async (site: string): Promise<void> => {
  const book = booksOf(site);
  if (Date.now() - book.busySince < WRITE_TAKES_MS) return;
  book.busySince = Date.now();
  try {
    for (let due = unwritten(site, book); due.length > 0; due = unwritten(site, book)) await write(book, due);
    book.at = Date.now();
    close(site, book);
  } catch (error) {
    logTrouble('The points spent could not be stored and are kept for the next time.', error);
  } finally {
    book.busySince = 0;
  }
};

const totalOf = ({ causes }: HourSpent): number => Object.values(causes).reduce((sum, points) => sum + points, 0);

const unwritten = (site: string, { written }: Books): readonly HourSpent[] =>
  spentHere(site).filter((spent) => written.get(spent.hour) !== totalOf(spent));

const write = async ({ written }: Books, due: readonly HourSpent[]): Promise<void> => {
  for (const spent of due) {
    await writeSpent(spent.hour, writer, { ...spent.causes });
    written.set(spent.hour, totalOf(spent));
  }
};

/** Hours that are over and stored need not be remembered. */
const close = (site: string, { written }: Books): void => {
  const now = hourOf(Date.now());
  forgetBefore(site, now);
  for (const hour of [...written.keys()]) if (hour < now) written.delete(hour);
};
