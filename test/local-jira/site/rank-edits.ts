import { changeItem } from './change-items';
import { issuePayload } from './events';
import { rankBetween } from './rank';
import type { Site } from './site';
import { fieldIds } from './standard-fields';
import type { Issue } from './types';

export type RankAt = { readonly side: 'before' | 'after'; readonly issue: Issue };

/** The rank next to `at` on that side, those that are about to move left aside; null where nothing stands there. */
const neighbour = (site: Site, { side, issue }: RankAt, moving: ReadonlySet<string>): string | null => {
  const own = site.rankOf(issue.id);
  let found: string | null = null;
  for (const { id } of site.issues()) {
    const rank = site.rankOf(id);
    const beyond = side === 'before' ? rank < own : rank > own;
    if (!beyond || moving.has(id)) continue;
    if (found === null || (side === 'before' ? rank > found : rank < found)) found = rank;
  }
  return found;
};

const told = (direction: 'higher' | 'lower') => changeItem('Rank', 'custom', fieldIds.rank, ['', ''], ['', `Ranked ${direction}`]);

/** Puts issues next to another one, in the order given. The history tells only whether an issue rose or fell, as in Jira. */
export const rankIssues = (site: Site, actorId: string | null, issues: readonly Issue[], at: RankAt): void => {
  const moving = issues.filter(({ id }) => id !== at.issue.id);
  const own = site.rankOf(at.issue.id);
  const beyond = neighbour(site, at, new Set(moving.map(({ id }) => id)));
  const high = at.side === 'before' ? own : beyond;
  let low = at.side === 'before' ? beyond : own;
  for (const issue of moving) {
    const before = site.rankOf(issue.id);
    const rank = rankBetween(low, high);
    low = rank;
    site.put('rank', { issueId: issue.id, rank });
    if (rank === before) continue;
    const item = told(rank < before ? 'higher' : 'lower');
    site.record(issue.id, actorId, [item]);
    site.emit('avi:jira:updated:issue', actorId, issuePayload(site, issue, actorId, [item]));
  }
};
