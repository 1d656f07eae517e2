import type { AdminView } from '../../contract/admin';
import { counted } from '../../analyse/words';

const MINUTE_MS = 60_000;
const WATCH_AFTER = 15;
const BAD_AFTER = 60;

const agoWords = (minutes: number): string => (minutes < 120 ? `${counted(minutes, 'minute')} ago` : `${counted(Math.floor(minutes / 60), 'hour')} ago`);

/** Whether the comparison with Jira that runs every five minutes does run. Moments in milliseconds; `waiting`: changes are known that are not read yet. */
export const following = (comparedAt: number | null, waiting: boolean, now: number): AdminView['following'] => {
  const more = waiting ? '; changes are waiting to be read' : '';
  if (comparedAt === null) return { state: 'watch', text: `The snapshot was not compared with Jira yet${more}`, at: null };
  const minutes = Math.max(0, Math.floor((now - comparedAt) / MINUTE_MS));
  const state = minutes >= BAD_AFTER ? 'bad' : minutes >= WATCH_AFTER ? 'watch' : 'good';
  const when = minutes === 0 ? 'just now' : agoWords(minutes);
  return { state, text: `Compared with Jira ${when}${more}`, at: new Date(comparedAt).toISOString() };
};
