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

test('the sample tells the story of its money: a little over cost, a little late', async () => {
  const value = async (measure: string): Promise<number> => must(await local.invoke(OFFICER, 'flagship-global', 'evidence', { programId, measure })).figure.value ?? NaN;
  const [cpi, spi, spiT] = [await value('cpi'), await value('spi'), await value('spi-t')];
  expect([cpi.toFixed(2), spi.toFixed(2)]).toEqual(['0.94', '0.91']);
  expect(Math.abs(spiT - 0.92)).toBeLessThan(0.03);
});
