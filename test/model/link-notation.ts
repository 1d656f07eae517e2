import type { Change, JiraIssue, JiraLink } from '../../src/model/jira-issue';
import { parseIsoDay } from '../../src/model/day';
import { linkTypes } from './site-catalog';

const shape = /^(\S+)\s+(.+?)\s+([A-Z][A-Z0-9]*-\d+)(?:\s+since\s+(\S+))?$/;

/**
 * The issues with their links, as both ends would show them. Links are parted by `;` or line ends:
 * `A-1 blocks B-2`, `A-1 depends on B-2`, `duplicates`, `relates to`, `starts with`, `finishes with`, `is triggering`
 * (the outward sentences of site-catalog.ts), and `since DAY` where the changelog tells when the link came.
 */
export const withLinks = (issues: readonly JiraIssue[], text: string): JiraIssue[] => {
  const byKey = new Map(issues.map((issue) => [issue.key, { ...issue, links: [...issue.links], history: [...issue.history] }]));
  const find = (key: string) => {
    const issue = byKey.get(key);
    if (issue === undefined) throw new Error(`A link names ${key}, which is not written down`);
    return issue;
  };
  const lines = text.split(/[;\n]/).map((line) => line.trim()).filter((line) => line !== '');
  for (const [number, line] of lines.entries()) {
    const [, first = '', sentence = '', second = '', since] = shape.exec(line) ?? [];
    const type = linkTypes.find((known) => known.outward === sentence);
    if (type === undefined) throw new Error(`Not a link: "${line}"`);
    join(find(first), find(second), 'outward', type.id, number, since);
    join(find(second), find(first), 'inward', type.id, number, since);
  }
  return [...byKey.values()];
};

type Linked = JiraIssue & { readonly links: JiraLink[]; readonly history: Change[] };

const join = (from: Linked, to: Linked, side: JiraLink['side'], typeId: string, number: number, since: string | undefined): void => {
  from.links.push({ linkId: String(number), typeId, side, otherId: to.id, otherKey: to.key, otherStatus: to.status });
  if (since === undefined) return;
  const at = (parseIsoDay(since) ?? Number.NaN) * 1440 + 720;
  from.history.push({ at, field: 'link', from: null, to: `${typeId}|${side}|${to.id}|${to.key}` });
  from.history.sort((a, b) => a.at - b.at);
};
