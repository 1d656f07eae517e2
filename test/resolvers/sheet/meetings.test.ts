import type { SheetView } from '../../../src/contract/sheet';
import { kept, makeProgram, must, officer, openTiny, refused } from '../../faults/program-site';
import type { Local } from '../../local-jira/forge/harness';
import { standardUsers } from '../../local-jira/site/standard-tables';
import type { Holder, Project, Version } from '../../local-jira/site/types';

const leads: readonly Holder[] = [{ type: 'user', parameter: standardUsers.lead.accountId }];
const version = (id: string, name: string, releaseDate: string): Version => ({ id, name, releaseDate, released: false, archived: false });
const lead = 'lead@example.com';
const engineer = 'engineer@example.com';

const dayMs = 86_400_000;

let local: Local;
let programId: string;

const projectOf = (key: string): Project => {
  const project = [...local.site.tables.project.values()].find((one) => one.key === key);
  if (project === undefined) throw new Error(`The site has no ${key}.`);
  return project;
};

/** What Jira tells the app, and what the app remembers of it, is of now. */
const settled = async (): Promise<void> => {
  await local.platform.runScheduled('sweep-schedule');
  await local.platform.drain();
  local.clock?.advance(61_000);
};

/** DATA is for the lead alone, once the officer has made the program of both; the officer manages it and sees WEB. */
beforeEach(async () => {
  local = await openTiny({
    projects: [{ key: 'WEB', versions: [version('71', 'Beta', '2026-12-15')] }, { key: 'DATA', browse: leads, versions: [version('72', 'Secret launch', '2026-12-20')] }],
    issues: ['WEB-1 doing version Beta', 'WEB-2 todo', 'DATA-1 todo'],
    links: ['DATA-1 blocks WEB-1'],
  });
  const hidden = projectOf('DATA');
  local.site.put('project', { ...hidden, permissionSchemeId: 10000 });
  programId = await makeProgram(local, { projectKeys: ['WEB', 'DATA'] });
  local.site.put('project', hidden);
  await settled();
});
afterEach(() => local.close());

const sheet = async (email = officer, asOf?: string): Promise<SheetView> => must(await local.invoke(email, 'flagship-global', 'sheet', asOf === undefined ? { programId } : { programId, asOf }));
const close = (email = officer, note = '', last: string | null = null) => local.invoke(email, 'flagship-global', 'closeMeeting', { programId, note, last });
const takeBack = (meetingId: string, seen: number, email = officer) => local.invoke(email, 'flagship-global', 'reopenMeeting', { programId, meetingId, version: seen });
const meetingsKept = (): readonly string[] => [...kept(local).keys()].filter((key) => key.includes('meeting') && key.includes(programId));
const later = (days: number): void => local.clock?.advance(days * dayMs);

test('a closed meeting moves what the sheet tells since; taken back, the one before it counts again', async () => {
  expect(await sheet()).toMatchObject({ meeting: null, sinceDay: '2026-11-13', asOf: '2026-11-20' });
  expect(must(await close(officer, '  Go on.  '))).toEqual({ id: '1', version: 1, day: '2026-11-20', by: 'Olga Officer', note: 'Go on.' });
  later(10);
  expect(await sheet()).toMatchObject({ meeting: { id: '1', note: 'Go on.' }, sinceDay: '2026-11-20', asOf: '2026-11-30' });
  must(await close(officer, '', '1'));
  expect(await sheet()).toMatchObject({ meeting: { id: '2', version: 1 }, sinceDay: '2026-11-30' });
  expect((await sheet(officer, '2026-11-25')).meeting).toMatchObject({ id: '1' });
  expect((await sheet(officer, '2026-11-19')).meeting).toBeNull();
  must(await takeBack('2', 1));
  expect(await sheet()).toMatchObject({ meeting: { id: '1' }, sinceDay: '2026-11-20' });
});

test('the dates of versions are kept as they were, and told to those alone who may browse their projects', async () => {
  must(await close());
  local.site.put('project', { ...projectOf('WEB'), versions: [version('71', 'Beta', '2027-01-20')] });
  later(7);
  await settled();
  const rows = async (email: string) => (await sheet(email)).milestones.slice(1).map(({ name, lastMeeting, planned }) => [name, lastMeeting, planned]);
  expect(await rows(officer)).toEqual([['Beta', '2026-12-15', '2027-01-20']]);
  expect(await rows(lead)).toEqual([['Secret launch', '2026-12-20', '2026-12-20'], ['Beta', '2026-12-15', '2027-01-20']]);
  const told = JSON.stringify(await sheet());
  for (const word of ['Secret launch', '2026-12-20', 'DATA', '"72"']) expect(told).not.toContain(word);
});

test('who manages closes and takes back; who only sees is told who may, and reads', async () => {
  must(await close());
  expect([refused(await close(engineer, '', '1')).code, refused(await takeBack('1', 1, engineer)).code]).toEqual(['not-allowed', 'not-allowed']);
  expect(await sheet(engineer)).toMatchObject({ canManage: false, meeting: { id: '1', version: 1 } });
  expect(await sheet()).toMatchObject({ canManage: true });
  must(await takeBack('1', 1, 'admin@example.com'));
});

test('two close one meeting at once: one is kept, the other is told of it', async () => {
  const both = await Promise.all([close(officer, 'Mine'), close('admin@example.com', 'No, mine')]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const lost = both.findIndex(({ ok }) => !ok);
  const names = ['Olga Officer', 'Ada Admin'];
  const problem = refused(both[lost] ?? both[0]);
  expect(problem).toMatchObject({ code: 'conflict', detail: { conflict: { by: names[1 - lost] } } });
  expect(problem.detail?.conflict?.rows.find(({ what }) => what === 'Note of the meeting')).toMatchObject({ theirs: ['Mine', 'No, mine'][1 - lost], yours: ['Mine', 'No, mine'][lost] });
  expect((await sheet()).meeting).toMatchObject({ id: '1', version: 1 });
});

test('who saw another meeting than the last is told so, and nothing changes', async () => {
  must(await close(officer, 'First'));
  expect(refused(await close(officer, 'Second', null))).toMatchObject({ code: 'conflict' });
  expect(refused(await takeBack('7', 1)).code).toBe('conflict');
  must(await takeBack('1', 1));
  expect(refused(await takeBack('1', 1))).toMatchObject({ code: 'not-found' });
  expect(refused(await close(officer, 'Third', '1'))).toMatchObject({ code: 'conflict' });
  // The next one has the number of the one that was taken back, and no page that saw the old one takes it back.
  expect(must(await close(officer, 'Anew'))).toMatchObject({ id: '1', version: 3 });
  expect(refused(await takeBack('1', 1)).code).toBe('conflict');
  expect((await sheet()).meeting).toMatchObject({ note: 'Anew' });
});

test('a meeting whose answer got lost on its way back is told as closed, once; a storage that fails keeps none', async () => {
  let faults = 0;
  local.platform.faults.storage = (path) => (path.includes('/transaction') && faults++ === 0 ? 'fail-after' : null);
  expect(must(await close(officer, 'Lost'))).toMatchObject({ id: '1', version: 1 });
  local.platform.faults.storage = (path) => (path.includes('/transaction') ? 'fail-before' : null);
  expect((await close(officer, 'Never', '1')).ok).toBe(false);
  local.platform.faults.storage = undefined;
  expect((await sheet()).meeting).toMatchObject({ id: '1', note: 'Lost' });
});

test('the trail tells who closed which meeting with which note, and that it was taken back', async () => {
  must(await close(officer, 'Cut the export.'));
  must(await takeBack('1', 1));
  const { entries } = must(await local.invoke(officer, 'flagship-global', 'trail', { programId, filter: {}, before: null }));
  expect(entries.slice(0, 2).map(({ text, changes }) => [text, changes])).toEqual([
    ['Took a steering meeting back', [{ what: 'Steering meeting', before: '20 Nov 2026', after: null }, { what: 'Note of the meeting', before: 'Cut the export.', after: null }]],
    ['Closed a steering meeting', [{ what: 'Steering meeting', before: null, after: '20 Nov 2026' }, { what: 'Note of the meeting', before: null, after: 'Cut the export.' }]],
  ]);
});

test('in an archived program nobody meets; with a program go its meetings; a person who is erased closed none by name', async () => {
  must(await close(officer, 'Kept'));
  expect(meetingsKept()).toHaveLength(1);
  must(await local.invoke('admin@example.com', 'flagship-admin', 'changeOwner', { programId, version: (await sheet()).version, accountId: standardUsers.lead.accountId }));
  must(await local.invoke('admin@example.com', 'flagship-admin', 'erasePerson', { accountId: standardUsers.officer.accountId }));
  expect((await sheet(lead)).meeting).toMatchObject({ id: '1', by: null, note: 'Kept' });
  const archived = must(await local.invoke(lead, 'flagship-global', 'archiveProgram', { programId, version: (await sheet(lead)).version, archived: true }));
  expect(refused(await close(lead, '', '1'))).toMatchObject({ code: 'bad-input', message: expect.stringContaining('archived') as string });
  must(await local.invoke(lead, 'flagship-global', 'deleteProgram', { programId, version: archived.version }));
  expect(meetingsKept()).toEqual([]);
});

test.each([
  ['a note of 2,001 characters', { note: 'x'.repeat(2001), last: null }, 'note'], ['an id that is none', { note: '', last: '../1' }, 'last'], ['somebody else’s name', { note: '', last: null, by: 'me' }, null],
])('a meeting of a wrong shape is refused: %s', async (_, input, field) => {
  const answer = await local.ask(officer, 'flagship-global', 'closeMeeting', { programId, ...input });
  expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input', ...(field === null ? {} : { detail: { field } }) } });
});

test.each([['2026-12-31', 'has not come yet'], ['2026-02-30', 'asOf']])('a sheet of no day: %s', async (asOf, words) => {
  expect(refused(await local.invoke(officer, 'flagship-global', 'sheet', { programId, asOf })).message).toContain(words);
});
