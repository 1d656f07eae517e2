import { randomUUID } from 'node:crypto';
import { hourOf } from '../../jira/points';
import { type Purse, TooMuchAsked } from '../../jira/purse';
import { logTrouble } from '../../jobs/log';
import { exchangeViewerPoints, type ViewerPoints, viewerPointsFrom } from '../../store/viewer-points';
import type { Viewer } from '../viewer';

/** Points an hour that the app asks of Jira for one person, where administrators set no other number. */
export const STANDARD_VIEWER_POINTS = 6_000;

/**
 * What a call may use of it. `figures`: all; `lists` leave the last tenth to figures, which cost next to nothing; `writes`
 * may go beyond it by half, since they are few and somebody waits for them.
 */
export type Use = 'figures' | 'lists' | 'writes';

const shares: Readonly<Record<Use, number>> = { figures: 1, lists: 0.9, writes: 1.5 };

const HOUR_MS = 3_600_000;
const EXCHANGED_MS = 60_000;
const MOST_PEOPLE = 5_000;

/** What this process writes its sums under. */
const writer = randomUUID();

/** `asking`: calls under way. */
type Account = { hour: string; here: number; asking: number; elsewhere: number; budget: number; exchangedAt: number };

const accounts = new Map<string, Account>();

const accountOf = ({ cloudId, accountId }: Viewer): Account => {
  const key = `${cloudId}|${accountId}`;
  const account = accounts.get(key) ?? { hour: '', here: 0, asking: 0, elsewhere: 0, budget: STANDARD_VIEWER_POINTS, exchangedAt: 0 };
  accounts.delete(key);
  accounts.set(key, account);
  for (const oldest of accounts.keys()) {
    if (accounts.size <= MOST_PEOPLE) break;
    accounts.delete(oldest);
  }
  const hour = hourOf(Date.now());
  if (account.hour !== hour) Object.assign(account, { hour, here: 0, elsewhere: 0, exchangedAt: 0 });
  return account;
};

/** Takes over what others asked for the viewer, as it was read with something else, from where `places` says. */
export const hearOf = (viewer: Viewer, found: unknown, config: unknown): void => {
  const account = accountOf(viewer);
  heard(account, viewerPointsFrom(found, config, account.hour, writer));
};

const heard = (account: Account, { elsewhere, budget }: ViewerPoints): void =>
  void Object.assign(account, { elsewhere, budget: budget ?? STANDARD_VIEWER_POINTS, exchangedAt: account.exchangedAt === 0 ? Date.now() : account.exchangedAt });

/**
 * Tells other processes and hears from them, at most once a minute. Where the storage cannot be asked, what this process
 * knows has to do.
 */
const exchange = async (account: Account, { accountId }: Viewer, use: Use): Promise<void> => {
  const now = Date.now();
  // Figures are read together with what others asked.
  if (now - account.exchangedAt < EXCHANGED_MS || (account.exchangedAt === 0 && use === 'figures')) return;
  account.exchangedAt = now;
  try {
    heard(account, await exchangeViewerPoints(accountId, account.hour, writer, account.here));
  } catch (error) {
    logTrouble('What a viewer asked of Jira could not be stored, and is kept for the next time.', error);
  }
};

/** When this hour's points are over and new ones come; milliseconds. */
export const nextHour = (now: number): number => (Math.floor(now / HOUR_MS) + 1) * HOUR_MS;

const isLeft = ({ here, asking, elsewhere, budget }: Account, use: Use): boolean => here + asking + elsewhere < budget * shares[use];

/** What the viewer's call pays from. */
export const purseOf = async (viewer: Viewer, use: Use): Promise<Purse> => {
  await exchange(accountOf(viewer), viewer, use);
  return {
    begin: () => {
      const account = accountOf(viewer);
      if (!isLeft(account, use)) throw new TooMuchAsked(nextHour(Date.now()));
      account.asking += 1;
    },
    take: (points) => { accountOf(viewer).here += points; },
    end: () => { accountOf(viewer).asking -= 1; },
  };
};

/** Whether lists have to wait for the next hour: then figures come without any names. */
export const listsAreHeld = (viewer: Viewer): boolean => !isLeft(accountOf(viewer), 'lists');
