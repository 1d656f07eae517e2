import { must, officer, refused } from '../../faults/program-site';
import { shiftDate, type ShiftedClock } from '../../local-jira/forge/shifted-date';
import { standardUsers } from '../../local-jira/site/standard-tables';
import { withLogSpy } from '../../log-spy';
import { confirmed, exported, held, install, type Installed, staged } from './export-site';
import { answers, parsed, withoutLast } from './told-by-all';
import { usedSite } from './used-site';

withLogSpy();
let clock: ShiftedClock;
let used: Awaited<ReturnType<typeof usedSite>>;
let file: string;
let before: Awaited<ReturnType<typeof answers>>;
let stored: Readonly<Record<string, unknown>>;
/** A longer run kills the job at every call of the storage, the suite at every other one. */
const EVERY = Number(process.env['FAULT_RUNS'] ?? 0) > 1_000 ? 1 : 2;

const installed: Installed[] = [];
const again = (): Installed => {
  const made = install(used.site.local.site);
  installed.push(made);
  return made;
};

beforeAll(async () => {
  used = await usedSite();
  const { local, programId } = used.site;
  file = await exported(used.admin);
  before = await answers((email, module, call, payload, issueKey) => local.ask(email, module, call, payload, issueKey === undefined ? {} : { issueKey }) as never, programId);
  stored = held(local);
  local.platform.close();
  local.clock?.restore();
  clock = shiftDate(Date.parse('2026-11-20T12:05:00Z'));
});
afterAll(() => clock.restore());
afterEach(() => { for (const one of installed.splice(0)) one.close(); });

it('brings back, on an installation that has nothing, what every call answered to everybody', async () => {
  const { programId } = used.site;
  const fresh = again();
  expect(await confirmed(fresh.admin, file)).toEqual({ ok: true, value: {} });
  expect(await fresh.ask(officer, 'flagship-global', 'listPrograms', {})).toMatchObject({ ok: false, error: { code: 'busy' } });
  await fresh.platform.drain();
  expect(await answers(fresh.ask, programId)).toEqual(before);
  const rows = held(fresh);
  expect(parsed(withoutLast(rows))).toEqual(parsed(Object.fromEntries(Object.entries(stored).filter(([key]) => key !== 'trail-head site'))));
  expect(must(await fresh.admin('trail', { programId: 'site', filter: {}, before: null })).entries.map(({ action }) => action)).toEqual(['data-restored', 'data-exported', 'program-deleted', 'site-changed']);
  for (const chain of ['site', programId, used.gone]) expect(must(await fresh.admin('checkTrail', { programId: chain, from: null, heads: [] }))).toMatchObject({ wrong: [], next: null });
  const { heads } = must(await fresh.admin('exportHeads', { programId }));
  expect(must(await fresh.admin('checkTrail', { programId, from: null, heads })).heads.every(({ holds }) => holds)).toBe(true);
});

/** An installation that holds the file already, with what a test does to it afterwards. */
const restored = async (): Promise<Installed> => {
  const made = again();
  must(await confirmed(made.admin, file));
  await made.platform.drain();
  return made;
};
const settings = async (made: Installed) => must(await made.ask(officer, 'flagship-global', 'settings', { programId: used.site.programId })) as { readonly name: string; readonly version: number };
const rename = async (made: Installed, name: string) =>
  must(await made.ask(officer, 'flagship-global', 'renameProgram', { programId: used.site.programId, version: (await settings(made)).version, name }));

describe('a restore over what is here', () => {
  it('takes a program back to what it was, keeps its trail, and lets nobody save over it who saw what was before', async () => {
    const made = await restored();
    const { version } = await settings(made);
    await rename(made, 'Spoilt');
    const only = must(await made.ask(officer, 'flagship-global', 'createProgram', { name: 'Only here', projectKeys: ['WEB'], jql: null })) as { readonly programId: string };
    const { restoreId } = must(await staged(made.admin, file));
    expect(must(await made.admin('previewRestore', { restoreId }))).toMatchObject({
      programs: [{ name: 'P', state: 'replaced', undone: 1 }], kept: 1, settings: 'same', typeName: null, counts: { requests: 1, meetings: 1 },
    });
    must(await confirmed(made.admin, file));
    await made.platform.drain();
    expect(await settings(made)).toMatchObject({ name: 'P', version: version + 2 });
    expect(await made.ask(officer, 'flagship-global', 'renameProgram', { programId: used.site.programId, version: version + 1, name: 'Late' })).toMatchObject({ ok: false, error: { code: 'conflict' } });
    const { entries } = must(await made.admin('trail', { programId: used.site.programId, filter: {}, before: null }));
    expect(entries[0]).toMatchObject({ action: 'program-renamed' });
    expect(must(await made.admin('listPrograms', {})).programs.length + must(await made.ask(officer, 'flagship-global', 'listPrograms', {}) as never as Awaited<ReturnType<typeof made.admin<'listPrograms'>>>).programs.length).toBeGreaterThan(1);
    expect(must(await made.ask(officer, 'flagship-global', 'settings', { programId: only.programId }))).toMatchObject({ name: 'Only here' });
    expect(must(await made.admin('checkTrail', { programId: 'site', from: null, heads: [] }))).toMatchObject({ wrong: [] });
  });

  it('changes nothing where nothing differs, but for the entry that says so', async () => {
    const made = await restored();
    const rows = withoutLast(held(made));
    must(await confirmed(made.admin, file));
    await made.platform.drain();
    expect(withoutLast(held(made))).toMatchObject(rows);
  });

  it('is decided by one of two administrators, and by none where somebody wrote since the preview', async () => {
    const made = await restored();
    const [one, two] = [must(await staged(made.admin, file)), must(await staged(made.admin, file))];
    const seen = must(await made.admin('previewRestore', one)).seen;
    await rename(made, 'Meanwhile');
    expect(refused(await made.admin('confirmRestore', { ...one, seen, typed: null }))).toMatchObject({ code: 'conflict' });
    const now = must(await made.admin('previewRestore', one)).seen;
    const both = await Promise.all([one, two].map((upload) => made.admin('confirmRestore', { ...upload, seen: now, typed: null })));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(must(await made.admin('restoreState', {}))).toMatchObject({ state: 'waiting', done: 0 });
    expect(await made.admin('admin', {})).toMatchObject({ ok: false, error: { code: 'busy' } });
    await made.platform.drain();
    expect(must(await made.admin('restoreState', {}))).toMatchObject({ state: 'none' });
    expect((await settings(made)).name).toBe('P');
  });

  it('ends in the same, wherever its job is killed, and is told as running until then', async () => {
    const made = await restored();
    await rename(made, 'Spoilt');
    let killed = 0;
    for (let at = 0; at < 400; at += 1) {
      const { restoreId } = must(await staged(made.admin, file));
      const { seen } = must(await made.admin('previewRestore', { restoreId }));
      must(await made.admin('confirmRestore', { restoreId, seen, typed: null }));
      let [calls, hit] = [0, false];
      made.platform.faults.kill = (_, { functionKey }) => {
        if (functionKey !== 'restore' || hit || calls++ < at * EVERY) return null;
        hit = true;
        return 'before';
      };
      await made.platform.drain();
      made.platform.faults.kill = undefined;
      expect([at, must(await made.admin('restoreState', {})).state, (await settings(made)).name]).toEqual([at, 'none', 'P']);
      expect(must(await made.admin('checkTrail', { programId: 'site', from: null, heads: [] })).wrong).toEqual([]);
      if (!hit) break;
      killed += 1;
      // Nobody may ask so much within an hour.
      clock.advance(10 * 60_000);
      await rename(made, 'Spoilt');
    }
    expect(killed).toBeGreaterThan(25 / EVERY);
  });
});

it('goes on however often the storage refuses', async () => {
  const made = await restored();
  await rename(made, 'Spoilt');
  must(await confirmed(made.admin, file));
  let calls = 0;
  made.platform.faults.storage = (_, __, { functionKey }) => (functionKey === 'restore' && (calls += 1) % 9 === 0 && calls < 150 ? 'refuse' : null);
  await made.platform.drain();
  made.platform.faults.storage = undefined;
  expect([calls > 60, (await settings(made)).name, must(await made.admin('restoreState', {})).state]).toEqual([true, 'P', 'none']);
  expect(must(await made.admin('admin', {})).health.failures).toEqual([]);
});

describe('who writes while a restore is decided', () => {
  it('writes nothing, though it was begun before', async () => {
    const made = await restored();
    const { programId } = used.site;
    const { version } = await settings(made);
    const upload = must(await staged(made.admin, file));
    const { seen } = must(await made.admin('previewRestore', upload));
    let [goOn, waits] = [(): void => undefined, (): void => undefined];
    const begun = new Promise<void>((resolve) => { waits = resolve; });
    const until = new Promise<void>((resolve) => { goOn = resolve; });
    // Jira is asked about the new owner before the program is written: there it waits.
    made.platform.faults.jira = async ({ url }) => {
      if (!url.includes('/rest/api/3/user?')) return null;
      waits();
      await until;
      return null;
    };
    const late = made.admin('changeOwner', { programId, version, accountId: standardUsers.lead.accountId });
    await begun;
    must(await made.admin('confirmRestore', { ...upload, seen, typed: null }));
    goOn();
    expect(await late).toMatchObject({ ok: false, error: { code: 'busy' } });
    await made.platform.drain();
    expect(await settings(made)).toMatchObject({ name: 'P', version });
  });

  it('goes on by itself where the decision was killed, or nothing was decided', async () => {
    const outcomes = new Set<string>();
    const made = await restored();
    for (let at = 0; at < 40; at += 1) {
      await rename(made, 'Spoilt');
      const upload = must(await staged(made.admin, file));
      const { seen } = must(await made.admin('previewRestore', upload));
      let [calls, hit] = [0, false];
      made.platform.faults.kill = (_, { functionKey }) => {
        if (functionKey !== 'admin' || hit || calls++ < at) return null;
        hit = true;
        return 'before';
      };
      await made.admin('confirmRestore', { ...upload, seen, typed: null }).catch(() => null);
      made.platform.faults.kill = undefined;
      clock.advance(10 * 60_000);
      const { state } = must(await made.admin('restoreState', {}));
      await made.platform.drain();
      expect([at, must(await made.admin('restoreState', {})).state]).toEqual([at, 'none']);
      expect([at, (await settings(made)).name]).toEqual([at, state === 'none' ? 'Spoilt' : 'P']);
      outcomes.add(`${String(hit)} ${state}`);
      if (!hit) break;
    }
    expect(outcomes).toEqual(new Set(['true none', 'true waiting', 'false waiting']));
  });
});
