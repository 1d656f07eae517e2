import type { SheetName } from '../../../../src/contract/value/sheets';
import { must, officer } from '../../../faults/program-site';
import { standardUsers } from '../../../local-jira/site/standard-tables';
import { type MoneySite, openMoney } from '../money-site';
import { bringIn, preview, takeOut, upload } from './sheet-site';

/** Rows as the pages make them, and not a file. */
let site: MoneySite;
const tell = async <T>(name: string, payload: object): Promise<T> => must(await site.local.invoke(officer, 'flagship-global', name as never, { programId: site.programId, ...payload } as never)) as T;

beforeAll(async () => {
  site = await openMoney();
  const line = { package: `epic:${site.id('WEB-1')}`, projectId: null, teamId: null, currency: 'EUR', class: null, note: 'as agreed', from: '2026-11-02', to: '2026-11-27' };
  const { ids: [id] } = await tell<{ ids: readonly string[] }>('addLines', { lines: [{ ...line, kind: 'budget', amount: '1000' }, { ...line, kind: 'actual', amount: '300' }, { ...line, kind: 'rest', package: null, projectId: site.project('DATA'), amount: '-5.5', currency: 'USD' }] });
  await tell('changeLine', { version: 1, lineId: id, line: { ...line, kind: 'budget', amount: '1100' } });
  const decided = await tell<{ version: number; settings: object }>('valueSettings', {});
  await tell('saveValueSettings', { version: decided.version, settings: { ...decided.settings, method: 'entered' } });
  await tell('saveBaseline', { draft: { kind: 'first', from: '2026-11-02', without: [] }, last: null, reason: 'The board,\nin May', reserve: '50' });
  const { id: said } = await tell<{ id: string }>('enterPercent', { package: line.package, from: '2026-11-05', percent: 33.3, seen: null });
  await tell('enterPercent', { package: line.package, from: '2026-11-05', percent: 12, seen: said });
  await tell('actOnPackage', { package: line.package, act: 'stop', gate: null, from: '2026-11-10', reason: '=No; "market"', seen: null });
  const { version } = await tell<{ version: number }>('settings', {});
  await tell('changeAssumptions', { version, changes: [{ key: 'increments', value: ['=2026-09-01=2026-10-31=2026.10', '=2026-11-01=2026-12-31=Q4'] }] });
  const { increments, teams } = await tell<{ increments: readonly { id: string }[]; teams: readonly { id: string }[] }>('objectives', {});
  for (const [at, { id: incrementId }] of increments.entries()) await tell('saveObjective', { id: null, version: 0, incrementId, teamId: teams[0]?.id, name: `${at + 7}.10`, planned: 8, epics: ['WEB-1'] });
  const aim = await tell<{ id: string }>('saveAim', { id: null, version: 0, name: 'Grow; =more', measure: '', ended: false, projects: ['WEB'], epics: [] });
  await tell('saveBenefit', { id: null, version: 0, name: 'Sessions', unit: '%', baseline: 1.125, target: -2, reviewOn: '2027-01-01', owner: standardUsers.lead.accountId, projects: ['WEB'], epics: ['WEB-1'], aimId: aim.id });
  const risk = { name: 'DEC-12', inherent: { probability: 4, impact: 5 }, residual: { probability: 1, impact: 2 }, roam: 'owned', treatment: ' Try\n\nagain ', verifiedOn: '2026-11-01', owner: standardUsers.lead.accountId, dueOn: null, closedOn: null, tags: ['007', 'b c'] };
  await tell('saveRisk', { id: null, version: 0, risk });
});
afterAll(() => site.local.close());

test.each<[SheetName, number]>([['lines', 5], ['baselines', 1], ['entered', 2], ['acts', 1], ['objectives', 2], ['benefits', 1], ['risks', 1]])('%s that were made on the pages go out and come in again as the same, in both dialects', async (sheet, rows) => {
  for (const dialect of ['comma', 'semicolon'] as const) {
    const out = await takeOut(site.local, officer, site.programId, sheet, dialect);
    expect([dialect, await bringIn(site.local, officer, site.programId, sheet, out)]).toEqual([dialect, { new: 0, changed: 0, same: rows }]);
  }
});

test('a heading named like what every object has is a heading that nothing was said of', async () => {
  const uploadId = await upload(site.local, officer, site.programId, 'risks', 'Name,constructor\nLate data,x\n');
  const { form, seen } = must(await preview(site.local, officer, site.programId, 'risks', uploadId));
  const answer = await preview(site.local, officer, site.programId, 'risks', uploadId, { ...form, columns: form.columns.filter(({ heading }) => heading !== 'constructor') });
  expect(must(answer).seen).toBe(seen);
});

test.each<[SheetName, string, string]>([
  ['entered', 'Work package,From,Percent complete\nDATA,2026-11-05,20\n', 'is in no baseline: bring its baseline in first, or leave the line out'],
  ['acts', 'Work package,What,From,Reason\nDATA,stop,2026-11-05,over\n', 'is in no baseline: bring its baseline in first, or leave the line out'],
  ['acts', 'Work package,What,Gate,From\nWEB-1,pass,Pilot,2026-11-05\n', 'no baseline has a gate "Pilot" for'],
  ['acts', 'Work package,What,From\nWEB-1,stop,2026-11-05\n', 'is empty: say why, as it stands in the trail'],
])('%s: what could not be said on a page is refused by its line', async (sheet, text, why) => {
  const { problems } = must(await preview(site.local, officer, site.programId, sheet, await upload(site.local, officer, site.programId, sheet, text)));
  expect(problems).toEqual([{ line: 2, column: expect.any(String) as string, message: expect.stringContaining(why) as string }]);
});
