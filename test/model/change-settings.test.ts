import * as fc from 'fast-check';
import { changedSettings } from '../../src/analyse/changed-settings';
import type { SettingsChange } from '../../src/model/changes/change';
import { UnusableChange } from '../../src/model/changes/unusable-change';
import { defaultSettings } from '../../src/model/default-settings';
import type { ProgramSettings } from '../../src/model/settings';
import { catalog } from './site-catalog';

const settings: ProgramSettings = defaultSettings(catalog);
const change = (key: string, value: SettingsChange['value'], from = settings): ProgramSettings => changedSettings(from, [{ key, value }]);

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
  ['committedDeadlines', ['12:2026-02-30']], ['committedDeadlines', ['12:soon']], ['committedDeadlines', ['2026-11-30']], ['committedDeadlines', [':2026-11-30']], ['committedDeadlines', '12:2026-11-30'],
])('refuses %s: %j, and names it', (key, value) => {
  const act = (): unknown => change(key, value);
  expect(act).toThrow(UnusableChange);
  expect(act).toThrow(expect.objectContaining({ key, message: expect.stringMatching(/\.$/) }));
});

test('never alters what it was given, whatever comes', () => {
  const keys = ['linkTypes', 'outcomes', 'deadline', 'setAside', 'workingWeek', 'teamFrom', 'timeZone', 'committedDeadlines', 'x'];
  const word = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('1:none', 'fixed:unknown', '12:2026-11-30', 'mon', '2026-11-30', 'field', 'UTC', '__proto__:none', '__proto__:delivered'));
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
  }), { seed: 11, numRuns: 400 });
});
