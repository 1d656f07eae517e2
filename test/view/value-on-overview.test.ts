import { analyse } from '../../src/analyse/analysis';
import { figureOf } from '../../src/analyse/figure-of';
import { measures } from '../../src/analyse/measures';
import { programState } from '../../src/analyse/program-state';
import { dayRecordOf } from '../../src/analyse/value/day-record';
import { defaultThresholds } from '../../src/model/default-settings';
import { programAt } from '../../src/model/program-at';
import type { Program } from '../../src/model/program';
import { undecided } from '../../src/model/value/value-settings';
import { figureView } from '../../src/view/figure-view';
import { crossedLimits } from '../../src/view/value/crossed-limits';
import { moneyBarOf } from '../../src/view/value/money-bar';
import { notSetUp } from '../../src/view/value/not-set-up';
import { stateSentence } from '../../src/view/sentence';
import { gadgetTilesFor, standardGadgetTiles, standardTiles, tilesFor } from '../../src/view/standard-tiles';
import { toldFigures } from '../../src/view/told-figures';
import { valued } from '../analyse/value/earned/value-program';
import { day, program as plain } from '../model/program-notation';

const issues = 'A-1 epic doing; A-2 delivered done 2026-02-04 under A-1; A-3 doing under A-1; B-1 epic doing; B-2 doing under B-1';
const packages = [
  { key: 'A-1', budget: 1000, start: '2026-02-02', finish: '2026-02-13', children: ['A-2', 'A-3'] },
  { key: 'B-1', start: '2026-02-02', finish: '2026-02-13', children: ['B-2'] },
];
const kept = (shown = true, off: Program['value']['settings']['off'] = []): Program =>
  valued(issues, { packages, spent: [{ key: 'A-1', amount: 400, on: '2026-02-04' }], shown, settings: { off }, options: { asOf: '2026-02-12' } });

/** A benefit that the first delivered issue was to bring, and did not. */
const brought = ({ issues: all }: Program) => ({
  id: 'b', version: 1, programId: 'p', name: 'Sales', unit: 'EUR', baseline: 0, target: 10, readings: [{ on: day('2026-01-06'), value: 4 }], owner: null, reviewOn: day('2026-01-10'), money: [], projects: [],
  epics: all.filter(({ outcome }) => outcome === 'delivered').map(({ id }) => id), aimId: null,
});

const added = (program: Program): readonly string[] => tilesFor(analyse(program)).filter((key) => !standardTiles.includes(key));

test('tiles of money are there where there is a plan, for whom it is shown, and not switched off', () => {
  expect(added(kept())).toEqual(['cpi', 'spi']);
  expect(added(kept(false))).toEqual([]);
  expect(added(kept(true, ['costs']))).toEqual(['spi']);
  expect(added(plain('A-1'))).toEqual([]);
});

test('a gadget whose figures nobody chose shows those of what is set up and known, and no n/a for the rest', () => {
  expect(gadgetTilesFor(analyse(kept()))).toEqual(['cpi', 'spi', 'waiting', 'progress-issues']);
  const missed = { ...kept(), value: { ...kept().value, benefits: [brought(kept())] } };
  expect(gadgetTilesFor(analyse(missed))).toEqual(['cpi', 'spi', 'waiting', 'outcome-missed', 'progress-issues']);
  expect(gadgetTilesFor(analyse(kept(false)))).toEqual(standardGadgetTiles);
  expect(gadgetTilesFor(analyse(plain('A-1')))).toEqual(standardGadgetTiles);
});

test('a benefit whose work is delivered and that was missed is said, and makes the program red; without benefits it judges nothing', () => {
  const made = plain('A-1 delivered done 2026-01-05');
  const judgedBy = (program: Program) => programState(analyse({ ...program, settings: { ...program.settings, stateMeasures: ['outcome-missed'], thresholds: defaultThresholds } })).state;
  const missed = { ...made, value: { ...made.value, benefits: [brought(made)] } };
  expect([judgedBy(made), judgedBy(missed)]).toEqual(['none', 'bad']);
  expect(added(missed)).toEqual(['outcome-missed']);
  expect(stateSentence(analyse(missed), 0, 'en').at(-1)).toEqual({ text: '1 benefit missed, though its work is delivered: Sales.', measure: 'outcome-missed' });
  const unmeasured = { ...made, value: { ...made.value, benefits: [{ ...brought(made), readings: [] }] } };
  expect([judgedBy(unmeasured), added(unmeasured)]).toEqual(['unknown', []]);
  expect(stateSentence(analyse(unmeasured), 0, 'en').at(-1)).toEqual({ text: 'Sales was to be measured by 2026-01-10: not measured.', measure: 'outcome-missed' });
  expect(judgedBy({ ...missed, value: { ...missed.value, settings: { ...missed.value.settings, off: ['benefits'] } } })).toBe('none');
});

test('what nobody has begun is one line, without what is switched off', () => {
  expect(notSetUp(kept().value)).toBe('Not set up yet: objectives, benefits, surveys.');
  expect(notSetUp({ ...plain('A-1').value, shown: true, settings: { ...undecided, off: ['benefits'] } })).toBe('Not set up yet: earned value, budget and cost, objectives, surveys.');
  expect(notSetUp(kept(true, ['objectives', 'benefits', 'survey']).value)).toBeNull();
});

test('the bar of the sheet is there where there is a plan, with a reason and no amount for whom money is not shown', () => {
  expect(moneyBarOf(analyse(kept()))).toMatchObject({ budget: { amount: { minor: 1000 } }, spent: { amount: { minor: 400 } }, earned: { amount: { minor: 500 } } });
  expect(moneyBarOf(analyse(kept(false)))).toMatchObject({ budget: { amount: null, reason: 'Not shown to you: it takes the finance role.' }, spent: { amount: null }, forecast: { amount: null } });
  expect(moneyBarOf(analyse(plain('A-1')))).toBeNull();
});

test('the bar says what is in none of its amounts, and nothing of it to whom money is not shown', () => {
  expect(moneyBarOf(analyse(kept()))?.leftOut).toEqual([expect.stringMatching(/^1 package left out: .*budget/)]);
  expect(moneyBarOf(analyse(kept(false)))?.leftOut).toEqual([]);
});

test('an index that went below its limit is told once, with the day; not before the day that is asked from', () => {
  const program = kept();
  const records = Array.from({ length: 9 }, (_, at) => dayRecordOf(analyse(programAt(program, program.asOf - 9 + at)), 0)).filter((record) => record !== null);
  expect(crossedLimits(program, records, program.asOf - 6, 'en').map(({ text }) => text)).toEqual([
    'SPI fell to 0.9 or below on Feb 9, 2026, as reported', 'SPI(t) fell to 0.9 or below on Feb 9, 2026, as reported',
  ]);
  expect(crossedLimits(program, records, program.asOf, 'en')).toEqual([]);
});

test('a ratio of amounts names their currency, so that its evidence tells them as money', () => {
  const told = toldFigures(['cpi', 'on-time-completion'], [analyse(kept())], null);
  expect(told.map(({ currency }) => currency)).toEqual(['EUR', undefined]);
});

test('every figure that is money, or that any went into, says in which currency, and no other does', () => {
  const today = analyse(kept());
  const withMoney = measures.filter((measure) => measure.unit === 'money' || figureOf(measure, today).inputs.some(({ unit }) => unit === 'money'));
  expect(withMoney.map(({ key }) => key)).toEqual(expect.arrayContaining(['cpi', 'actual-cost']));
  const told = measures.filter((measure) => figureView(measure, figureOf(measure, today), undefined, [], null, 'EUR').currency === 'EUR');
  expect(told).toEqual(withMoney);
});
