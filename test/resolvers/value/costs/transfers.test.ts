import type { TransferRow } from '../../../../src/contract/value/costs';
import { must, officer, refused } from '../../../faults/program-site';
import { admin, lead, type MoneySite, openMoney } from '../money-site';

jest.setTimeout(60_000);

let site: MoneySite;
beforeEach(async () => { site = await openMoney(); });
afterEach(() => site.local.close());

const askFor = (amount: string, email = officer) =>
  site.local.invoke(email, 'flagship-global', 'askTransfer', { programId: site.programId, fromProjectId: site.project('WEB'), toProjectId: site.project('DATA'), amount, currency: 'EUR', reason: 'Late data' });
const decide = ({ id, version }: TransferRow, decision: 'approve' | 'decline' | 'withdraw', email: string) =>
  site.local.invoke(email, 'flagship-global', 'decideTransfer', { programId: site.programId, version, transferId: id, decision, words: '' });
const listed = async (email = officer): Promise<TransferRow> => {
  const [first] = must(await site.local.invoke(email, 'flagship-global', 'transfers', { programId: site.programId })).transfers;
  if (first === undefined) throw new Error('There is no transfer.');
  return first;
};
const budgets = async () => must(await site.local.invoke(officer, 'flagship-global', 'costTable', { programId: site.programId, part: 'project', from: 0 })).rows.map(({ budget }) => budget.amount?.minor);

test('budget moves once somebody else approves, both sides at once', async () => {
  const line = { kind: 'budget' as const, package: null, projectId: site.project('WEB'), teamId: null, from: '2026-11-02', to: '2026-12-31', amount: '100', currency: 'EUR', class: null, note: '' };
  must(await site.local.invoke(officer, 'flagship-global', 'addLines', { programId: site.programId, lines: [line] }));
  must(await askFor('30'));
  const row = await listed();
  expect([row.mine, (await listed(lead)).mine, await budgets()]).toEqual([true, false, [100_00]]);
  expect([refused(await decide(row, 'approve', officer)).code, refused(await decide(row, 'withdraw', lead)).code, refused(await decide(row, 'approve', admin)).code]).toEqual(['not-allowed', 'not-allowed', 'not-allowed']);
  must(await decide(row, 'approve', lead));
  expect(await budgets()).toEqual([70_00, 30_00]);
  expect(refused(await decide(row, 'withdraw', officer))).toMatchObject({ code: 'conflict', detail: { conflict: { rows: [{ theirs: 'approved', yours: 'withdrawn' }] } } });
  expect([refused(await askFor('0')).code, refused(await askFor('-1')).code]).toEqual(['bad-input', 'bad-input']);
});
