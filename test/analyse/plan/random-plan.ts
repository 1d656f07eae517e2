import * as fc from 'fast-check';
import { analyse, type Analysis } from '../../../src/analyse/analysis';
import type { RowsAsked } from '../../../src/analyse/plan/plan-rows';
import type { Issue } from '../../../src/model/program';
import { programWithVersions } from '../figure-notation';
import { writtenProgram } from '../written-program';

export type RandomPlan = { readonly analysis: Analysis; readonly asked: RowsAsked };

const versions = { one: { releases: '2026-12-12' }, two: { releases: '2026-10-30', released: true }, old: { releases: '2026-01-30', released: true }, none: {} };

/** Open work of two projects, so that there is enough that waits. */
const openWork: readonly string[] = Array.from({ length: 12 }, (_, at) =>
  `${at % 2 === 0 ? 'A' : 'B'}-${50 + at}${at < 3 ? ' epic' : ''}${at % 4 === 1 ? ' doing' : ''} due 2026-${at % 3 === 0 ? '11-25' : '12-20'} updated 2026-11-20 estimate ${at}h`);

/** Programs in which an issue may lie under any other: of another project, of its own kind, or under itself in the end. */
const programs: fc.Arbitrary<Analysis> = fc.tuple(
  writtenProgram, fc.array(fc.option(fc.nat(40), { nil: 99, freq: 2 }), { minLength: 40, maxLength: 40 }), fc.array(fc.tuple(fc.nat(1_000), fc.nat(1_000)), { minLength: 10, maxLength: 40 }),
).map(([{ issues, links }, above, pairs]) => {
  const all = [...issues, ...openWork];
  const keys = all.map((said) => said.split(' ')[0] ?? '');
  const keyAt = (at: number): string => keys[at % keys.length] ?? '';
  const said = all.map((words, at) => {
    const parent = keys[above[at] ?? 99];
    return `${words.replace(/ under \S+/, '')}${parent === undefined || parent === keys[at] ? '' : ` under ${parent}`}`;
  });
  const more = pairs.flatMap(([from, to]) => (keyAt(from) === keyAt(to) ? [] : [`${keyAt(from)} blocks ${keyAt(to)}`]));
  return analyse(programWithVersions([...said, 'A-90 epic'].join(';'), versions, [...links, ...more].join(';'), { settings: { setAsideAfterDays: 200, minimumDurationShare: 0.05 } }));
});

/** Ways to look at one: some rows opened, some folded, done work left out, a word looked for. */
export const randomPlans: fc.Arbitrary<RandomPlan> = fc.tuple(programs, fc.array(fc.nat(40), { maxLength: 12 }), fc.boolean(), fc.option(fc.nat(9), { nil: null, freq: 2 }))
  .map(([analysis, opened, hideDone, digit]) => {
    const keys = analysis.program.issues.map(({ key }) => key);
    const open = [...opened.flatMap((at) => keys[at] ?? []), 'loose:A', ...(opened.includes(3) ? ['-B'] : []), ...(opened.includes(5) ? ['loose:B'] : [])];
    const says: RowsAsked['says'] = digit === null ? null : (place) => place.kind === 'issue' && place.issue.key.endsWith(String(digit));
    return { analysis, asked: { open, hideDone, says } };
  });

/** Issues by key, for what a test says slowly. */
export const byKey = ({ program }: Analysis): ReadonlyMap<string, Issue> => new Map(program.issues.map((issue) => [issue.key, issue]));
