import { setTimeout as wait } from 'node:timers/promises';
import { releaseRaise, type Reservation, reserveRaise } from '../../store/raising';
import { logUnexpected } from '../log';

/** Pauses, in ms, after which an issue that somebody else writes to is asked for again: one is held for a second or two. */
const PAUSES = [150, 300, 600, 900, 900];

const held = async (issueId: number, stop: () => boolean): Promise<Reservation | null> => {
  const words = ['dates', issueId];
  for (const pause of PAUSES) {
    const reservation = await reserveRaise(words, Date.now());
    if (reservation !== null) return reservation;
    if (stop()) return null;
    await wait(pause);
  }
  return reserveRaise(words, Date.now());
};

/**
 * Acts while nobody else, in whatever program, writes dates of this issue, so that what is read before is still there when
 * it is written over. Waits shortly for its turn; null where that does not come in time, or `stop` says to wait no longer.
 */
export const oneAtATime = async <T>(issueId: number, stop: () => boolean, act: () => Promise<T>): Promise<T | null> => {
  const reservation = await held(issueId, stop);
  if (reservation === null) return null;
  try {
    return await act();
  } finally {
    // What is not given back lapses by itself.
    await releaseRaise(reservation).catch((error: unknown) => { logUnexpected('raising', 'releaseRaise', error); });
  }
};
