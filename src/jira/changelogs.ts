import { route } from '@forge/api';
import type { z } from 'zod';
import type { Change, JiraIssue } from '../model/jira-issue';
import type { LinkType } from '../model/program';
import type { Minute } from '../model/time';
import { wholeIssue } from '../model/whole-issue';
import { changeFromWire } from './change-from-wire';
import type { ChangeReading } from './change-from-wire';
import { BrokenAnswer } from './errors';
import type { IssueFields } from './issue-fields';
import { minuteOf } from './jira-time';
import { certainId } from './jql';
import { askJira } from './request';
import { changelogPageWire } from './wire/changelog-wire';

/** Jira takes 1,000 issues a call; fewer keep one answer, and what is lost with it, small. */
export const CHANGELOGS_AT_ONCE = 250;
const PAGE = 1_000;

type Histories = z.infer<typeof changelogPageWire>['issueChangeLogs'];

/**
 * The issues, each with what its changelog says of the kept fields, oldest first. Issues of which Jira tells no
 * changelog have an empty one. `idOfKey` finds other ends of links by key, beside the ends that the issues link today.
 */
export const withHistory = async (
  issues: readonly JiraIssue[],
  linkTypes: readonly LinkType[],
  fieldsOf: (projectId: number) => IssueFields,
  idOfKey: (key: string) => number | null,
): Promise<readonly JiraIssue[]> => {
  const histories = new Map<number, Histories[number]['changeHistories']>();
  for (let from = 0; from < issues.length; from += CHANGELOGS_AT_ONCE) {
    const ids = issues.slice(from, from + CHANGELOGS_AT_ONCE).map((issue) => issue.id);
    for (const { issueId, changeHistories } of await fetchHistories(ids)) {
      histories.set(Number(issueId), [...(histories.get(Number(issueId)) ?? []), ...changeHistories]);
    }
  }
  return issues.map((issue) => {
    const reading = { fields: fieldsOf(issue.projectId), linkTypes, idOfKey };
    return { ...wholeIssue(issue), history: changesIn(histories.get(issue.id) ?? [], issue, reading), historyKnown: true };
  });
};

/** What entries of an issue's changelog say of the kept fields, oldest first; entries of one minute stay in their order. */
export const changesIn = (histories: Histories[number]['changeHistories'], issue: JiraIssue, reading: ChangeReading): readonly Change[] =>
  changesOf(histories, { ...reading, idOfKey: keysOf(issue, reading.idOfKey) });

const fetchHistories = async (ids: readonly number[]): Promise<Histories> => {
  const found: Histories = [];
  let token: string | null = null;
  do {
    const body: object = { issueIdsOrKeys: ids.map(certainId), maxResults: PAGE, ...(token === null ? {} : { nextPageToken: token }) };
    const page: z.infer<typeof changelogPageWire> = await askJira({
      as: 'app', path: route`/rest/api/3/changelog/bulkfetch`, body, answer: changelogPageWire, reads: 'changelogs',
    });
    found.push(...page.issueChangeLogs);
    token = page.nextPageToken ?? null;
  } while (token !== null);
  return found;
};

const keysOf = (issue: JiraIssue, idOfKey: (key: string) => number | null) => (key: string): number | null =>
  issue.links.find((link) => link.otherKey === key)?.otherId ?? idOfKey(key);

const changesOf = (groups: Histories[number]['changeHistories'], reading: ChangeReading): readonly Change[] => groups
  .map((group) => ({ at: momentOf(group.created), items: group.items }))
  .sort((a, b) => a.at - b.at)
  .flatMap(({ at, items }) => items.flatMap((item) => changeFromWire(item, at, reading) ?? []));

/** When an entry of a changelog was made. */
export const momentOf = (created: string | number): Minute => {
  const minute = typeof created === 'string' ? minuteOf(created) : Math.floor(created / (Math.abs(created) < 1e11 ? 60 : 60_000));
  if (minute === null) throw new BrokenAnswer('Jira\'s answer (changelogs) is broken: created is no date.');
  return minute;
};

