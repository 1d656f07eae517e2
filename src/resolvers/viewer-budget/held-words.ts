import { nextHour } from './purse-of';
import type { Viewer } from '../viewer';

/** When lists come back, on the viewer's own clock. */
const timeWords = (moment: number, { timeZone }: Pick<Viewer, 'timeZone'>): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(moment);

/** Why lists are missing beside figures. */
export const heldWords = (viewer: Viewer): string =>
  `You have asked Jira very much in this hour. Lists come back at ${timeWords(nextHour(Date.now()), viewer)}; the figures are as old as they say.`;

/** Why there is no answer at all. */
export const refusedWords = (until: number, viewer: Viewer): string =>
  `You have asked Jira very much in this hour. This comes back at ${timeWords(until, viewer)}; nothing is lost, and nothing was changed.`;
