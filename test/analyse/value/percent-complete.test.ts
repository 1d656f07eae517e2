import fc from 'fast-check';
import { percentComplete, type Progress } from '../../../src/analyse/value/percent-complete';
import type { BaselinePackage } from '../../../src/model/value/work-package';

const one: BaselinePackage = {
  id: 'epic:1', name: 'Shop', projectId: null, budget: 100, start: 0, finish: 10, deadline: null, method: 'children', children: [], effort: false, research: false,
};
const delivered: Progress = { itself: undefined, child: () => 2, entered: [], acts: [] };

test('all of its work is 100 and no hair more, whatever its parts weigh: else it would never be complete', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 10_000 }).map((tenths) => tenths / 10), { minLength: 1, maxLength: 12 });
  fc.assert(fc.property(weights, (all) => {
    const children = all.map((weight, issueId) => ({ issueId, weight }));
    const gates = all.map((weight, at) => ({ name: String(at), weight }));
    const passed = gates.map(({ name }, at) => ({ id: name, version: 1, package: one.id, act: 'pass', gate: name, from: at, reason: '', postedOn: at, by: null }) as const);
    expect([percentComplete({ ...one, children }, delivered, 5).value, percentComplete({ ...one, method: 'gates', gates }, { ...delivered, acts: passed }, 99).value]).toEqual([100, 100]);
  }), { seed: 6, numRuns: 300 });
});
