import { openRest } from './open-rest';

const version = (id: string, name: string, more: object = {}) => ({ id, name, archived: false, released: false, ...more });

const open = async () => {
  const opened = await openRest({
    projects: [{ key: 'A', versions: [version('501', '1.0', { releaseDate: '2026-12-01' }), version('502', '2.0'), version('503', '3.0')] }, { key: 'B', versions: [version('601', 'B1')] }],
    issues: ['A-1 version 1.0', 'A-2 done version 1.0', 'A-3 version 1.0 version 2.0'],
  });
  opened.events.splice(0);
  const names = (): string => opened.site.project('A')?.versions.map(({ name }) => name).join(' ') ?? '';
  const of = (key: string): string => (opened.site.issue(key)?.fixVersionIds ?? []).join(' ');
  const events = (): string[] => opened.events.splice(0).map(({ event }) => event.replace('avi:jira:', ''));
  return { ...opened, names, of, events };
};

test('dates come, change and go; the start is before the release', async () => {
  const { ask, site, events } = await open();
  await ask('admin', 'PUT version/501', { releaseDate: '2027-01-15', startDate: '2026-11-01' });
  expect(site.project('A')?.versions[0]).toMatchObject({ releaseDate: '2027-01-15', startDate: '2026-11-01' });
  expect((await ask('admin', 'PUT version/501', { startDate: '2027-02-01' })).json).toEqual({ errorMessages: [], errors: { startDate: 'The start date must be before the release date.' } });
  await ask('admin', 'PUT version/501', { releaseDate: '', startDate: null });
  expect(site.project('A')?.versions[0]).toEqual(version('501', '1.0'));
  expect((await ask('officer', 'PUT version/501', { releaseDate: '2027-01-15' })).status).toBe(403);
  expect(events()).toEqual(['updated:version', 'updated:version']);
});

test('a release can take what is open to the next version, and tells of itself', async () => {
  const { ask, of, events } = await open();
  await ask('admin', 'PUT version/501', { released: true, moveUnfixedIssuesTo: 'http://jira.test/rest/api/3/version/502' });
  expect([of('A-1'), of('A-2'), of('A-3')]).toEqual(['502', '501', '502']);
  expect(events()).toEqual(['updated:version', 'released:version', 'updated:issue', 'updated:issue']);
  await ask('admin', 'PUT version/501', { released: false, archived: true });
  expect(events()).toEqual(['updated:version', 'unreleased:version', 'archived:version']);
});

test('merging, and deleting with another one in its place, leave the issues to the other; history tells it', async () => {
  const { ask, of, names, events, site } = await open();
  expect((await ask('admin', 'PUT version/501/mergeto/601')).status).toBe(400);
  expect((await ask('admin', 'PUT version/501/mergeto/501')).status).toBe(400);
  expect((await ask('admin', 'PUT version/501/mergeto/502')).status).toBe(204);
  expect([of('A-1'), of('A-2'), of('A-3'), names()]).toEqual(['502', '502', '502', '2.0 3.0']);
  expect(events().at(-1)).toBe('deleted:version');
  await ask('admin', 'DELETE version/502?moveFixIssuesTo=503');
  expect([of('A-1'), names()]).toEqual(['503', '3.0']);
  expect((await ask('admin', 'POST version/503/removeAndSwap', {})).status).toBe(204);
  expect([of('A-1'), names()]).toEqual(['', '']);
  expect(site.changesOf('10001').flatMap(({ items }) => items.map(({ fromString, toString: to }) => `${fromString ?? ''}>${to ?? ''}`))).toEqual(['1.0>', '>2.0', '2.0>', '>3.0', '3.0>']);
});

test.each([[{ position: 'Last' }, '2.0 3.0 1.0'], [{ position: 'Later' }, '2.0 1.0 3.0'], [{ position: 'Earlier' }, '1.0 2.0 3.0'], [{ after: 'http://jira.test/rest/api/3/version/503' }, '2.0 3.0 1.0']])('moved by %j the order is %s', async (body, order) => {
  const { ask, names } = await open();
  await ask('officer', 'POST version/501/move', body);
  expect(names()).toBe(order);
});

test('issues are counted, open ones besides', async () => {
  const { ask } = await open();
  expect((await ask('officer', 'GET version/501/unresolvedIssueCount')).json).toMatchObject({ issuesCount: 3, issuesUnresolvedCount: 2 });
});
