import { makeFirstPrograms } from '../forge/first-programs';
import { openLocal, type Local } from '../forge/harness';
import { must } from '../../faults/program-site';
import { sampleSeed } from './sample';
import { seedValue } from './sample/value/seed-value';

jest.setTimeout(120_000);

const NOW = '2026-11-20T09:00:00Z';
const OFFICER = 'officer@example.com';
let local: Local;
let programId: string;

beforeAll(async () => {
  local = await openLocal({ seed: sampleSeed({ now: Date.parse(NOW) }), now: NOW, storageUnitsPerMinute: null, eventsPerMinute: null });
  await makeFirstPrograms({ ...local, say: () => undefined });
  await seedValue({ ...local, say: () => undefined });
  programId = must(await local.invoke(OFFICER, 'flagship-global', 'listPrograms', {})).programs[0]?.id ?? '';
});
afterAll(() => local.close());

const value = async (measure: string): Promise<number> => must(await local.invoke(OFFICER, 'flagship-global', 'evidence', { programId, measure })).figure.value ?? NaN;

test('the sample tells the story of its money: a little over cost, a little late', async () => {
  const [cpi, spi, spiT] = [await value('cpi'), await value('spi'), await value('spi-t')];
  expect([cpi.toFixed(2), spi.toFixed(2)]).toEqual(['0.94', '0.92']);
  expect(Math.abs(spiT - 0.92)).toBeLessThan(0.03);
});

test('its experiments earn by gates, and stand apart from both indices', async () => {
  const { packages, beside } = must(await local.invoke(OFFICER, 'flagship-global', 'earned', { programId, by: 'package', sort: { by: 'name', descending: false }, from: 0 }));
  expect(packages.find(({ gates }) => gates.length > 0)).toMatchObject({ name: 'Experiments', research: true, percent: 40, gates: [{ passedOn: '2026-09-11' }, { passedOn: '2026-10-27' }, { passedOn: null }] });
  expect(beside.some(({ text }) => text.startsWith('1 package of research'))).toBe(true);
});

test('its plan ends before its deadline, and it pays back', async () => {
  const { packages } = must(await local.invoke(OFFICER, 'flagship-global', 'earned', { programId, by: 'package', sort: { by: 'finish', descending: true }, from: 0 }));
  expect(packages.every(({ finish }) => (finish ?? '') < '2027-03-12')).toBe(true);
  expect(await value('npv')).toBeGreaterThan(0);
  expect(await value('payback')).toBeLessThan(3);
});

test('one benefit is red: what was to bring it is delivered, its review is past, and its target is missed', async () => {
  const { benefits } = must(await local.invoke(OFFICER, 'flagship-global', 'benefits', { programId }));
  expect(benefits.filter(({ state }) => state === 'bad')).toMatchObject([{ name: 'Mobile sessions', stands: 'Delivered, outcome missed: the target is not reached' }]);
  const { state, causes, sentence } = must(await local.invoke(OFFICER, 'flagship-global', 'overview', { programId }));
  expect([state, causes.map(({ measure }) => measure).includes('outcome-missed')]).toEqual(['bad', true]);
  expect(sentence.map(({ text }) => text)).toContain('1 benefit missed, though its work is delivered: Mobile sessions.');
});

test('it has a history of 90 days, in which CPI fell through its limit, and a transfer that waits for the officer', async () => {
  const { reason, days, crossings } = must(await local.invoke(OFFICER, 'flagship-global', 'valueHistory', { programId }));
  expect([reason, days.length]).toEqual([null, 90]);
  expect(days.every(({ cpi, spi, spiT }) => [cpi, spi, spiT].every(({ reported, known }) => reported !== null && known !== null))).toBe(true);
  expect(crossings.length).toBeGreaterThan(0);
  const { transfers } = must(await local.invoke(OFFICER, 'flagship-global', 'transfers', { programId }));
  expect(transfers).toMatchObject([{ state: 'asked', mine: false }]);
});

test.each([
  ['CPI and SPI', ['cpi', 'spi', 'spi-t']], ['budget variance, and CV beside it', ['budget-variance', 'cost-variance']], ['on-time completion', ['on-time-completion']],
  ['objectives, and predictability beside them', ['objective-completion', 'predictability']], ['NPS', ['nps']], ['ROI to date and forecast, NPV', ['roi', 'roi-to-date', 'npv', 'npv-to-go']],
  ['benefits', ['benefits-realized', 'outcome-missed']], ['earned value and its forecasts', ['planned-value', 'earned-value', 'actual-cost', 'eac', 'etc', 'vac', 'tcpi', 'ieac-t-finish']],
])('the first start tells %s', async (_, measures) => {
  for (const measure of measures) expect([measure, Number.isFinite(await value(measure))]).toEqual([measure, true]);
});

test('what stakeholders think has a trend: a survey that is closed, and the one that is open', async () => {
  const { surveys } = must(await local.invoke(OFFICER, 'flagship-global', 'surveys', { programId }));
  expect(surveys.map(({ opensOn, open, answers, score }) => [opensOn, open, answers, Math.round(score?.value ?? NaN)])).toEqual([['2026-11-10', true, 22, 23], ['2026-08-20', false, 20, -5]]);
});
