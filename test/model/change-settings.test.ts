import * as fc from 'fast-check';
import { changedSettings } from '../../src/analyse/changed-settings';
import type { SettingsChange } from '../../src/model/changes/change';
import { moveSprint } from '../../src/model/changes/change-increments';
import { UnusableChange } from '../../src/model/changes/unusable-change';
import { defaultSettings } from '../../src/model/default-settings';
import type { ProgramSettings } from '../../src/model/settings';
import { catalog } from './site-catalog';

const settings: ProgramSettings = defaultSettings(catalog);
const change = (key: string, value: SettingsChange['value'], from = settings): ProgramSettings => changedSettings(from, [{ key, value }]);

const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));

describe('one assumption changed, the others as they were', () => {
  it('link types: those that are named, with the kind they had', () => {
    const before = { ...settings, linkMeanings: { ...settings.linkMeanings, 5: { dependency: true, blocker: 'outward', kind: 'start-start' } as const } };
    const after = change('linkTypes', ['1:none', '2:inward', '5:inward'], before);
    expect(after.linkMeanings).toEqual({
      ...before.linkMeanings, 1: { dependency: false },
      2: { dependency: true, blocker: 'inward', kind: 'finish-start' }, 5: { dependency: true, blocker: 'inward', kind: 'start-start' },
    });
    expect({ ...after, linkMeanings: before.linkMeanings }).toEqual(before);
  });

  it('a new team is one team, whoever names it, under the name it was given last', () => {
    const first = change('componentTeams', ['1==data', '2==Web']);
    const second = change('projectTeams', ['9==DATA'], first);
    expect([second.componentTeams['1'], second.projectTeams['9']]).toEqual([{ id: 'team:data', name: 'DATA' }, { id: 'team:data', name: 'DATA' }]);
    expect(second.componentTeams['2']).toEqual({ id: 'team:web', name: 'Web' });
  });

  it('sprints moved to an increment that goes stand where their dates put them again', () => {
    const before = change('increments', ['=2026-11-02=2026-12-20=One', '=2026-12-21=2027-02-28=Two']);
    const moved = moveSprint(moveSprint(moveSprint(before, 7, 'increment-1'), 8, 'increment-2'), 9, 'none');
    const after = change('increments', ['increment-2=2026-12-21=2027-02-28=Two', '=2027-03-01=2027-04-30=Three'], moved);
    expect([after.sprintIncrements, after.increments.map(({ id }) => id)]).toEqual([{ 8: 'increment-2', 9: 'none' }, ['increment-2', 'increment-3']]);
  });

  it('outcomes: keys with colons in them, and back to not decided', () => {
    expect(change('outcomes', ['status:3:delivered', 'hold:dropped', 'fixed:unknown']).outcomes).toEqual({ 'status:3': 'delivered', hold: 'dropped', dropped: 'dropped', duplicate: 'dropped' });
  });

  it.each<[string, SettingsChange['value'], Partial<ProgramSettings>]>([
    ['deadline', '2026-11-30', { deadline: 20_787 }],
    ['deadline', '1969-12-31', { deadline: -1 }],
    ['deadline', '2028-02-29', { deadline: 21_243 }],
    ['deadline', null, { deadline: null }],
    ['deadline', '', { deadline: null }],
    ['setAside', 30, { setAsideAfterDays: 30 }],
    ['setAside', '3650', { setAsideAfterDays: 3650 }],
    ['setAside', null, { setAsideAfterDays: null }],
    ['setAside', '', { setAsideAfterDays: null }],
    ['workingWeek', ['sun', 'mon'], { workingWeek: [true, false, false, false, false, false, true] }],
    ['teamFrom', 'field', { teamFrom: 'field' }],
    ['timeZone', 'Europe/Zurich', { timeZone: 'Europe/Zurich' }],
    ['holidays', ['2026-12-25', '2026-12-24'], { holidays: [20_811, 20_812] }],
    ['bufferWorkingDays', 0, { bufferWorkingDays: 0 }],
    ['minimumDurationShare', '45', { minimumDurationShare: 0.45 }],
    ['componentTeams', ['10010=team-web=Web', '10011==  Data  team ', '10012='], { componentTeams: { 10010: { id: 'team-web', name: 'Web' }, 10011: { id: 'team:data team', name: 'Data team' } } }],
    ['projectTeams', ['10000==A = B'], { projectTeams: { 10000: { id: 'team:a = b', name: 'A = B' } } }],
    ['thresholds', ['waiting:2:6', 'runway:20:20', 'cycles:'], { thresholds: { ...without(settings.thresholds, 'cycles'), waiting: { better: 'lower', watch: 2, bad: 6 }, runway: { better: 'higher', watch: 20, bad: 20 } } }],
    ['stateMeasures', ['runway', 'cycles', 'runway'], { stateMeasures: ['runway', 'cycles'] }],
    ['increments', ['=2026-12-21=2027-02-28=PI = 2', '=2026-11-02=2026-12-20=PI 1'], { increments: [{ id: 'increment-2', name: 'PI 1', start: 20_759, end: 20_807 }, { id: 'increment-1', name: 'PI = 2', start: 20_808, end: 20_877 }] }],
    ['showPersons', 'yes', { showPersons: true }],
    ['flagIssues', 'no', { flagIssues: false }],
    ['showHiddenProjectCount', 'no', { showHiddenProjectCount: false }],
    ['committedDeadlines', ['version:7:2026-11-30', '12:2026-12-01'], { committedDeadlines: { 'version:7': 20_787, 12: 20_788 } }],
  ])('%s: %j', (key, value, expected) => {
    expect(change(key, value)).toEqual({ ...settings, ...expected });
  });

  it('a committed deadline goes when its day is left empty', () => {
    const before = change('committedDeadlines', ['version:7:2026-11-30', '12:2026-12-01']);
    expect(change('committedDeadlines', ['version:7:'], before).committedDeadlines).toEqual({ 12: 20_788 });
  });
});

it.each<[string, SettingsChange['value']]>([
  ['none', 'x'], ['__proto__', 'x'], ['constructor', 'x'], ['toString', []], ['', ''],
  ['linkTypes', ['1:sideways']], ['linkTypes', ['1']], ['linkTypes', '1:none'], ['linkTypes', null], ['linkTypes', 5],
  ['outcomes', ['fixed:great']], ['outcomes', [':delivered']], ['outcomes', ['delivered']], ['outcomes', null],
  ['deadline', '2026-02-29'], ['deadline', '2026-13-01'], ['deadline', '1.2.2026'], ['deadline', 20_000], ['deadline', ['2026-11-30']], ['deadline', '2026-11-30T00:00'],
  ['setAside', 29], ['setAside', 3651], ['setAside', 45.5], ['setAside', 'x'], ['setAside', Number.NaN],
  ['workingWeek', []], ['workingWeek', ['monday']], ['workingWeek', 'mon'],
  ['teamFrom', 'component'], ['teamFrom', null], ['timeZone', 'Mars/Olympus'], ['timeZone', null],
  ['linkTypes', ['1:outward:sideways']], ['linkTypes', ['1:outward:finish-start:x']], ['linkTypes', [':outward']],
  ['holidays', ['2026-12-25', '2026-12-24', '2026-12-25']], ['holidays', ['2026-02-30']], ['holidays', '2026-12-25'], ['timeZone', ['UTC']], ['timeZone', ''],
  ['componentTeams', ['x==Web']], ['componentTeams', ['1']], ['componentTeams', ['1=team-web=']], ['componentTeams', [`1==${'x'.repeat(101)}`]],
  ['thresholds', ['waiting:10:1']], ['thresholds', ['runway:5:10']], ['thresholds', ['waiting:1']], ['thresholds', ['waiting::']], ['thresholds', ['waiting:x:1']],
  ['thresholds', ['waiting:1:2:3']], ['thresholds', ['none:1:2']], ['thresholds', ['forecast-finish:1:2']], ['stateMeasures', ['none']], ['stateMeasures', ['velocity']], ['stateMeasures', 'cycles'],
  ['increments', ['=2026-11-02=2026-12-20=One', '=2026-12-20=2027-01-31=Two']], ['increments', ['=2026-12-20=2026-11-02=One']], ['increments', ['=2026-11-02=2026-12-20=']],
  ['increments', ['=2026-11-02=2026-11-03=One', '=2026-12-02=2026-12-03=One']], ['increments', ['increment-9=2026-11-02=2026-12-20=One']], ['increments', ['One']],
  ['bufferWorkingDays', 61], ['bufferWorkingDays', null], ['minimumDurationShare', 101], ['minimumDurationShare', ''], ['showPersons', true as never], ['flagIssues', 'maybe'],
  ['committedDeadlines', ['12:2026-02-30']], ['committedDeadlines', ['12:soon']], ['committedDeadlines', ['2026-11-30']], ['committedDeadlines', [':2026-11-30']], ['committedDeadlines', '12:2026-11-30'],
])('refuses %s: %j, and names it', (key, value) => {
  const act = (): unknown => change(key, value);
  expect(act).toThrow(UnusableChange);
  expect(act).toThrow(expect.objectContaining({ key, message: expect.stringMatching(/\.$/) }));
});

test('never alters what it was given, whatever comes', () => {
  const keys = [
    'linkTypes', 'outcomes', 'deadline', 'setAside', 'workingWeek', 'teamFrom', 'timeZone', 'committedDeadlines', 'x', 'holidays', 'componentTeams', 'projectTeams',
    'thresholds', 'stateMeasures', 'increments', 'bufferWorkingDays', 'minimumDurationShare', 'showPersons', 'showHiddenProjectCount', 'flagIssues',
  ];
  const word = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('1:none', 'fixed:unknown', '12:2026-11-30', 'mon', '2026-11-30', 'field', 'UTC', '__proto__:none', '__proto__:delivered', '1==Web', '2=__proto__=x', 'waiting:1:2', 'waiting:', '__proto__:1:2', 'waiting', '=2026-11-02=2026-12-20=One', 'yes'));
  const value = fc.oneof(word, fc.double(), fc.constant(null), fc.array(word, { maxLength: 4 }));
  const before = structuredClone(settings);
  fc.assert(fc.property(fc.constantFrom(...keys), value, (key, given) => {
    try {
      const after = change(key, given);
      expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    } catch (error) {
      expect(error).toBeInstanceOf(UnusableChange);
    }
    expect(settings).toEqual(before);
    expect(Reflect.get({}, 'dependency')).toBeUndefined();
  }), { seed: 11, numRuns: 1_000 });
});
