import type { JiraIssue } from '../../../src/model/jira-issue';
import { wholeIssue } from '../../../src/model/whole-issue';
import type { Site } from '../../local-jira/site/site';
import { nextCloudId } from './seeded';
import { known, openWorld, type Known, type World, type WorldOptions } from './world';

/** What an installation knows of some projects, in a form in which two of them can be compared. */
export type Knowledge = Readonly<Record<string, readonly unknown[] | null>>;

/**
 * Ends of links that were gone when a changelog was read have no id in it any more: told by key alone on both sides. What
 * a link says of the status of its other end counts only where that end is not known itself; and an older key of an end,
 * or of a parent, that is told by its id leads to it in Jira as well as the newest: where the event is lost of an issue
 * that is in no program, nothing else tells that it moved, or what its status is now, since the sweep asks for changes in
 * programs only.
 */
const plain = (issue: JiraIssue): JiraIssue => ({
  ...wholeIssue(issue),
  parentKey: issue.parentId === null ? issue.parentKey : null,
  links: [...issue.links].sort((a, b) => a.linkId.localeCompare(b.linkId))
    .map((link) => ({ ...link, otherKey: '', otherStatus: null })),
  history: issue.history.map((change) => (change.field !== 'link' ? change : { ...change, from: keyed(change.from), to: keyed(change.to) })),
});

const keyed = (text: string | null): string | null => (text === null ? null : text.split('|').filter((_, at) => at !== 2).join('|'));

export const knowledge = async (world: World, keys: readonly string[]): Promise<Knowledge> => {
  const told: (Known | null)[] = [];
  for (const key of keys) told.push(await known(world, key));
  return Object.fromEntries(keys.map((key, at) => [key, told[at]?.map(([issue, summary]) => [plain(issue), summary]) ?? null]));
};

/** The same site for another installation of the app, which shares no memory with the first. */
const forAnother = (site: Site): Site => Object.assign(Object.create(site) as Site, { cloudId: nextCloudId(), app: null });

/** What an installation that is made now, and pulls these projects without any trouble, knows of them. */
export const freshKnowledge = async ({ site, time, processes }: Pick<WorldOptions, 'site' | 'time' | 'processes'>, keys: readonly string[]): Promise<Knowledge> => {
  const fresh = openWorld({ site: forAnother(site), time, processes, choose: () => 0 });
  try {
    await fresh.inside(({ requestPull }) => requestPull.requestPull(keys.map(fresh.projectId)));
    await time.pass(20_000);
    return await knowledge(fresh, keys);
  } finally { fresh.close(); }
};
