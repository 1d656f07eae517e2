import { create, must, openTiny } from '../../faults/program-site';
import type { Local } from '../../local-jira/forge/harness';
import { deleteIssue, transitionIssue } from '../../local-jira/site/issue-edits';
import { statuses } from '../../local-jira/site/standard-tables';
import { createRandom } from '../../local-jira/data/random';
import { confirm, preview, upload } from '../../resolvers/value/sheets/sheet-site';
import type { SheetName } from '../../../src/contract/value/sheets';

const OFFICER = 'officer@example.com';
const DAYS = 3;
const A_DAY_MS = 86_400_000;

jest.setTimeout(60_000);

type Done = { readonly local: Local; readonly programId: string; readonly dice: (below: number) => number; readonly today: () => string; readonly past: () => string };

/** What the storage holds of recorded days, by their keys. */
const records = ({ local }: Done): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  local.journal.replay((table, key, row) => { if (table.startsWith('kvs/') && JSON.stringify([table, key]).includes('day-record')) found.set(`${table} ${key}`, JSON.stringify(row)); });
  return found;
};

const bring = async ({ local, programId }: Done, sheet: SheetName, text: string): Promise<void> => {
  const seen = must(await preview(local, OFFICER, programId, sheet, await upload(local, OFFICER, programId, sheet, text)));
  if (seen.problemsTotal === 0) must(await confirm(local, OFFICER, programId, sheet, seen));
};

const baseline = (id: string, from: string, kind: string, budget: number): string => [
  'Baseline,Holds from,Kind,Reason,Currency,Work package,Budget,Planned start,Planned finish,Percent complete by,Children and weights',
  `${id},${from},${kind},again,EUR,A-1,${budget},2026-11-02,2026-12-${10 + budget % 20},children,A-2=1; A-3=1; A-4=1`,
].join('\n');

const on = (local: Local, key: string): string => String(local.site.issueByKey(key)?.id);
const actor = (local: Local): string | null => local.site.userByEmail(OFFICER)?.accountId ?? null;

/** What may be done after a day is over; each draws what it does. */
const deeds: readonly ((done: Done) => Promise<void> | void)[] = [
  (done) => bring(done, 'lines', `Id,Kind,Work package,From,Amount\nL${done.dice(9)},actual,A-1,${done.past()},${100 + done.dice(900)}\n`),
  (done) => bring(done, 'lines', `Id,Kind,Work package,From,Amount\nL1,actual,A-1,${done.past()},-${1 + done.dice(400)}\n`),
  (done) => bring(done, 'baselines', baseline(`B${2 + done.dice(3)}`, done.today(), done.dice(2) === 0 ? 'replan' : 'reset', 500 + done.dice(2000))),
  (done) => bring(done, 'baselines', baseline('B1', '2026-11-01', 'first', 500 + done.dice(2000))),
  ({ local, dice }) => {
    const key = `A-${2 + dice(3)}`;
    if (local.site.issueByKey(key) !== undefined) transitionIssue(local.site, actor(local), on(local, key), dice(2) === 0 ? statuses.done.id : statuses.doing.id);
  },
  ({ local }) => { if (local.site.issueByKey('A-5') !== undefined) deleteIssue(local.site, actor(local), on(local, 'A-5')); },
  async ({ local, programId, dice }) => {
    const { version, settings } = must(await local.invoke(OFFICER, 'flagship-global', 'valueSettings', { programId }));
    const method = (['children', 'entered', 'zero-hundred'] as const)[dice(3)] ?? 'children';
    must(await local.invoke(OFFICER, 'flagship-global', 'saveValueSettings', { programId, version, settings: { ...settings, method, estimate: dice(2) === 0 ? 'typical' : 'atypical' } }));
  },
];

const begin = async (seed: number): Promise<Done> => {
  const local = await openTiny({ projects: ['A'], issues: ['A-1 Epic doing', 'A-2 done parent A-1', 'A-3 doing parent A-1', 'A-4 doing parent A-1', 'A-5 doing'] });
  const programId = await create(local, { projectKeys: ['A'] });
  await local.platform.drain();
  const { between } = createRandom(seed);
  const dice = (below: number): number => between(0, below - 1);
  const isoDate = (ago: number): string => new Date(Date.now() - ago * A_DAY_MS).toISOString().slice(0, 10);
  const done: Done = { local, programId, dice, today: () => isoDate(0), past: () => isoDate(1 + dice(9)) };
  const { version } = must(await local.invoke(OFFICER, 'flagship-global', 'settings', { programId }));
  const grants = [{ role: 'finance', holder: { kind: 'user', accountId: actor(local) ?? '', name: '' } }] as const;
  must(await local.invoke(OFFICER, 'flagship-global', 'saveRoles', { programId, version, visibility: 'published', everyone: 'viewer', grants }));
  const rules = { currency: 'EUR', source: 'lines', exchange: [], rates: [], roles: [], runRates: [], policy: [] } as const;
  must(await local.invoke(OFFICER, 'flagship-global', 'saveMoneyRules', { programId, version: 0, rules }));
  await bring(done, 'baselines', baseline('B1', '2026-11-01', 'first', 1000));
  await bring(done, 'lines', 'Id,Kind,Work package,From,Amount,Posted on\nL0,actual,A-1,2026-11-10,600,2026-11-10\n');
  return done;
};

/** What a page tells of the days as they were reported. */
const told = async ({ local, programId }: Done): Promise<ReadonlyMap<string, unknown>> => {
  const { days } = must(await local.invoke(OFFICER, 'flagship-global', 'valueHistory', { programId }));
  return new Map(days.map(({ day, cpi, spi, spiT }) => [day, [cpi.reported, spi.reported, spiT.reported]]));
};

test.each([1, 2, 3])('what was recorded of yesterday stays, whatever is done afterwards (seed %i)', async (seed) => {
  const done = await begin(seed);
  const { local } = done;
  try {
    const [kept, pages] = [new Map<string, string>(), new Map<string, unknown>()];
    for (let day = 0; day < DAYS; day++) {
      await local.platform.runScheduled('record-days-schedule');
      for (const [key, row] of records(done)) kept.set(key, kept.get(key) ?? row);
      for (const [key, row] of await told(done)) pages.set(key, pages.get(key) ?? row);
      expect(kept.size).toBe(day + 1);
      for (let times = 0; times < 3; times++) await deeds[done.dice(deeds.length)]?.(done);
      await local.platform.drain();
      await local.platform.runScheduled('record-days-schedule');
      expect(records(done)).toEqual(kept);
      expect(await told(done)).toEqual(pages);
      local.clock?.advance(A_DAY_MS);
    }
    expect([...pages.values()].flat()).not.toContain(null);
  } finally {
    local.close();
  }
});
