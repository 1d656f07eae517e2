import { must, officer } from '../../../faults/program-site';
import { openOutcome, type OutcomeSite } from '../outcome-site';

let site: OutcomeSite;
beforeAll(async () => { site = await openOutcome(); });
afterAll(() => site.local.close());

test('of two who decide for the first time at the same moment, one is told what the other decided', async () => {
  const { programId, local } = site;
  const { version, settings } = must(await local.invoke(officer, 'flagship-global', 'valueSettings', { programId }));
  const save = (currency: string) => local.invoke(officer, 'flagship-global', 'saveValueSettings', { programId, version, settings: { ...settings, currency } });
  const told = await Promise.all(['EUR', 'USD'].map(save));
  expect(told.map((one) => (one.ok ? 'saved' : one.error.code)).sort()).toEqual(['conflict', 'saved']);
  const kept = must(await local.invoke(officer, 'flagship-global', 'valueSettings', { programId })).settings.currency;
  const refusal = told.flatMap((one) => (one.ok ? [] : [one.error.detail?.conflict?.rows ?? []]));
  expect(refusal).toEqual([[{ what: 'Value: currency', theirs: kept, yours: kept === 'EUR' ? 'USD' : 'EUR' }]]);
});
