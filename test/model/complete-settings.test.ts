import * as fc from 'fast-check';
import { completeSettings, UnreadableSettings } from '../../src/model/complete-settings';
import { defaultSettings } from '../../src/model/default-settings';
import type { ProgramSettings } from '../../src/model/settings';
import { catalog } from './site-catalog';

const whole: ProgramSettings = { ...defaultSettings(catalog), holidays: [20_000], increments: [{ id: 'increment-1', name: 'One', start: 1, end: 2 }] };
const keys = Object.keys(whole);

test('what an older version did not know yet is at its default; what a newer one added stays', () => {
  const { increments: _, stateOverride: __, ...older } = whole;
  expect(completeSettings({ ...older, hypotheses: ['x'] })).toEqual({ ...whole, increments: [], hypotheses: ['x'] });
  expect(completeSettings(whole)).toEqual(whole);
});

test.each<[string, unknown]>([
  ['workingWeek', [true]], ['workingWeek', [false, false, false, false, false, false, false]], ['timeZone', 'Mars/Olympus'], ['rules', [{ kind: 'label' }]],
  ['linkMeanings', { 1: { dependency: true } }], ['thresholds', { waiting: { watch: 1 } }], ['deadline', '2026-11-30'], ['holidays', [0.5]],
])('refuses %s in another form: %j', (key, value) => {
  expect(() => completeSettings({ ...whole, [key]: value })).toThrow(UnreadableSettings);
});

test('settings of any old shape are read as what they were, or refused', () => {
  fc.assert(fc.property(fc.subarray(keys), fc.dictionary(fc.constantFrom(...keys), fc.anything(), { maxKeys: 3 }), (kept, strange) => {
    const shape = { ...Object.fromEntries(kept.map((key) => [key, Reflect.get(whole, key)])), ...strange };
    try {
      const read = completeSettings(shape);
      expect(Object.keys(read).sort()).toEqual([...keys].sort());
      for (const key of kept.filter((one) => !Object.hasOwn(strange, one))) expect(Reflect.get(read, key)).toEqual(Reflect.get(whole, key));
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableSettings);
    }
  }), { seed: 7, numRuns: 300 });
});
