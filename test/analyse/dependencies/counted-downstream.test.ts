import * as fc from 'fast-check';
import { analyse } from '../../../src/analyse/analysis';
import { countedDownstream } from '../../../src/analyse/dependencies/counted-downstream';
import { downstreamCounts } from '../../../src/analyse/dependencies/downstream-counts';
import { openWaits } from '../../../src/analyse/dependencies/open-waits';
import { sortedWaits } from '../../../src/analyse/dependencies/sorted-waits';
import { program } from '../../model/program-notation';
import { processorMs } from '../../processor-time';
import { writtenProgram } from '../written-program';
import { largeProgram } from './large';

test('one by one as all at once, ends outside among them', () => {
  fc.assert(fc.property(writtenProgram, ({ issues, links }) => {
    const analysis = analyse(program(issues.join(';'), links.join(';')));
    const all = downstreamCounts(analysis);
    const ends = openWaits(analysis).map(({ dependency: { blocker } }) => blocker);
    const { counts, cut } = countedDownstream(analysis, ends, { atOnce: -1, oneByOne: Infinity });
    expect(cut).toBe(0);
    expect([...counts]).toEqual([...new Set(ends)].map((end) => [end, all.get(end)]));
  }), { seed: 17, numRuns: 200 });
});

test('a chain of 100,000 issues: the most urgent are counted, the others stand last, and it takes a moment', () => {
  const issues = 100_000;
  const analysis = analyse(largeProgram(issues, Array.from({ length: issues - 1 }, (_, at) => [at, at + 1] as const)));
  const waits = openWaits(analysis);
  let sorted = sortedWaits(analysis, waits, { by: 'urgency', descending: false });
  const took = processorMs(() => { sorted = sortedWaits(analysis, waits, { by: 'downstream', descending: true }); });
  expect(took).toBeLessThan(5_000);
  const known = issues - 1 - sorted.cut;
  expect(known).toBeGreaterThan(10);
  expect(known).toBeLessThan(100);
  expect(new Set(sorted.waits.slice(0, known))).toEqual(new Set(waits.slice(0, known)));
  const shown = sorted.waits.slice(0, known).map(({ dependency: { blocker } }) => issues - 1 - blocker);
  expect(shown).toEqual(shown.toSorted((a, b) => b - a));
});
