import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a page of a search takes to come from a site, in ms: taken, not measured, since no site can be reached here. */
const PAGE_MS = 150;

const pagesIn = (dir, name) => readFileSync(join(dir, name)).reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 0);

/**
 * The same view by reading everything anew as the user at each view: the pages of issues and of changelogs that a pull
 * read into `dir`, one after the other as their tokens demand, each `PAGE_MS`, and parsed in `parsed` ms. Seconds, and
 * points by the published table: each search costs 1 and 1 for each issue; changelogs are not in the points.
 */
export const fetchEachTime = (dir, issues, parsed) => {
  const searches = pagesIn(dir, 'issues.ndjson');
  const pages = searches + pagesIn(dir, 'changelogs.ndjson');
  return { seconds: (pages * PAGE_MS + parsed) / 1000, points: searches + issues };
};
