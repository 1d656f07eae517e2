import { columns, NO_DAY } from '../../src/model/columns';
import { buildProgram } from '../../src/model/build-program';
import { issueWith } from '../../src/model/program-issue';
import { programAt } from '../../src/model/program-at';
import { day, program, source } from './program-notation';

const written = 'A-1 created 2024-01-08 started 2024-01-10 updated 2024-01-12 fixed done 2024-01-12; A-2 created 2026-10-01 started 2026-11-02 updated 2026-11-04 fixed done 2026-11-04';

test('when it was started and done is told of old work as of recent work, and copies of an issue have it', () => {
  const of = program(written);
  expect(of.issues.map(({ started, done }) => [started, done])).toEqual([
    [day('2024-01-10'), day('2024-01-12')], [day('2026-11-02'), day('2026-11-04')],
  ]);
  expect(of.issues.map((issue) => issueWith(issue, { flagged: true }).done)).toEqual([day('2024-01-12'), day('2026-11-04')]);
  expect(JSON.parse(JSON.stringify(of.issues[0]))).toMatchObject({ key: 'A-1', started: day('2024-01-10'), done: day('2024-01-12') });
});

test('columns leave out the days of work done longer ago than figures look back, and have the others', () => {
  const today = program(written);
  expect([...columns(today).done]).toEqual([NO_DAY, day('2026-11-04')]);
  expect(columns(today).doneFrom).toBeLessThan(today.asOf - 238 - 84);
});

test('on a day long ago the columns have what was recent then', () => {
  const today = buildProgram(source(written), day('2026-11-22'));
  const then = programAt(today, day('2024-02-01'));
  expect([...columns(then).done]).toEqual([day('2024-01-12')]);
  expect(then.issues[0]?.done).toBe(day('2024-01-12'));
});
