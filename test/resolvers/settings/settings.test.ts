import type { IncrementSprints, SettingsView } from '../../../src/contract/settings';
import type { Assumption } from '../../../src/contract/program';
import { linkTypes, standardUsers } from '../../local-jira/site/standard-tables';
import type { Local } from '../../local-jira/forge/harness';
import { ask, makeProgram, must, officer, openTiny, refused, valueIn } from '../../faults/program-site';

const admin = 'admin@example.com';

let local: Local;
let programId: string;
beforeEach(async () => {
  local = await openTiny({
    projects: [{ key: 'A', levels: { Secret: [{ type: 'user', parameter: standardUsers.officer.accountId }] } }, 'B'],
    issues: ['A-1 doing team Web points 3 due 2026-11-10', 'A-2 todo', 'B-1 doing team Data sprint Seven', 'B-2 done sprint Seven'],
    links: ['A-1 blocks B-1', 'A-2 blocks A-1'],
    sprints: [{ id: 7, name: 'Seven', state: 'active', startDate: '2026-11-16T08:00:00.000Z', endDate: '2026-11-27T16:00:00.000Z', boardId: 1 }],
  });
  programId = await makeProgram(local, { projectKeys: ['A', 'B'] });
});
afterEach(() => local.close());

const settings = async (email = officer): Promise<SettingsView> => must(await local.invoke(email, 'flagship-global', 'settings', { programId }));

const sprints = async (): Promise<readonly IncrementSprints[]> => must(await local.invoke(officer, 'flagship-global', 'incrementSprints', { programId })).increments;

const assumption = ({ sections }: SettingsView, key: string): Assumption => {
  const found = sections.flatMap(({ assumptions }) => assumptions).find((one) => one.key === key);
  if (found === undefined) throw new Error(`No assumption ${key}`);
  return found;
};

const change = async (key: string, value: string | number | readonly string[] | null) =>
  local.invoke(officer, 'flagship-global', 'changeAssumptions', { programId, version: (await settings()).version, changes: [{ key, value }] });

describe('the settings of a program', () => {
  it('are shown to everybody who may see it, and to be changed by those who manage it', async () => {
    const [mine, theirs] = [await settings(), await settings('lead@example.com')];
    expect([mine.canManage, theirs.canManage, (await settings(admin)).canManage]).toEqual([true, false, true]);
    expect(mine.sections.map(({ key }) => key)).toEqual(['links', 'teams', 'work', 'deadlines', 'calendar', 'increments', 'state', 'shown']);
    expect(assumption(mine, 'linkTypes')).toMatchObject({ value: 'Blocks', effect: '2 dependencies out of 2 links' });
    expect(mine.membership.rules.map(({ rule }) => rule)).toEqual([{ kind: 'project', key: 'A' }, { kind: 'project', key: 'B' }]);
    expect(mine.gone).toEqual([]);
  });

  it('are refused to those who may not see the program, and change for nobody without the role', async () => {
    const version = (await settings()).version;
    const changes = [{ key: 'bufferWorkingDays', value: 9 }];
    for (const email of ['lead@example.com', 'outsider@example.com']) {
      expect(refused(await local.invoke(email, 'flagship-global', 'changeAssumptions', { programId, version, changes })).code).toMatch(/not-allowed|not-found/);
      expect(refused(await local.invoke(email, 'flagship-global', 'previewChanges', { programId, changes })).code).toMatch(/not-allowed|not-found/);
    }
    expect(refused(await local.invoke('outsider@example.com', 'flagship-global', 'settings', { programId })).code).toBe('not-found');
    expect((await settings()).version).toBe(version);
  });

  it('name no issue that was secured a moment ago', async () => {
    const example = (view: SettingsView): string => JSON.stringify(assumption(view, 'linkTypes'));
    expect(example(await settings('lead@example.com'))).toContain('A-1');
    const [issue, level] = [local.site.issueByKey('A-1'), [...local.site.securitySchemes()][0]?.levels[0]];
    if (issue === undefined || level === undefined) throw new Error('The site lacks what this test needs.');
    local.site.put('issue', { ...issue, securityLevelId: level.id });
    expect(JSON.stringify(await settings('lead@example.com'))).not.toContain('A-1 ');
  });
});

describe('a change', () => {
  it('can be looked at before it is saved', async () => {
    const before = await settings();
    const preview = must(await local.invoke(officer, 'flagship-global', 'previewChanges', { programId, changes: [{ key: 'linkTypes', value: [`${linkTypes.blocks.id}:none`] }] }));
    expect(preview.effects.find(({ key }) => key === 'linkTypes')?.effect).toBe('0 dependencies out of 2 links');
    expect(preview.figures.find(({ before: { measure } }) => measure === 'waiting')).toMatchObject({ before: { value: 2 }, after: { value: 0 } });
    expect(await settings()).toEqual(before);
  });

  it('stands in the trail in the words of the page', async () => {
    must(await change('deadline', '2027-03-14'));
    must(await change('linkTypes', [`${linkTypes.blocks.id}:inward:start-start`]));
    must(await change('thresholds', ['waiting:2:6']));
    const { entries } = must(await local.invoke(officer, 'flagship-global', 'trail', { programId, filter: {}, before: null }));
    expect(entries.slice(0, 3).map(({ changes }) => changes)).toEqual([
      [{ what: 'Limits of figures: Waiting now', before: 'at risk from 1, off track from 10', after: 'at risk from 2, off track from 6' }],
      [{ what: 'Links that are dependencies: Blocks', before: 'A “blocks” B: A blocks B, which starts when the blocker is done', after: 'A “blocks” B: B blocks A, which starts when the blocker has started' }],
      [{ what: 'When must this be finished?', before: 'Not set', after: '14 Mar 2027' }],
    ]);
  });

  it('that cannot be used is refused with what is wrong, and none of its companions is saved', async () => {
    const { version } = await settings();
    const changes = [{ key: 'bufferWorkingDays', value: 9 }, { key: 'increments', value: ['=2026-11-02=2026-12-01=One', '=2026-12-01=2026-12-20=Two'] }];
    expect(refused(await local.invoke(officer, 'flagship-global', 'changeAssumptions', { programId, version, changes }))).toMatchObject({
      code: 'bad-input', message: '“One” and “Two” overlap. A day belongs to one increment. Nothing was saved.', detail: { field: 'increments' },
    });
    expect((await settings()).version).toBe(version);
  });

  it('of what somebody else changed meanwhile is a conflict that shows both sides', async () => {
    const { version } = await settings();
    must(await change('bufferWorkingDays', 9));
    const problem = refused(await local.invoke(officer, 'flagship-global', 'changeAssumptions', { programId, version, changes: [{ key: 'bufferWorkingDays', value: 3 }] }));
    expect(problem).toMatchObject({ code: 'conflict', detail: { conflict: { rows: [{ what: 'Buffer between dependent work', theirs: '9 working days', yours: '3 working days' }] } } });
  });
});

test('fault: a link type is deleted: its links count no more, and that is told; a renamed one keeps its meaning', async () => {
  local.site.put('linkType', { ...linkTypes.blocks, name: 'Stops', outward: 'stops', inward: 'is stopped by' });
  local.clock?.advance(6 * 60_000);
  expect(assumption(await settings(), 'linkTypes')).toMatchObject({ value: 'Stops', effect: '2 dependencies out of 2 links' });
  local.site.remove('linkType', linkTypes.blocks.id);
  local.clock?.advance(6 * 60_000);
  const view = await settings();
  expect(view.gone).toEqual([expect.stringContaining('A link type that counted as a dependency was deleted in Jira')]);
  expect(valueIn(await ask(local).overview(programId), 'dependencies')).toBe(0);
});

test('sprints of all teams fall into increments by most of their days, and can be moved', async () => {
  must(await change('increments', ['=2026-11-02=2026-11-22=One', '=2026-11-23=2026-12-20=Two']));
  const names = async (): Promise<readonly unknown[]> => (await sprints()).map(({ increment, teams }) =>
    [increment?.name ?? null, teams.map(({ team, sprints }) => [team, sprints.map(({ name, moved }) => `${name}${moved ? ' moved' : ''}`)])]);
  expect(await names()).toEqual([['One', [['Data', ['Seven']], ['Project B', ['Seven']]]], ['Two', []]]);
  const move = async (sprintId: number, increment: string | null) =>
    local.invoke(officer, 'flagship-global', 'moveSprint', { programId, version: (await settings()).version, sprintId, increment });
  const two = (await sprints())[1]?.increment?.id ?? '';
  must(await move(7, two));
  expect(await names()).toEqual([['One', []], ['Two', [['Data', ['Seven moved']], ['Project B', ['Seven moved']]]]]);
  must(await move(7, 'none'));
  expect((await names())[2]).toEqual([null, [['Data', ['Seven moved']], ['Project B', ['Seven moved']]]]);
  must(await move(7, null));
  expect(await names()).toHaveLength(2);
  expect(refused(await move(8, two)).code).toBe('not-found');
  expect(refused(await move(7, 'increment-9'))).toMatchObject({ code: 'bad-input', detail: { field: 'increment' } });
});
