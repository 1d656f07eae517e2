import type { FieldChoice, FieldRow, ProjectFields, SettingsView } from '../../../src/contract/settings';
import type { Local } from '../../local-jira/forge/harness';
import { fieldIds, standardFields } from '../../local-jira/site/standard-fields';
import { ask, makeProgram, must, officer, openTiny, refused, valueIn } from '../../faults/program-site';

const admin = 'admin@example.com';
const AFTER_A_SWEEP = 4 * 60 * 60_000;

let local: Local;
let programId: string;
beforeEach(async () => {
  local = await openTiny({
    projects: ['A', 'B'],
    issues: ['A-1 doing team Web story-points 3 points 8', 'A-2 todo story-points 5', 'B-1 doing team Data'],
    links: ['A-1 blocks B-1'],
  });
  programId = await makeProgram(local, { projectKeys: ['A', 'B'] });
});
afterEach(() => local.close());

const fieldsSeen = async (email = admin): Promise<readonly ProjectFields[]> =>
  must(await local.invoke(email, 'flagship-global', 'projectFields', { programId })).projects;

const settings = async (email = officer): Promise<SettingsView> => must(await local.invoke(email, 'flagship-global', 'settings', { programId }));

const fieldsIn = async (key: string, email = admin): Promise<ProjectFields> => {
  const found = (await fieldsSeen(email)).find(({ projectKey }) => projectKey === key);
  if (found === undefined) throw new Error(`No fields of ${key}`);
  return found;
};

const rowOf = async (key: string, use: FieldRow['use']): Promise<FieldRow> => {
  const found = (await fieldsIn(key)).rows.find((row) => row.use === use);
  if (found === undefined) throw new Error(`No ${use} of ${key}`);
  return found;
};

const askChoices = (email: string, projectKey: string) =>
  local.invoke(email, 'flagship-global', 'fieldChoices', { programId, projectId: local.site.project(projectKey)?.id ?? '99' });

const candidates = async (use: FieldChoice['use'], projectKey = 'A'): Promise<FieldChoice['candidates'] | undefined> =>
  must(await askChoices(admin, projectKey)).choices.find((choice) => choice.use === use)?.candidates;

const map = (field: string | null, email = admin, projectKey = 'A', use: FieldRow['use'] = 'points') =>
  local.invoke(email, 'flagship-global', 'mapField', { programId, projectId: local.site.project(projectKey)?.id ?? '', use, field });

const worked = async (): Promise<string> => (await ask(local).evidence(programId, 'progress-points')).worked;

const points = async (key: string): Promise<number | null> => {
  const { inputs, issues } = await ask(local).evidence(programId, 'progress-points');
  return inputs.length > 0 && issues.some((row) => row.key === key) ? Number(/^([\d.]+) point/.exec(issues.find((row) => row.key === key)?.why ?? '')?.[1]) : null;
};

const sweep = async (): Promise<void> => {
  local.clock?.advance(AFTER_A_SWEEP);
  await local.platform.runScheduled('sweep-schedule');
  await local.platform.idle();
};

const field = (id: string) => {
  const found = standardFields.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No field ${id}`);
  return found;
};

test('fields are suggested by schema and use, and told with the share of issues that have a value', async () => {
  expect(await rowOf('A', 'points')).toEqual({ use: 'points', field: fieldIds.storyPoints, fieldName: 'Story Points', problem: null });
  expect((await fieldsIn('A')).mayChange).toBe(true);
  expect((await candidates('points'))?.slice(0, 2)).toEqual([
    { id: fieldIds.storyPoints, name: 'Story Points', share: 1, suggested: true },
    { id: fieldIds.storyPointEstimate, name: 'Story point estimate', share: 0.5, suggested: false },
  ]);
});

test('what could be chosen is told to those who may choose, of projects of the program', async () => {
  expect((await fieldsIn('A', officer)).mayChange).toBe(false);
  expect(refused(await askChoices(officer, 'A')).code).toBe('not-allowed');
  expect(refused(await askChoices(admin, 'none')).code).toBe('not-found');
});

test('choosing a field is for administrators of Jira or of the project, and only of one that can hold it', async () => {
  expect(refused(await map(fieldIds.storyPointEstimate, officer)).code).toBe('not-allowed');
  expect(refused(await map(fieldIds.sprint))).toMatchObject({ code: 'bad-input', detail: { field: 'field' } });
  expect(refused(await map('customfield_99999')).code).toBe('bad-input');
  expect(refused(await local.invoke(admin, 'flagship-global', 'mapField', { programId, projectId: '99', use: 'points', field: null })).code).toBe('not-found');
  expect((await rowOf('A', 'points')).field).toBe(fieldIds.storyPoints);
});

test('another field is read for all issues of the project, and its past with it', async () => {
  expect([await points('A-1'), await points('A-2'), await worked()]).toEqual([3, 5, '0 of 8 points delivered']);
  const issueId = local.site.issueByKey('A-1')?.id ?? '';
  local.site.record(issueId, null, [{ field: 'Story point estimate', fieldId: fieldIds.storyPointEstimate, from: null, fromString: '2', to: null, toString: '8' } as never]);
  local.clock?.advance(2 * 86_400_000);
  must(await map(fieldIds.storyPointEstimate));
  await local.platform.idle();
  expect((await rowOf('A', 'points')).field).toBe(fieldIds.storyPointEstimate);
  expect([await points('A-1'), await points('A-2')]).toEqual([8, null]);
  const before = must(await local.invoke(officer, 'flagship-global', 'evidence', { programId, measure: 'progress-points', asOf: '2026-11-19' }));
  expect(before.issues.map(({ key, why }) => `${key}: ${why}`)).toEqual([expect.stringMatching(/^A-1: 2 points/)]);
  const { entries } = must(await local.invoke(admin, 'flagship-admin', 'trail', { programId: 'site', filter: {}, before: null }));
  expect(entries[0]?.changes).toEqual([{ what: 'Story points in Project A (A)', before: 'as suggested', after: 'Story point estimate' }]);
});

test('fault: a team field is renamed: it is still the same field', async () => {
  must(await map(fieldIds.team, admin, 'A', 'team'));
  await local.platform.idle();
  local.site.put('field', { ...field(fieldIds.team), name: 'Squad' });
  await sweep();
  expect(await rowOf('A', 'team')).toMatchObject({ field: fieldIds.team, fieldName: 'Squad', problem: 'The field was named “Team” when it was chosen. It still means the same here.' });
  expect((await settings(admin)).gone).toEqual([]);
});

test('fault: the team field is removed: no issue has a Team any more, the project stands in, and that is told', async () => {
  const teams = async () => (await settings()).sections.flatMap(({ assumptions }) => assumptions).find(({ key }) => key === 'teamFrom')?.effect;
  expect(await teams()).toBe('3 teams; 67% of issues have a Team');
  must(await map(fieldIds.team, admin, 'A', 'team'));
  await local.platform.idle();
  local.site.remove('field', fieldIds.team);
  expect((await settings()).gone).toContainEqual(expect.stringMatching(/^A: The field “Team” is gone from Jira\. Team of this project are unknown|^A: The field “Team” is gone/));
  await sweep();
  expect(await teams()).toBe('2 teams; 0% of issues have a Team');
});

test('fault: a custom field is deleted: its values are unknown, never 0', async () => {
  must(await map(fieldIds.storyPoints));
  await local.platform.idle();
  const before = valueIn(await ask(local).overview(programId), 'progress-points');
  expect(before).toBe(0);
  local.site.remove('field', fieldIds.storyPoints);
  await sweep();
  const view = await ask(local).overview(programId);
  expect(valueIn(view, 'progress-points')).toBeNull();
  expect((await rowOf('A', 'points')).problem).toMatch(/^The field “Story Points” is gone from Jira/);
});
