import * as fc from 'fast-check';
import { analyse, type Analysis } from '../../../src/analyse/analysis';
import type { RowsAsked } from '../../../src/analyse/plan/plan-rows';
import type { Issue } from '../../../src/model/program';
import { programWithVersions } from '../figure-notation';
import { writtenProgram } from '../written-program';

export type RandomPlan = { readonly analysis: Analysis; readonly asked: RowsAsked };

const versions = { one: { releases: '2026-12-12' }, two: { releases: '2026-10-30', released: true }, old: { releases: '2026-01-30', released: true }, none: {} };

/** Programs in which an issue may lie under any other: of another project, of its own kind, or under itself in the end. */
const programs: fc.Arbitrary<Analysis> = fc.tuple(writtenProgram, fc.array(fc.option(fc.nat(24), { nil: 99, freq: 2 }), { minLength: 25, maxLength: 25 })).map(([{ issues, links }, above]) => {
  const keys = issues.map((said) => said.split(' ')[0] ?? '');
  const said = issues.map((words, at) => {
    const parent = keys[above[at] ?? 99];
    return `${words.replace(/ under \S+/, '')}${parent === undefined || parent === keys[at] ? '' : ` under ${parent}`}`;
  });
  return analyse(programWithVersions([...said, 'A-90 epic'].join(';'), versions, links.join(';'), { settings: { setAsideAfterDays: 200, minimumDurationShare: 0.05 } }));
});

/** Ways to look at one: some rows opened, some folded, done work left out, a word looked for. */
export const randomPlans: fc.Arbitrary<RandomPlan> = fc.tuple(programs, fc.array(fc.nat(24), { maxLength: 12 }), fc.boolean(), fc.option(fc.nat(9), { nil: null, freq: 2 }))
  .map(([analysis, opened, hideDone, digit]) => {
    const keys = analysis.program.issues.map(({ key }) => key);
    const open = [...opened.flatMap((at) => keys[at] ?? []), 'loose:A', ...(opened.includes(3) ? ['-B'] : []), ...(opened.includes(5) ? ['loose:B'] : [])];
    const says: RowsAsked['says'] = digit === null ? null : (place) => place.kind === 'issue' && place.issue.key.endsWith(String(digit));
    return { analysis, asked: { open, hideDone, says } };
  });

/** Issues by key, for what a test says slowly. */
export const byKey = ({ program }: Analysis): ReadonlyMap<string, Issue> => new Map(program.issues.map((issue) => [issue.key, issue]));
