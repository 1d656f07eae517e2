import { costByClass } from '../../../../src/analyse/value/cost/cost-table';
import { costsOf } from '../../../../src/analyse/value/costs';
import { day, source } from '../../../model/program-notation';
import { costed, line, logged, perHour } from './cost-notation';

const ISSUES = 'A-1 doing';
const work = source(ISSUES).issues[0]?.id ?? 0;

/**
 * The example of IAS 38, Intangible assets, paragraph 65: of 1,000 spent on a new production process in 20X5, 900 were spent before
 * 1 December, when it came to meet the criteria, and are an expense; 100 are an asset, to which 20X6 adds 2,000.
 */
test('IAS 38: what is spent before the criteria are met stays an expense', () => {
  const at = (asOf: string) => costByClass(costed(ISSUES, {
    worklogs: logged([[work, 'mia', '2025-06-02', 600], [work, 'mia', '2025-11-28', 300], [work, 'mia', '2025-12-01', 60], [work, 'mia', '2025-12-31', 40], [work, 'mia', '2026-05-04', 2_000]]),
    settings: {
      source: 'worklogs', rates: [perHour('person', 'mia', ['2025-01-01', 1_00])],
      policy: [{ from: day('2025-01-01'), value: { rules: [], otherwise: 'opex' } }, { from: day('2025-12-01'), value: { rules: [{ id: '1', words: 'the new process', of: 'issue-type', values: ['Task', 'Story'], class: 'capex' }], otherwise: 'capex' } }],
    },
  }, { asOf }));
  const told = ({ capex, opex, undecided }: ReturnType<typeof at>) => [capex.value, opex.value, undecided.value];
  expect(told(at('2025-12-31'))).toEqual([100_00, 900_00, 0]);
  expect(told(at('2026-12-31'))).toEqual([2_100_00, 900_00, 0]);
});

/**
 * The euro's fixed rates, Council Regulation (EC) 2866/98: a euro is 1.95583 marks and 6.55957 francs. What was paid in either
 * is the euros that were printed in those years: 100 marks were 51.13, 1,000 francs 152.45.
 */
test('the euro: an amount in a currency of its own by a rate of many digits, to the cent', () => {
  const rate = (value: string) => [{ from: day('1999-01-01'), value }];
  const paid = (minor: number, currency: string): number => Math.round(costsOf(costed(ISSUES, {
    lines: [line('2026-02-02', 0, { amount: { minor, currency } })], settings: { exchange: { DEM: rate('0.511291881196'), FRF: rate('0.152449017236') } },
  })).spent(null, day('2026-02-02'), 'known').value ?? NaN);
  expect([paid(100_00, 'DEM'), paid(1_000_00, 'FRF'), paid(1_000_000_00, 'FRF')]).toEqual([51_13, 152_45, 152_449_02]);
});
