import type { EarnedView } from '../../../../src/contract/value/earned';
import { must, officer, refused } from '../../../faults/program-site';
import { standardUsers } from '../../../local-jira/site/standard-tables';
import { admin, engineer, type MoneySite, openMoney } from '../money-site';

let site: MoneySite;
beforeEach(async () => { site = await openMoney(); });
afterEach(() => site.local.close());

const study = (): string => `epic:${site.id('WEB-1')}`;
const gates = [{ name: 'Idea', weight: 1 }, { name: 'Pilot', weight: 3 }];
const save = (last: string | null, draft: object, email = officer) => site.local.invoke(email, 'flagship-global', 'saveBaseline', {
  programId: site.programId, draft: { kind: 'first', from: '2026-11-01', without: [], ...draft }, last, reason: 'as agreed', reserve: null,
});
const preview = async (draft: object) => must(await site.local.invoke(officer, 'flagship-global', 'previewBaseline', { programId: site.programId, draft: { kind: 'replan', from: '2026-11-20', without: [], ...draft }, packagesFrom: 0 }));
const act = (of: object, email = officer) => site.local.invoke(email, 'flagship-global', 'actOnPackage', { programId: site.programId, package: study(), act: 'pass', gate: 'Idea', from: '2026-11-10', reason: '', seen: null, ...of });
const earned = async (email = officer): Promise<EarnedView> => must(await site.local.invoke(email, 'flagship-global', 'earned', { programId: site.programId, by: 'package', sort: { by: 'name', descending: false }, from: 0 }));
const row = async (email = officer) => (await earned(email)).packages.find(({ id }) => id === study());

/** WEB-1 has 1,000 euros and two gates from the first baseline on; 300 are spent on it. */
const planned = async (): Promise<string> => {
  const line = { package: study(), projectId: null, teamId: null, currency: 'EUR', class: null, note: '' };
  must(await site.local.invoke(officer, 'flagship-global', 'addLines', { programId: site.programId, lines: [{ ...line, kind: 'budget', from: '2026-11-02', to: '2026-11-27', amount: '1000' }, { ...line, kind: 'actual', from: '2026-11-02', to: '2026-11-06', amount: '300' }] }));
  return must(await save(null, { gates: [{ package: study(), gates }] })).id;
};

test('gates are frozen with a baseline, passed and taken back by dated words, never over somebody else\'s', async () => {
  await planned();
  const { id } = must(await act({}));
  expect(await row()).toMatchObject({ method: 'gates', percent: 25, gates: [{ name: 'Idea', weight: 1, passedOn: '2026-11-10', actId: id }, { name: 'Pilot', passedOn: null, actId: null }] });
  expect(refused(await act({ act: 'take-back', reason: 'No' }))).toMatchObject({ code: 'conflict', message: expect.stringContaining('passed from 2026-11-10') as string });
  expect(refused(await act({ seen: id })).message).toContain('passed on that day already');
  expect(refused(await act({ act: 'take-back', seen: id })).detail).toEqual({ field: 'reason' });
  must(await act({ act: 'take-back', reason: 'The numbers were wrong', from: '2026-11-12', seen: id }));
  expect(await row()).toMatchObject({ percent: 0, gates: [{ passedOn: null }, {}] });
  expect(refused(await act({ gate: 'Launch' })).detail).toEqual({ field: 'gate' });
  expect(refused(await act({ gate: 'Pilot', from: '2026-12-30' })).detail).toEqual({ field: 'from' });
});

test('a package is stopped with a reason, told in the trail, and goes on by another word', async () => {
  await planned();
  must(await act({ from: '2026-11-05' }));
  expect(refused(await act({ act: 'resume', gate: null, reason: 'x' })).message).toContain('not stopped on that day');
  const { id } = must(await act({ act: 'stop', gate: null, reason: 'No market' }));
  expect(await row()).toMatchObject({ budget: { amount: { minor: 250_00 } }, stopped: { from: '2026-11-10', reason: 'No market', released: { amount: { minor: 750_00 } } }, stopId: id });
  const trail = must(await site.local.invoke(officer, 'flagship-global', 'trail', { programId: site.programId, before: null, filter: {} } as never)) as { readonly entries: readonly { readonly changes: readonly object[] }[] };
  expect(trail.entries[0]?.changes).toMatchObject([{ what: expect.stringContaining('standing from 2026-11-10') as string, after: 'stopped: No market' }]);
  must(await act({ act: 'resume', gate: null, reason: 'It has one', from: '2026-11-12', seen: id }));
  expect(await row()).toMatchObject({ budget: { amount: { minor: 1000_00 } }, stopped: null });
});

test('a later baseline keeps gates, and what is stopped as it was; other gates are given with it', async () => {
  const first = await planned();
  must(await act({ from: '2026-11-05' }));
  expect((await preview({})).packages.find(({ id }) => id === study())).toMatchObject({ gates, stopped: false });
  must(await act({ act: 'stop', gate: null, reason: 'No market' }));
  expect((await preview({})).packages.find(({ id }) => id === study())).toMatchObject({ gates, stopped: true, budget: { amount: { minor: 1000_00 } } });
  must(await save(first, { kind: 'replan', from: '2026-11-12', gates: [] }));
  expect(await row()).toMatchObject({ budget: { amount: { minor: 250_00 } }, percent: 25 });
});

test('the cost variance is set to zero by finance: from then on as much is earned as was spent', async () => {
  const first = await planned();
  const zero = { kind: 'reset', from: '2026-11-12', zero: 'both' } as const;
  expect(refused(await save(first, zero, admin)).code).toBe('not-allowed');
  must(await save(first, zero));
  expect(await row()).toMatchObject({ earned: { amount: { minor: 300_00 } }, spent: { amount: { minor: 300_00 } } });
  expect((await earned()).baselines.map(({ kind, zero: of }) => [kind, of])).toEqual([['reset', 'both'], ['first', null]]);
});

test('who may not manage acts on nothing; who may not see money is told of gates and stops, and of no amount', async () => {
  await planned();
  expect(refused(await act({}, engineer)).code).toBe('not-allowed');
  must(await act({}, admin));
  must(await act({ act: 'stop', gate: null, reason: 'No market' }, admin));
  expect(await row(engineer)).toMatchObject({ percent: 25, gates: [{ passedOn: '2026-11-10' }, {}], stopped: { from: '2026-11-10', released: { amount: null } } });
});

/** Packages are projects, of which the admin, who manages the program, may browse one alone. */
const withHidden = async (): Promise<void> => {
  await site.local.close();
  site = await openMoney(['officer', 'lead'].map((name) => ({ type: 'user', parameter: standardUsers[name as 'officer' | 'lead'].accountId })));
  const { version, settings } = must(await site.local.invoke(officer, 'flagship-global', 'valueSettings', { programId: site.programId }));
  must(await site.local.invoke(officer, 'flagship-global', 'saveValueSettings', { programId: site.programId, version, settings: { ...settings, packagesAre: 'project' } }));
};
const told = async (email: string): Promise<string> => JSON.stringify(must(await site.local.invoke(email, 'flagship-global', 'trail', { programId: site.programId, before: null, filter: {} })).entries[0]);

test('gates of a project that a manager may not browse are told to them in no trail, whoever gives them', async () => {
  await withHidden();
  const hidden = `project:${site.project('DATA')}`;
  const { id } = must(await save(null, { gates: [{ package: hidden, gates }] }));
  expect(await told(officer)).toContain('DATA (DATA): gates');
  expect(await told(admin)).not.toContain('DATA');
  must(await save(id, { kind: 'replan', from: '2026-11-12', gates: [{ package: hidden, gates: [] }] }, admin));
  expect(await told(admin)).toContain('replan, 1 package');
  expect(await told(admin)).not.toContain('DATA');
});
