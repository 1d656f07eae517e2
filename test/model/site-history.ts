import * as fc from 'fast-check';
import type { Change, HistoryField, JiraIssue, JiraLink, Sprint } from '../../src/model/jira-issue';
import type { ProgramSource } from '../../src/model/source';
import { source } from './program-notation';
import { resolutions, statuses } from './site-catalog';

/** Something a person did: at a minute, to issue `issue`, with two numbers that say what exactly. */
export type Deed = { readonly at: number; readonly issue: number; readonly field: HistoryField; readonly a: number; readonly b: number };

export type SiteHistory = { readonly created: readonly number[]; readonly deeds: readonly Deed[] };

const fields: readonly HistoryField[] = ['status', 'status', 'status', 'due', 'start', 'sprint', 'team', 'points', 'estimate', 'flagged', 'parent', 'link', 'link'];
const sprintDays = [[20, 30], [28, 44], [45, 60]] as const;
export const lastDay = 60;

/** Up to eight issues over sixty days; day and hour of every deed at random. */
export const siteHistory: fc.Arbitrary<SiteHistory> = fc.record({
  created: fc.array(fc.integer({ min: 0, max: 30 * 1440 }), { minLength: 1, maxLength: 8 }),
  deeds: fc.array(fc.record({
    at: fc.integer({ min: 0, max: lastDay * 1440 - 1 }),
    issue: fc.nat(7),
    field: fc.constantFrom(...fields),
    a: fc.nat(40),
    b: fc.nat(7),
  }), { maxLength: 60 }),
});

type Draft = { -readonly [Key in keyof JiraIssue]: JiraIssue[Key] } & { history: Change[]; links: JiraLink[] };

/** The site as Jira would have shown it just before a minute: only what was done by then, applied forwards. */
export const siteBefore = (site: SiteHistory, before: number): ProgramSource => {
  const template = source('A-1');
  const blank = template.issues[0] as JiraIssue;
  const drafts = site.created.map((createdAt, at): Draft => ({
    ...blank, id: at + 1, key: `A-${at + 1}`, createdAt, updatedAt: createdAt, history: [], links: [],
  }));
  const deeds = [...site.deeds].sort((x, y) => x.at - y.at).filter((deed) => deed.at < before);
  for (const deed of deeds) {
    const issue = drafts[deed.issue];
    if (issue !== undefined && issue.createdAt < deed.at) act(issue, deed, drafts, before);
  }
  return {
    ...template,
    settings: { ...template.settings, teamFrom: 'field', setAsideAfterDays: 12 },
    issues: drafts.filter((draft) => draft.createdAt < before),
  };
};

const act = (issue: Draft, deed: Deed, drafts: readonly Draft[], before: number): void => {
  if (deed.field === 'link') link(issue, deed, drafts);
  else if (deed.field === 'status') move(issue, deed);
  else set(issue, deed, before);
};

const log = (issue: Draft, at: number, field: HistoryField, from: string | null, to: string | null): void => {
  issue.history.push({ at, field, from, to });
  issue.updatedAt = at;
};

const move = (issue: Draft, deed: Deed): void => {
  const to = statuses[deed.a % statuses.length];
  if (to === undefined || to.id === issue.status.id) return;
  log(issue, deed.at, 'status', issue.status.id, to.id);
  issue.status = to;
  const resolution = to.category === 'done' && deed.b < 6 ? resolutions[deed.b % resolutions.length] ?? null : null;
  if (resolution?.id === issue.resolution?.id) return;
  log(issue, deed.at, 'resolution', issue.resolution?.id ?? null, resolution?.id ?? null);
  issue.resolution = resolution;
  issue.resolvedAt = resolution === null ? null : deed.at;
};

const text = (value: number | string | null): string | null => (value === null ? null : String(value));

const set = (issue: Draft, deed: Deed, before: number): void => {
  const number = deed.a % 5 === 0 ? null : deed.a;
  const iso = (day: number | null): string | null => (day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10));
  const keep = (from: string | null, to: string | null): void => log(issue, deed.at, deed.field, from, to);
  if (deed.field === 'due') { keep(iso(issue.due), iso(number)); issue.due = number; }
  if (deed.field === 'start') { keep(iso(issue.start), iso(number)); issue.start = number; }
  if (deed.field === 'points') { keep(text(issue.points), text(number)); issue.points = number; }
  if (deed.field === 'estimate') { keep(text(issue.estimateSeconds), text(number)); issue.estimateSeconds = number; }
  if (deed.field === 'flagged') { keep(issue.flagged ? '1' : '', issue.flagged ? '' : '1'); issue.flagged = !issue.flagged; }
  if (deed.field === 'team') { const team = number === null ? null : { id: `t${deed.b}`, name: `t${deed.b}` }; keep(issue.team?.id ?? null, team?.id ?? null); issue.team = team; }
  if (deed.field === 'parent') { keep(text(issue.parentId), text(number === null ? null : deed.b + 1)); issue.parentId = number === null ? null : deed.b + 1; }
  if (deed.field === 'sprint') {
    const sprints = number === null ? [] : sprintDays.slice(deed.b % 3).map((_, at) => sprintAt(at + (deed.b % 3), before));
    keep(issue.sprints.map((one) => one.id).join(', '), sprints.map((one) => one.id).join(', '));
    issue.sprints = sprints;
  }
};

/** A sprint as it stood just before a minute. */
const sprintAt = (number: number, before: number): Sprint => {
  const [from, to] = sprintDays[number] ?? [0, 0];
  const startAt = from * 1440;
  const endAt = to * 1440;
  return { id: number + 1, name: `S${number + 1}`, startAt, endAt, state: startAt >= before ? 'future' : endAt >= before ? 'active' : 'closed' };
};

/** Adds a link, or removes it where it is there already, on both ends with an entry in both changelogs. */
const link = (issue: Draft, deed: Deed, drafts: readonly Draft[]): void => {
  const other = drafts[deed.b];
  if (other === undefined || other.createdAt >= deed.at) return;
  const typeId = deed.a % 3 === 0 ? '2' : '1';
  const sides = [[issue, other, 'outward'], [other, issue, 'inward']] as const;
  for (const [from, to, side] of sides) {
    const there = from.links.findIndex((one) => one.typeId === typeId && one.otherId === to.id && one.side === side);
    const entry = `${typeId}|${side}|${to.id}|${to.key}`;
    if (there >= 0) from.links.splice(there, 1);
    else from.links.push({ linkId: '', typeId, side, otherId: to.id, otherKey: to.key, otherStatus: null });
    log(from, deed.at, 'link', there >= 0 ? entry : null, there >= 0 ? null : entry);
  }
};
