import { BadRequest } from '../../jira/errors';
import { certainId, countMatching, quoted } from '../../jira/jql';
import { idsMatching } from '../../jira/search';
import type { JiraIssue } from '../../model/jira-issue';

/** Which issues of a project are held against Jira's: those that `holds` tells of here and `clause` there, null for all. */
export type Held = { readonly projectId: number; readonly clause: string | null; readonly holds: (issue: JiraIssue) => boolean };

/** All issues of the snapshot in a stretch of keys, sorted by number: behind `after` and up to `upTo`, null for no bound. */
type Stretch = { readonly own: readonly JiraIssue[]; readonly after: string | null; readonly upTo: string | null; readonly jira: number };

/** A stretch of so few issues is listed: a count more would cost as much as it spares. */
const LISTED = 50;

const numberOf = (key: string): number => Number(key.slice(key.lastIndexOf('-') + 1));

/**
 * Ids of issues that the snapshot of a project has and Jira does not, or the other way round: stretches of keys are
 * counted by halves, and the last is listed. Costs about one point for each halving and fifty for each stretch where
 * something differs. `jira`: how many of them Jira counts. `mayGoOn` is asked before each call.
 */
export const differingIssues = async (held: Held, issues: readonly JiraIssue[], jira: number, mayGoOn: () => boolean): Promise<ReadonlySet<number>> => {
  const sorted = [...issues].sort((a, b) => numberOf(a.key) - numberOf(b.key));
  const found = new Set<number>();
  const waiting: Stretch[] = [{ own: sorted, after: null, upTo: null, jira }];
  for (let stretch = waiting.pop(); stretch !== undefined && mayGoOn(); stretch = waiting.pop()) {
    const own = stretch.own.filter(held.holds).length;
    if (own === stretch.jira) continue;
    if (Math.max(own, stretch.jira) <= LISTED || stretch.own.length < 2) await list(held, stretch, found);
    else waiting.push(...await halves(held, stretch, found));
  }
  return found;
};

const list = async (held: Held, stretch: Stretch, found: Set<number>): Promise<void> => {
  const there = new Set((await idsMatching(clauseOf(held, stretch))).map(({ id }) => id));
  const here = new Set(stretch.own.filter(held.holds).map(({ id }) => id));
  for (const id of here) if (!there.has(id)) found.add(id);
  for (const id of there) if (!here.has(id)) found.add(id);
};

/** Jira compares keys only with those of issues that exist: an issue at the middle that is gone is one of those looked for. */
const halves = async (held: Held, stretch: Stretch, found: Set<number>): Promise<readonly Stretch[]> => {
  const { own, after, upTo, jira } = stretch;
  const at = Math.floor((own.length - 1) / 2);
  const middle = own[at];
  if (middle === undefined) return [];
  const lower = await countOrNull(clauseOf(held, { after, upTo: middle.key }));
  if (lower === null) {
    found.add(middle.id);
    return [{ ...stretch, own: own.filter(({ id }) => id !== middle.id) }];
  }
  return [
    { own: own.slice(0, at + 1), after, upTo: middle.key, jira: lower },
    { own: own.slice(at + 1), after: middle.key, upTo, jira: jira - lower },
  ];
};

const countOrNull = async (jql: string): Promise<number | null> => {
  try {
    return await countMatching(jql, 'app');
  } catch (error) {
    if (error instanceof BadRequest) return null;
    throw error;
  }
};

const clauseOf = ({ projectId, clause }: Held, { after, upTo }: Pick<Stretch, 'after' | 'upTo'>): string => [
  `project = ${certainId(projectId)}`,
  ...(clause === null ? [] : [clause]),
  ...(after === null ? [] : [`key > ${quoted(after)}`]),
  ...(upTo === null ? [] : [`key <= ${quoted(upTo)}`]),
].join(' AND ');
