import { user } from '../site/caller';
import { memoryJournal } from '../site/journal';
import { momentOf } from '../site/jira-time';
import { has, mayBrowse } from '../site/permissions';
import { Site } from '../site/site';
import { standardUsers } from '../site/standard-tables';
import type { ChangeGroup, ChangeItem, Issue, SiteSeed } from '../site/types';
import { sampleSeed } from './sample';

const SUNDAY = Date.parse('2026-11-22T12:00:00Z');
const seed = sampleSeed({ now: SUNDAY });
const issues = [...seed.issues];
const changes = [...seed.changes];
const byKey = new Map(issues.map((issue) => [issue.key, issue]));

const categoryOf = (issue: Issue): string => seed.statuses.find((one) => one.id === issue.statusId)?.category ?? 'none';
const the = (key: string): Issue => byKey.get(key) ?? (() => { throw new Error(`no ${key}`); })();
const linksTold = (tables: SiteSeed): string[] => [...tables.links].map((link) => {
  const key = (id: string): string => issues.find((one) => one.id === id)?.key ?? id;
  return `${key(link.sourceId)} ${tables.linkTypes.find((one) => one.id === link.typeId)?.outward ?? '?'} ${key(link.destinationId)}`;
});

test('is the size of a real program, and every reference leads somewhere', () => {
  expect(issues.length).toBeGreaterThanOrEqual(300);
  expect(issues.length).toBeLessThanOrEqual(500);
  expect(new Set(issues.map((one) => one.key)).size).toBe(issues.length);
  const known = {
    status: new Set(seed.statuses.map((one) => one.id)), type: new Set(seed.issueTypes.map((one) => one.id)),
    user: new Set(seed.users.map((one) => one.accountId)), issue: new Set(issues.map((one) => one.id)),
    sprint: new Set(seed.sprints.map((one) => one.id)),
  };
  for (const issue of issues) {
    const project = seed.projects.find((one) => one.id === issue.projectId);
    expect(project?.statusIds).toContain(issue.statusId);
    expect(project?.issueTypeIds).toContain(issue.typeId);
    expect(issue.parentId === null || known.issue.has(issue.parentId)).toBe(true);
    expect(issue.assigneeId === null || known.user.has(issue.assigneeId)).toBe(true);
    expect(issue.fixVersionIds.every((id) => project?.versions.some((one) => one.id === id))).toBe(true);
    for (const id of (issue.custom['customfield_10020'] ?? []) as number[]) expect(known.sprint).toContain(id);
  }
  expect(known.status.size).toBe(seed.statuses.length);
});

test('tells the golden story', () => {
  expect(the('ML-41')).toMatchObject({ summary: 'Fix label drift in the training set', duedate: '2026-11-12' });
  expect(categoryOf(the('ML-41'))).toBe('indeterminate');
  expect(linksTold(seed)).toEqual(expect.arrayContaining([
    'DATA-33 blocks ML-41', 'ML-41 blocks WEB-52', 'ML-41 blocks MOB-31', 'MOB-33 depends on ML-44',
    'PLAT-30 blocks DATA-40', 'DATA-40 blocks WEB-60', 'WEB-60 blocks PLAT-30', // a ring over three projects
    'MOB-40 blocks MOB-40', 'PLAT-22 blocks WEB-57', 'DATA-28 duplicates DATA-35', 'DATA-28 blocks ML-47', 'PLAT-33 depends on DEAL-3',
  ]));
  expect(linksTold(seed).filter((one) => one === 'ML-44 blocks WEB-53')).toHaveLength(2);
  const ready = issues.filter((one) => one.labels.includes('ready'));
  expect(ready.length).toBeGreaterThan(5);
  expect(ready.every((one) => categoryOf(one) === 'new' && one.key.startsWith('PRIV-'))).toBe(true);
});

/** Walks every changelog from the created issue to today: each step starts where the one before ended. */
test('changelogs are unbroken and end at what the issue shows', () => {
  const ordered = [...changes].sort((a, b) => momentOf(a.created) - momentOf(b.created));
  const last = new Map<string, ChangeItem>();
  for (const group of ordered) {
    const issue = issues.find((one) => one.id === group.issueId);
    if (issue === undefined) throw new Error(`a change of no issue: ${group.issueId}`);
    expect(momentOf(group.created)).toBeGreaterThanOrEqual(momentOf(issue.created));
    expect(momentOf(group.created)).toBeLessThan(SUNDAY);
    for (const item of group.items.filter((one) => one.field !== 'Link')) {
      const before = last.get(`${issue.id} ${item.field}`);
      if (before !== undefined) expect([item.from, item.fromString]).toEqual([before.to, before.toString]);
      last.set(`${issue.id} ${item.field}`, item);
    }
  }
  const end = (issue: Issue, field: string): string | null | undefined => last.get(`${issue.id} ${field}`)?.to;
  for (const issue of issues) {
    expect(end(issue, 'status') ?? issue.statusId).toBe(issue.statusId);
    expect(end(issue, 'duedate') ?? issue.duedate).toBe(issue.duedate);
    expect(end(issue, 'assignee') ?? issue.assigneeId).toBe(issue.assigneeId);
    if (end(issue, 'resolution') !== undefined) expect(end(issue, 'resolution')).toBe(issue.resolutionId);
    if (categoryOf(issue) === 'done') expect(end(issue, 'status')).toBe(issue.statusId);
  }
});

test('every link stands in the changelogs of both ends, and no link came before its ends', () => {
  const told = changes.flatMap((group) => group.items.filter((one) => one.field === 'Link').map((item) => `${issues.find((one) => one.id === group.issueId)?.key} ${item.to}`));
  for (const link of seed.links) {
    const [source, destination] = [link.sourceId, link.destinationId].map((id) => issues.find((one) => one.id === id)?.key);
    expect(told).toContain(`${source} ${destination}`);
    expect(told).toContain(`${destination} ${source}`);
  }
});

test('a link does not count as an update of its issues, other changes do', () => {
  const updating = (group: ChangeGroup): boolean => group.items.some((one) => one.field !== 'Link');
  for (const issue of issues) {
    const times = changes.filter((group) => group.issueId === issue.id && updating(group)).map((group) => group.created);
    expect(issue.updated).toBe(times.sort().at(-1) ?? issue.created);
  }
});

test('each of the seven teams delivered in most of the last 16 weeks, so that forecasts work', () => {
  const weeks = new Map<string, Set<number>>();
  for (const issue of issues) {
    const done = changes.filter((group) => group.issueId === issue.id && group.items.some((item) => item.field === 'status' && item.toString === 'Done')).at(-1);
    if (done === undefined || categoryOf(issue) !== 'done') continue;
    const team = (issue.custom['customfield_10001'] as { name: string } | undefined)?.name ?? issue.key.split('-')[0] ?? '';
    const age = Math.floor((SUNDAY - momentOf(done.created)) / 604_800_000);
    if (age < 16) weeks.set(team, (weeks.get(team) ?? new Set()).add(age));
  }
  const teams = ['Web', 'Insights UI', 'Model Integration', 'Data Quality', 'Platform', 'MOB', 'PRIV'];
  for (const team of teams) expect([team, (weeks.get(team)?.size ?? 0) >= 8]).toEqual([team, true]);
});

test('each of the standard users browses what is meant for them', async () => {
  const site = await Site.open({ seed: () => seed, journal: memoryJournal(), now: () => SUNDAY });
  const seen = (name: keyof typeof standardUsers): string[] => issues.filter((issue) => mayBrowse(site, user(standardUsers[name].accountId), issue)).map((one) => one.key);
  const project = (key: string): string => key.split('-')[0] ?? '';
  expect(seen('admin')).toHaveLength(issues.length);
  const unsecured = issues.filter((one) => one.securityLevelId === null && project(one.key) !== 'DEAL').map((one) => one.key);
  expect(seen('officer')).toEqual(unsecured);
  expect(seen('lead')).toEqual(unsecured);
  const engineer = standardUsers.engineer.accountId;
  expect(seen('engineer')).toEqual(issues.filter((one) => ['WEB', 'MOB'].includes(project(one.key)) || (project(one.key) === 'SUP' && one.reporterId === engineer)).map((one) => one.key));
  expect(seen('engineer').some((key) => project(key) === 'SUP')).toBe(true);
  expect(seen('outsider')).toEqual([]);
});

test('the lead sees Data Privacy, and may neither link, edit nor comment there', async () => {
  const site = await Site.open({ seed: () => seed, journal: memoryJournal(), now: () => SUNDAY });
  const privacy = site.project('PRIV');
  if (privacy === undefined) throw new Error('no PRIV');
  const mayIn = (name: 'lead' | 'officer') => ['BROWSE_PROJECTS', 'LINK_ISSUES', 'EDIT_ISSUES', 'ADD_COMMENTS', 'CREATE_ISSUES'].filter((permission) => has(site, user(standardUsers[name].accountId), permission, privacy));
  expect(mayIn('lead')).toEqual(['BROWSE_PROJECTS']);
  expect(mayIn('officer')).toHaveLength(5);
});

test('work of somebody who left, work in several projects, and work nobody touched for a year', () => {
  const open = issues.filter((one) => categoryOf(one) !== 'done' && one.assigneeId !== null);
  const left = new Set(seed.users.filter((one) => !one.active).map((one) => one.accountId));
  expect(open.filter((one) => left.has(one.assigneeId ?? '')).length).toBeGreaterThanOrEqual(3);
  const projects = new Map<string, Set<string>>();
  for (const one of open) projects.set(one.assigneeId ?? '', (projects.get(one.assigneeId ?? '') ?? new Set()).add(one.projectId));
  expect([...projects.values()].filter((one) => one.size > 1).length).toBeGreaterThanOrEqual(3);
  const yearAgo = SUNDAY - 365 * 86_400_000;
  expect(issues.filter((one) => categoryOf(one) !== 'done' && momentOf(one.updated) < yearAgo).length).toBeGreaterThanOrEqual(15);
});

test('worklogs add up to the time spent', () => {
  const logged = new Map<string, number>();
  for (const log of seed.worklogs) logged.set(log.issueId, (logged.get(log.issueId) ?? 0) + log.timeSpentSeconds);
  for (const issue of issues) expect([issue.key, logged.get(issue.id) ?? null]).toEqual([issue.key, issue.timespent]);
  expect(logged.size).toBeGreaterThan(20);
});

test('the same day gives the same site at any hour, another day the same story with other dates', () => {
  const plain = (tables: SiteSeed): unknown => JSON.parse(JSON.stringify({ ...tables, issues: [...tables.issues], links: [...tables.links], changes: [...tables.changes] }));
  expect(plain(sampleSeed({ now: SUNDAY + 11 * 3_600_000 }))).toEqual(plain(seed));
  for (const days of [1, 2, 5, 9, 40]) {
    const now = SUNDAY + days * 86_400_000 - 11 * 3_600_000;
    const later = sampleSeed({ now });
    expect([...later.issues].map((one) => one.summary)).toEqual(issues.map((one) => one.summary));
    expect([...later.changes].every((one) => momentOf(one.created) < now)).toBe(true);
    expect(later.sprints.filter((one) => one.state === 'active').every((one) => Date.parse(one.startDate ?? '') <= now)).toBe(true);
  }
});
