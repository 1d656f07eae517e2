import type { TrailCalls } from '../../contract/calls';
import type { TrailView } from '../../contract/trail';
import { displayNames } from '../../jira/people';
import { actorsOf } from '../../store/trail/actors';
import { trailHead } from '../../store/trail/read-trail';
import { trailActions, trailEntry } from '../../view/trail';
import type { Viewer } from '../viewer';
import { knownTo, newestMatching } from './matching-entries';
import { seesMoney } from './sees-money';

/** What a page lists. */
const SHOWN = 20;

/** People whose entries can be picked out; a name of each has to be asked for. */
const MOST_PEOPLE = 50;

/** What was done in a program, or by administrators on the site, newest first. `total` counts all entries, whatever the filter. */
export const showTrail = async ({ programId, filter, before }: TrailCalls['trail']['input'], viewer: Viewer): Promise<TrailView> => {
  const [head, actors, matching] = await Promise.all([trailHead(programId), actorsOf(programId), newestMatching(programId, filter, before, SHOWN)]);
  const entries = await knownTo(matching.entries, await seesMoney(programId, viewer));
  const shown = entries.flatMap(({ who }) => who?.accountId ?? []);
  const listed = actors.slice(0, MOST_PEOPLE);
  const names = await displayNames([...listed, ...shown]);
  return {
    entries: entries.map((entry) => trailEntry(entry, names)),
    next: matching.next,
    total: head?.version ?? 0,
    actions: trailActions(),
    people: listed.map((accountId) => ({ accountId, name: names.get(accountId) ?? 'somebody who left' })).sort((a, b) => a.name.localeCompare(b.name)),
  };
};
