import { must, create, openTiny } from '../../faults/program-site';
import type { Local } from '../../local-jira/forge/harness';
import { bringIn, preview, upload } from '../../resolvers/value/sheets/sheet-site';

const OFFICER = 'officer@example.com';
let local: Local;
let programId: string;

beforeAll(async () => {
  local = await openTiny({ projects: ['A'], issues: ['A-1 Epic doing', 'A-2 done parent A-1', 'A-3 doing parent A-1'] });
  programId = await create(local, { projectKeys: ['A'] });
  await local.platform.drain();
  const { version } = must(await local.invoke(OFFICER, 'flagship-global', 'settings', { programId }));
  const accountId = local.site.userByEmail(OFFICER)?.accountId ?? '';
  const grants = [{ role: 'finance', holder: { kind: 'user', accountId, name: '' } }] as const;
  must(await local.invoke(OFFICER, 'flagship-global', 'saveRoles', { programId, version, visibility: 'published', everyone: 'viewer', grants }));
});
afterAll(() => local.close());

/** What the storage holds of the recorded days, by their keys. */
const records = (): Readonly<Record<string, unknown>> => {
  const found: Record<string, unknown> = {};
  local.journal.replay((table, key, row) => { if (table.startsWith('kvs/') && JSON.stringify([table, key]).includes('day-record')) found[`${table} ${key}`] = row; });
  return found;
};

const record = async () => { await local.platform.runScheduled('record-days-schedule'); };

test('a day is recorded once and stays as it was, whatever is done afterwards', async () => {
  await record();
  expect(records()).toEqual({});
  const rules = { currency: 'EUR', source: 'lines', exchange: [], rates: [], roles: [], runRates: [], policy: [] } as const;
  must(await local.invoke(OFFICER, 'flagship-global', 'saveMoneyRules', { programId, version: 0, rules }));
  await bringIn(local, OFFICER, programId, 'baselines', [
    'Baseline,Holds from,Currency,Work package,Budget,Planned start,Planned finish,Percent complete by,Children and weights',
    'B1,2026-11-01,EUR,A-1,1000,2026-11-02,2026-11-30,children,A-2=1; A-3=1',
  ].join('\n'));
  await bringIn(local, OFFICER, programId, 'lines', 'Id,Kind,Work package,From,Amount,Posted on\nL1,actual,A-1,2026-11-10,600,2026-11-10\n');
  await record();
  const first = records();
  expect(Object.keys(first)).toHaveLength(1);
  await record();
  await bringIn(local, OFFICER, programId, 'lines', 'Id,Kind,Work package,From,Amount\nL2,actual,A-1,2026-11-12,900\n');
  const late = await preview(local, OFFICER, programId, 'lines', await upload(local, OFFICER, programId, 'lines', 'Id,Kind,Work package,From,Amount,Posted on\nL3,actual,A-1,2026-11-12,900,2026-11-12\n'));
  expect(must(late).problems).toMatchObject([{ column: 'Posted on' }]);
  expect(records()).toEqual(first);
  const { entries } = must(await local.invoke(OFFICER, 'flagship-global', 'trail', { programId, filter: { action: 'day-recorded' }, before: null }));
  expect(entries.map(({ changes }) => changes)).toMatchObject([[{ what: '2026-11-19', after: expect.stringMatching(/^[0-9a-f]{64}$/) as string }]]);
  const history = must(await local.invoke(OFFICER, 'flagship-global', 'valueHistory', { programId }));
  expect(history).toMatchObject({ reason: null, days: [{ day: '2026-11-19', cpi: { reported: 500 / 600, known: 500 / 1500 } }] });
  const engineer = must(await local.invoke('engineer@example.com', 'flagship-global', 'valueHistory', { programId }));
  expect(engineer).toMatchObject({ days: [], crossings: [], reason: 'Not shown to you: it takes the finance role.' });
});
