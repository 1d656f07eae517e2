import { analyse, type Analysis } from '../../src/analyse/analysis';
import { figureOf } from '../../src/analyse/figure-of';
import { forecast, FORECAST_WEEKS } from '../../src/analyse/forecast/forecast';
import { measures } from '../../src/analyse/measures';
import { trend, weeks } from '../../src/analyse/weekly';
import { teamWeeks } from '../../src/analyse/flow/team-weeks';
import { weekDraws } from '../../src/analyse/forecast/week-draws';
import { weeksToFinish } from '../../src/analyse/forecast/weeks-to-finish';
import type { Program } from '../../src/model/program';
import { historyView } from '../../src/view/value/history';
import { around, logged, officialRoles, recorded, valueProgram } from './value-data';

/**
 * Money, schedule and outcome of a program of as many issues as told, in 2,000 work packages, with 200,000 work logs at
 * hourly rates and a year of recorded days: all measures of value today and over the twelve weeks before it, and the page
 * of the year, beside `JSON.parse` of what Jira answers for the work logs. And 10,000 runs of the forecast beside all
 * other measures of the day. Processor time in milliseconds; prints them as JSON.
 */
const size = Number(process.argv[2] ?? 50_000);
const [PACKAGES, WORK_LOGS, DAYS, RUNS, TURNS] = [Math.min(2_000, size / 25), size * 4, 365, 10_000, 3];

const isValue = ({ group }: (typeof measures)[number]): boolean => group === 'Money and schedule' || group === 'Objectives and outcome';

const timed = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** In turn, so that what else the machine does meets all of them. */
const middles = <Name extends string>(works: Readonly<Record<Name, () => unknown>>): Record<Name, number> => {
  const names = Object.keys(works) as Name[];
  const took = Array.from({ length: TURNS }, () => names.map((name) => timed(works[name])));
  return Object.fromEntries(names.map((name, at) => [name, took.map((turn) => turn[at] ?? 0).sort((a, b) => a - b)[TURNS >> 1] ?? 0])) as Record<Name, number>;
};

/** Anew for each turn: what was made of a program is remembered beside it. */
const fresh = (program: Program): Analysis => analyse({ ...program, issues: [...program.issues], value: { ...program.value } });

const program = valueProgram(size, PACKAGES, WORK_LOGS);
const records = recorded(program, DAYS);
const answers = logged(program);

const valueOf = (): unknown => {
  const today = fresh(program);
  const past = weeks(today.program, undefined, today);
  const figures = measures.filter(isValue).map((measure) => [figureOf(measure, today), trend(measure, past)]);
  return [figures, historyView(today, officialRoles, around(size), records)];
};

const simulate = (): unknown => {
  const teams = teamWeeks(program).filter(({ open }) => open > 0).map(({ net, open }) => ({ net: net.subarray(0, FORECAST_WEEKS), work: open }));
  let runs = 0;
  for (let seed = 1; runs < RUNS; seed += 1) runs += weeksToFinish(teams, weekDraws(seed, FORECAST_WEEKS)).slowest.length;
  return runs;
};

const others = (): unknown => {
  const today = fresh(program);
  return measures.filter((one) => !isValue(one) && !one.key.startsWith('forecast')).map((measure) => figureOf(measure, today));
};

const known = measures.filter((measure) => isValue(measure) && figureOf(measure, analyse(program)).value !== null).length;
const took = middles({ value: valueOf, parse: () => answers.map((text) => JSON.parse(text) as unknown), simulate, others });
process.stdout.write(JSON.stringify({ ...took, known, packages: PACKAGES, worklogs: WORK_LOGS, forecast: forecast(program).known }));
