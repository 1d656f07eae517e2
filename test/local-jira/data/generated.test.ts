import fc from 'fast-check';
import { user } from '../site/caller';
import { memoryJournal } from '../site/journal';
import { momentOf } from '../site/jira-time';
import { mayBrowse } from '../site/permissions';
import { Site } from '../site/site';
import { standardUsers } from '../site/standard-tables';
import type { SiteSeed } from '../site/types';
import { generatedSeed } from './generated';

const NOW = Date.parse('2026-11-22T12:00:00Z');

const keyOf = (tables: SiteSeed): Map<string, string> => new Map([...tables.issues].map((issue) => [issue.id, issue.key]));
const projectOf = (key: string | undefined): string => (key ?? '').split('-')[0] ?? '';

test('any number of issues: as many as asked, in projects of uneven size, every reference leads somewhere', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 99 }), (count, seed) => {
    const site = generatedSeed({ issues: count, now: NOW, seed });
    const issues = [...site.issues];
    const keys = keyOf(site);
    expect(issues).toHaveLength(count);
    expect(keys.size).toBe(count);
    expect(new Set(keys.values()).size).toBe(count);
    const projectIds = new Map(site.projects.map((one) => [one.key, one.id]));
    expect(issues.filter((one) => projectIds.get(projectOf(one.key)) !== one.projectId)).toEqual([]);
    expect(issues.filter((one) => one.parentId !== null && (!keys.has(one.parentId) || one.parentId === one.id))).toEqual([]);
    expect([...site.links].filter((one) => !keys.has(one.sourceId) || !keys.has(one.destinationId) || one.sourceId === one.destinationId)).toEqual([]);
  }), { seed: 5, numRuns: 15 });
});

test('reading again, or making it again, gives the same; another seed gives another site', () => {
  const plain = (site: SiteSeed): string => JSON.stringify([...site.issues, ...site.links, ...site.changes]);
  const site = generatedSeed({ issues: 200, now: NOW });
  expect(plain(site)).toBe(plain(site));
  expect(plain(generatedSeed({ issues: 200, now: NOW + 3_600_000 }))).toBe(plain(site));
  expect(plain(generatedSeed({ issues: 200, now: NOW, seed: 2 }))).not.toBe(plain(site));
});

test('changelogs are in order, begin after creation, end with `updated`, and lead to the status shown', () => {
  const site = generatedSeed({ issues: 1500, now: NOW });
  const issues = new Map([...site.issues].map((issue) => [issue.id, issue]));
  const last = new Map([...issues.values()].map((issue) => [issue.id, { at: momentOf(issue.created), status: '10000' }]));
  const own = [...site.changes].filter((group) => !group.items.some((item) => item.field === 'Link'));
  const wrong = own.filter((group) => {
    const before = last.get(group.issueId);
    const at = momentOf(group.created);
    const moved = group.items.find((item) => item.field === 'status');
    last.set(group.issueId, { at, status: moved?.to ?? before?.status ?? '' });
    return before === undefined || at < before.at || at >= NOW || (moved !== undefined && moved.from !== before.status);
  });
  expect(wrong).toEqual([]);
  expect(own.length / issues.size).toBeGreaterThan(3);
  expect(own.length / issues.size).toBeLessThan(5);
  expect([...issues.values()].filter((issue) => last.get(issue.id)?.status !== issue.statusId)).toEqual([]);
  expect([...issues.values()].filter((issue) => last.get(issue.id)?.at !== momentOf(issue.updated))).toEqual([]);
  expect(new Set(own.map((group) => group.id)).size).toBe(own.length);
});

test('50,000 issues: 150 projects, the largest with 30 %, two links for ten issues, a fifth across, a few rings', () => {
  const site = generatedSeed({ issues: 50_000, now: NOW });
  expect(site.projects).toHaveLength(150);
  expect(new Set(site.projects.map((one) => one.key)).size).toBe(150);
  const keys = keyOf(site);
  const sizes = new Map<string, number>();
  for (const key of keys.values()) sizes.set(projectOf(key), (sizes.get(projectOf(key)) ?? 0) + 1);
  expect(Math.max(...sizes.values())).toBe(15_000);
  expect(Math.min(...sizes.values())).toBeGreaterThan(50);
  const links = [...site.links];
  const across = links.filter((one) => projectOf(keys.get(one.sourceId)) !== projectOf(keys.get(one.destinationId)));
  expect(links).toHaveLength(10_000);
  expect(across.length / links.length).toBeGreaterThan(0.17);
  expect(across.length / links.length).toBeLessThan(0.23);
  expect(links.filter((one) => Number(one.sourceId) > Number(one.destinationId))).toHaveLength(10);
});

test('a hundred thousand issues can be read one by one, more are refused', () => {
  const first = generatedSeed({ issues: 100_000, now: NOW }).issues[Symbol.iterator]().next();
  expect(first.value).toMatchObject({ key: 'BILC-1' });
  for (const issues of [0, 1.5, 100_001]) expect(() => generatedSeed({ issues, now: NOW })).toThrow(RangeError);
});

test('every tenth project is for the leads only, the outsider sees nothing', async () => {
  const seed = generatedSeed({ issues: 3330, now: NOW });
  const issues = [...seed.issues];
  const site = await Site.open({ seed: () => seed, journal: memoryJournal(), now: () => NOW });
  const projects = (name: keyof typeof standardUsers): number =>
    new Set(issues.filter((issue) => mayBrowse(site, user(standardUsers[name].accountId), issue)).map((issue) => issue.projectId)).size;
  expect([projects('officer'), projects('lead'), projects('engineer'), projects('outsider')]).toEqual([10, 10, 9, 0]);
});
