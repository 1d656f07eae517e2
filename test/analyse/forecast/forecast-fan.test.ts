import * as fc from 'fast-check';
import { analyse } from '../../../src/analyse/analysis';
import { forecast } from '../../../src/analyse/forecast/forecast';
import { forecastFan } from '../../../src/analyse/forecast/forecast-fan';
import { remainingByWeek } from '../../../src/analyse/forecast/remaining-by-week';
import { type WeekDraws, weekDraws } from '../../../src/analyse/forecast/week-draws';
import { HORIZON_WEEKS, type Stream, weeksAt, weeksToFinish } from '../../../src/analyse/forecast/weeks-to-finish';
import { isoDay } from '../../../src/model/day';
import { day, defaultAsOf, program } from '../../model/program-notation';
import { writtenProgram } from '../written-program';

const SHARES = [0.5, 0.7, 0.85, 0.95];

/** The past week that a node stands for in each of the weeks it holds, half by half. */
const unfolded = (draws: WeekDraws, level: number, node: number): readonly number[] =>
  (level === 0 ? [draws.week[node] ?? 0] : [draws.left, draws.right].flatMap((halves) => unfolded(draws, level - 1, halves[level - 1]?.[node] ?? 0)));

/** What is left after each week, run by run, as slowly as it can be said. */
const slowly = (streams: readonly Stream[], draws: WeekDraws, weeks: number): readonly (readonly number[])[] => {
  const levels = Math.ceil(Math.log2(weeks));
  const left = Array.from({ length: weeks }, () => new Array<number>(draws.runs).fill(0));
  for (let run = 0; run < draws.runs; run += 1) {
    let top = run;
    for (let level = draws.left.length; level > levels; level -= 1) top = draws.left[level - 1]?.[top] ?? 0;
    const drawn = unfolded(draws, levels, top);
    for (const { net, work } of streams) {
      let open = work;
      left.forEach((runs, week) => {
        open = open <= 0 ? 0 : Math.max(0, open - (net[drawn[week] ?? 0] ?? 0));
        runs[run] = (runs[run] ?? 0) + open;
      });
    }
  }
  return left.map((runs) => SHARES.map((share) => [...runs].sort((a, b) => a - b)[Math.max(0, Math.ceil(share * runs.length) - 1)] ?? 0));
};

const stream = fc.record({ net: fc.array(fc.integer({ min: -2, max: 7 }), { minLength: 6, maxLength: 6 }), work: fc.integer({ min: 0, max: 60 }) });

test('of every run what all teams have left is added up, and the shares of the runs are taken of that', () => {
  fc.assert(fc.property(fc.array(stream, { maxLength: 3 }), (streams) => {
    const draws = weekDraws(3, 6);
    const found = remainingByWeek(streams, draws, SHARES).slice(0, 16);
    expect(found).toEqual(slowly(streams, draws, 16).slice(0, found.length));
  }), { seed: 20261123, numRuns: 12 });
});

test('the week in which a share of the runs has nothing left is the week by which that share is finished', () => {
  fc.assert(fc.property(fc.array(stream, { minLength: 1, maxLength: 4 }), (streams) => {
    const draws = weekDraws(7, 6);
    const found = remainingByWeek(streams, draws, SHARES);
    const { slowest } = weeksToFinish(streams, draws);
    if (weeksAt(slowest, 0.85) === null) return expect(found.at(-1)?.[2]).toBeGreaterThan(0);
    SHARES.forEach((share, at) => {
      const week = found.findIndex((row) => row[at] === 0);
      const work = streams.some((one) => one.work > 0);
      expect(week < 0 ? null : week + (work ? 1 : 0)).toBe(weeksAt(slowest, share));
    });
  }), { seed: 20261123, numRuns: 60 });
});

test('it ends at the horizon where the work grows as fast as it is done', () => {
  const found = remainingByWeek([{ net: [1, -1, 0, 0, 0, 0], work: 5_000 }], weekDraws(1, 6), SHARES);
  expect(found).toHaveLength(HORIZON_WEEKS);
  expect(found.at(-1)?.every((left) => left > 0)).toBe(true);
});

test('the fan of a program leads from what was open to the day of the forecast finish', () => {
  let fans = 0;
  fc.assert(fc.property(writtenProgram, ({ issues, links }) => {
    // A steady pace of one a week, so that most of the random programs have a forecast.
    const steady = ['A', 'B', 'C'].flatMap((key) => Array.from({ length: 12 }, (_, week) => `${key}-${100 + week} delivered created 2026-01-05 done ${isoDay(day(defaultAsOf) - 2 - 7 * week)}`));
    const today = analyse(program([...issues.map((said) => said.replace(/team \w+/, '')), ...steady].join(';'), links.join(';')));
    const { reason, past, weeks } = forecastFan(today);
    const found = forecast(today.program);
    expect(past).toHaveLength(13);
    expect(past.at(-1)?.day).toBe(today.program.asOf);
    if (!found.known || 'finished' in found) return expect([reason, weeks]).toEqual([expect.any(String), []]);
    fans += 1;
    const [first] = weeks;
    expect(first).toEqual({ day: today.program.asOf, p50: found.open, p70: found.open, p85: found.open, p95: found.open });
    expect(past.at(-1)?.open).toBe(found.open);
    expect(weeks.find(({ p50 }) => p50 === 0)?.day).toBe(found.days[50]);
    expect(weeks.find(({ p85 }) => p85 === 0)?.day).toBe(found.days[85]);
    expect(weeks.find(({ p95 }) => p95 === 0)?.day ?? null).toBe(found.day95);
    expect(weeks.every(({ p50, p70, p85, p95 }) => p50 <= p70 && p70 <= p85 && p85 <= p95)).toBe(true);
  }), { seed: 20261123, numRuns: 25 });
  expect(fans).toBeGreaterThan(5);
});

test('no issue, and nothing delivered lately: no weeks to come, and why', () => {
  expect(forecastFan(analyse(program('')))).toMatchObject({ reason: 'There is no open work to forecast.', weeks: [] });
  expect(forecastFan(analyse(program('A-1; A-2 doing'))).reason).toMatch(/delivered nothing/);
  expect(forecastFan(analyse(program('A-1 delivered done 2026-10-01'))).reason).toMatch(/^All work is delivered/);
});
