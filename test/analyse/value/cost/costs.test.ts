import { budgetsOf } from '../../../../src/analyse/value/budget-of';
import { costsOf, NOT_SHOWN } from '../../../../src/analyse/value/costs';
import { costByClass, costRows, teamMonths } from '../../../../src/analyse/value/cost/cost-table';
import type { Program } from '../../../../src/model/program';
import type { Transfer } from '../../../../src/model/value/cost-line';
import { day, source } from '../../../model/program-notation';
import { baseline, costed, line, logged, onPackage, perHour } from './cost-notation';

const ISSUES = 'A-1 epic; A-2 under A-1 team Web; A-3 under A-1 team Web; A-4 team Data';
const id = (key: string, words = ISSUES): number => source(words).issues.find((one) => one.key === key)?.id ?? 0;
const epic = `epic:${id('A-1')}` as const;
const today = day('2026-11-20');
const spent = (program: Program, of: typeof epic | null = epic, on = today, basis: 'known' | 'reported' = 'known') => costsOf(program).spent(of, on, basis);
const inEpic = { package: epic, postedOn: day('2026-11-02') };
const plan = [baseline([onPackage(epic)])];

describe('entered lines', () => {
  test('are spread evenly over working days, and over all days of a week of holidays', () => {
    const program = costed(ISSUES, { baselines: plan, lines: [line('2026-11-16..2026-11-27', 1000_00, inEpic)] });
    expect([day('2026-11-15'), day('2026-11-18'), day('2026-11-21'), day('2026-12-31')].map((on) => spent(program, epic, on).value)).toEqual([0, 300_00, 500_00, 1000_00]);
    const week = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'].map(day);
    const off = costed(ISSUES, { baselines: plan, lines: [line('2026-11-16..2026-11-22', 700_00, inEpic)] }, { settings: { holidays: week } });
    expect(spent(off, epic, day('2026-11-18')).value).toBe(300_00);
  });

  test('a credit takes away, and cost may come to nothing without being unknown', () => {
    const program = costed(ISSUES, { baselines: plan, lines: [line('2026-11-02', 80_00, inEpic), line('2026-11-03', -80_00, inEpic)] });
    expect([spent(program, epic, day('2026-11-02')).value, spent(program).value]).toEqual([80_00, 0]);
  });

  test('AC zero: without any line nothing is known, and that is not 0', () => {
    expect(spent(costed(ISSUES, { baselines: plan }))).toEqual({ value: null, reason: 'no cost is known yet' });
  });

  test('late cost: what was reported of a day stays, what is known of it now counts all', () => {
    const first = line('2026-11-02', 100_00, inEpic);
    const late = line('2026-11-03', 40_00, { ...inEpic, postedOn: day('2026-11-12') });
    const taken = { ...line('2026-11-02', -100_00, { ...inEpic, postedOn: day('2026-11-16') }), voids: first.id };
    const program = costed(ISSUES, { baselines: plan, lines: [first, late, taken] });
    const days = ['2026-11-05', '2026-11-12', '2026-11-16'].map(day);
    expect(days.map((on) => spent(program, epic, on, 'reported').value)).toEqual([100_00, 140_00, 40_00]);
    expect(days.map((on) => spent(program, epic, on).value)).toEqual([40_00, 40_00, 40_00]);
  });

  test('mixed currencies without a rate: such a line is in no total, and counted; with one it is exact', () => {
    const lines = [line('2026-11-02', 10_00, inEpic), line('2026-11-03', 1000, { ...inEpic, amount: { minor: 1000, currency: 'JPY' } })];
    const without = costed(ISSUES, { baselines: plan, lines });
    expect([spent(without).value, [...costsOf(without).uncounted.noExchange]]).toEqual([10_00, [['JPY', 1]]]);
    const rates = { exchange: { JPY: [{ from: day('2026-11-01'), value: '0.0061' }, { from: day('2026-11-10'), value: '0.0070' }] } };
    expect(spent(costed(ISSUES, { baselines: plan, lines, settings: rates })).value).toBe(10_00 + 6_10);
    const early = costed(ISSUES, { baselines: plan, lines: [line('2026-10-30', 1000, { ...inEpic, amount: { minor: 1000, currency: 'JPY' } })], settings: rates });
    expect(spent(early)).toEqual({ value: null, reason: 'no exchange rate is set for the currencies of its lines' });
  });

  test('where projects are the packages, what is entered for a project is of its package, and so is what moves between projects', () => {
    const [a, b] = ['project:1', 'project:2'] as const;
    const moved: Transfer = {
      id: 't', version: 2, programId: 'p', fromProjectId: 1, toProjectId: 2, amount: { minor: 30_00, currency: 'EUR' }, reason: '', state: 'approved', askedBy: null, askedOn: day('2026-11-02'),
      decidedBy: null, decidedOn: day('2026-11-03'), decision: '',
    };
    const of = (packagesAre: 'project' | 'epic') => costed(ISSUES, {
      baselines: [baseline([onPackage(a), onPackage(b)])], transfers: [moved], settings: { packagesAre },
      lines: [line('2026-11-02', 100_00, { kind: 'budget', projectId: 1 }), line('2026-11-02', 40_00, { projectId: 1 })],
    });
    const told = (program: Program) => [budgetsOf(program).budget('package', a).value, budgetsOf(program).budget('package', b).value, costsOf(program).spent(a, today, 'known').value, costsOf(program).spent(null, today, 'known').value];
    expect(told(of('project'))).toEqual([70_00, 30_00, 40_00, 0]);
    expect(told(of('epic'))).toEqual([null, null, 0, 40_00]);
  });

  test('no amount is told to whoever may not see money', () => {
    const program = costed(ISSUES, { baselines: plan, shown: false });
    expect([spent(program).reason, budgetsOf(program).total.reason, costRows(program, 'project')]).toEqual([NOT_SHOWN, NOT_SHOWN, []]);
  });
});

describe('logged work', () => {
  const settings = { source: 'worklogs' as const, rates: [perHour('person', 'mia', ['2026-11-01', 100_00], ['2026-11-10', 120_00]), perHour('team', 'Web', ['2026-11-01', 80_00]), perHour('role', 'tester', ['2026-11-01', 50_00])], roles: { jo: 'tester' } };

  test('costs the rate of the person on that day, else of the team, else of the role; an author without a rate is counted, never priced', () => {
    const program = costed(ISSUES, { baselines: plan, settings, worklogs: logged([
      [id('A-2'), 'mia', '2026-11-09', 1], [id('A-2'), 'mia', '2026-11-10', 0.5], [id('A-3'), 'jo', '2026-11-10', 2], [id('A-4'), 'jo', '2026-11-10', 3], [id('A-4'), 'sam', '2026-11-10', 4],
    ]) });
    expect([spent(program).value, spent(program, null).value]).toEqual([100_00 + 60_00 + 160_00, 150_00]);
    expect([...costsOf(program).uncounted.noRate]).toEqual([['sam', 4 * 3600]]);
  });

  test('where nobody who logged has a rate, the cost is unknown, not 0', () => {
    const worklogs = logged([[id('A-2'), 'sam', '2026-11-09', 1]]);
    expect(spent(costed(ISSUES, { baselines: plan, worklogs, settings: { source: 'worklogs' } })).reason).toBe('nobody who logged work has a rate');
    const some = costed(ISSUES, { baselines: plan, worklogs: logged([[id('A-2'), 'mia', '2026-11-09', 1], [id('A-4'), 'sam', '2026-11-09', 1]]), settings });
    expect(spent(some, null)).toEqual({ value: null, reason: 'what was spent on it has no rate' });
  });

  test('worklogs before the baseline count, and are told; work on what was added since is outside of it', () => {
    const weighed = [baseline([onPackage(epic, { children: [{ issueId: id('A-2'), weight: 1 }] })])];
    const program = costed(ISSUES, { baselines: weighed, settings, worklogs: logged([[id('A-2'), 'mia', '2026-11-01', 1], [id('A-3'), 'mia', '2026-11-09', 1], [id('A-1'), 'mia', '2026-11-09', 0.5]]) });
    expect([spent(program).value, spent(program, null).value, costsOf(program).uncounted.earlySeconds]).toEqual([150_00, 100_00, 3600]);
  });

  test('work seen late is reported from then on', () => {
    const program = costed(ISSUES, { baselines: plan, settings, worklogs: logged([[id('A-2'), 'mia', '2026-11-03', 1, '2026-11-16']]) });
    expect([spent(program, epic, day('2026-11-10'), 'reported').value, spent(program, epic, day('2026-11-16'), 'reported').value, spent(program, epic, day('2026-11-03')).value]).toEqual([0, 100_00, 100_00]);
  });

  test('restricted worklogs are in no sum, and their time is told', () => {
    const program = costed(ISSUES, { baselines: plan, settings, worklogs: logged([[id('A-2'), 'mia', '2026-11-09', 1]], 7200) });
    expect([spent(program).value, costsOf(program).uncounted.restrictedSeconds]).toEqual([100_00, 7200]);
  });

  test('what fewer than three people of a team cost in a month is withheld, the package\'s sum is not', () => {
    const rows = (people: readonly string[]) => logged(people.map((who) => [id('A-2'), who, '2026-11-09', 1] as const));
    const cells = (people: readonly string[]) => teamMonths(costed(ISSUES, { baselines: plan, settings, worklogs: rows(people) })).map(({ teamId, month, actual }) => [teamId, month, actual.value]);
    expect(cells(['mia', 'jo'])).toEqual([['Web', '2026-11', null]]);
    expect(cells(['mia', 'jo', 'sam'])).toEqual([['Web', '2026-11', 260_00]]);
    expect(spent(costed(ISSUES, { baselines: plan, settings, worklogs: rows(['mia']) })).value).toBe(100_00);
  });

  test('a class comes from the policy of the day, by the kind of issue', () => {
    const policy = [{ from: day('2026-11-01'), value: { otherwise: null, rules: [{ id: 'r', words: 'New work', of: 'project' as const, values: [String(source(ISSUES).projects[0]?.id)], class: 'capex' as const }] } }];
    const program = costed(ISSUES, { baselines: plan, settings: { ...settings, policy }, worklogs: logged([[id('A-2'), 'mia', '2026-11-09', 1], [id('A-2'), 'mia', '2026-10-30', 1]]) });
    expect(Object.values(costByClass(program)).map(({ value }) => value)).toEqual([100_00, 0, 0]);
  });
});

test('a team\'s cost a day is shared out by its work in progress; days without any are outside the baseline', () => {
  const words = 'A-1 epic; A-2 under A-1 team Web done started 2026-11-17 done 2026-11-18; A-4 team Web doing started 2026-11-18; A-5 team Data doing started 2026-11-19';
  const program = costed(words, {
    baselines: [baseline([onPackage(`epic:${id('A-1', words)}`)])],
    settings: { source: 'run-rate', runRates: { Web: [{ from: day('2026-11-16'), value: { minor: 1000_00, currency: 'EUR' } }] } },
  });
  const of = costsOf(program);
  expect([of.spent(`epic:${id('A-1', words)}`, today, 'known').value, of.spent(null, today, 'known').value]).toEqual([1500_00, 3500_00]);
  expect([...of.uncounted.noRunRate]).toEqual(['Data']);
});

test('an approved transfer is both sides; one that is asked for, declined or of a later day is neither', () => {
  const [a, b] = [101, 102];
  const transfer: Transfer = { id: 't', version: 1, programId: 'p', fromProjectId: a, toProjectId: b, amount: { minor: 30_00, currency: 'EUR' }, reason: '', state: 'asked', askedBy: null, askedOn: day('2026-11-10'), decidedBy: null, decidedOn: null, decision: '' };
  const approved: Transfer = { ...transfer, id: 'u', state: 'approved', decidedOn: day('2026-11-12') };
  const lines = [line('2026-11-02', 100_00, { kind: 'budget', projectId: a }), line('2026-11-02', 50_00, { kind: 'budget', projectId: b })];
  const of = (asOf: string) => {
    const budgets = budgetsOf(costed(ISSUES, { lines, transfers: [transfer, approved] }, { asOf }));
    return [budgets.budget('project', '101').value, budgets.budget('project', '102').value, budgets.total.value];
  };
  expect([of('2026-11-11'), of('2026-11-12')]).toEqual([[100_00, 50_00, 150_00], [70_00, 80_00, 150_00]]);
});

test('forecast is what was spent and the rest that somebody estimated, of the time after today', () => {
  const lines = [line('2026-11-02', 100_00, { projectId: 7 }), line('2026-11-16..2026-11-27', 200_00, { kind: 'rest', projectId: 7 }), line('2026-11-02', 5_00, { projectId: 8 })];
  const rows = costRows(costed(ISSUES, { lines }), 'project');
  expect(rows.map(({ id: of, forecast }) => [of, forecast.value])).toEqual([['7', 200_00], ['8', null]]);
});
