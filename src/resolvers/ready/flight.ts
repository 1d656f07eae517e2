import { giveBackLease, type Lease, takeLease } from '../../store/lease';
import type { ReadyView } from '../../store/ready-views';

/** Longer than a resolver may run. */
const FLIGHT_MS = 30_000;

/** What takes less is made anew whenever it is asked for; what takes more, once in twenty times as long. */
const CHEAP_MS = 500;
const TIMES = 20;

/**
 * A view that is older than the data is shown for no longer than this: with the time it takes to hear of an issue that
 * was secured, figures over it are gone within a minute.
 */
export const SHOWN_STALE_MS = 30_000;

/** Whether a view that does not hold any more is to be made anew by now. */
export const isDue = ({ madeAt, took }: Pick<ReadyView, 'madeAt' | 'took'>, now: number): boolean =>
  now - madeAt >= (took < CHEAP_MS ? 0 : Math.min(TIMES * took, SHOWN_STALE_MS));

/** Whoever has the flight of a slot makes its view; null where somebody else has it. */
export const beginFlight = (slot: string, now: number): Promise<Lease | null> => takeLease(`ready:${slot}`, now, FLIGHT_MS);

/** Where it cannot be given back, it ends by itself, or is somebody else's by now. */
export const endFlight = async (flight: Lease | null): Promise<void> => {
  if (flight !== null) await giveBackLease(flight).catch(() => undefined);
};
