import type { RiskContent } from '../../../../src/contract/value/risks';
import { must, refused } from '../../../faults/program-site';
import { standardUsers } from '../../../local-jira/site/standard-tables';
import { engineer, openOutcome, type OutcomeSite } from '../outcome-site';

let site: OutcomeSite;
beforeAll(async () => { site = await openOutcome(); });
afterAll(() => site.local.close());

const risk: RiskContent = {
  name: 'Labels drift', inherent: { probability: 4, impact: 5 }, residual: null, roam: 'owned', treatment: 'Relabel', verifiedOn: null, owner: standardUsers.lead.accountId, dueOn: '2026-12-31', closedOn: null, tags: ['data'],
};
const officer = 'officer@example.com';
const save = (id: string | null, version: number, change: Partial<RiskContent> = {}, email = officer) =>
  site.local.invoke(email, 'flagship-global', 'saveRisk', { programId: site.programId, id, version, risk: { ...risk, ...change } });

test('of two who change one risk the second is told both sides; what changes nothing is not written, and another owner is', async () => {
  const { id, version } = must(await save(null, 0));
  expect(must(await save(id, version))).toEqual({ id, version });
  expect(must(await save(id, version, { owner: standardUsers.officer.accountId }, engineer))).toEqual({ id, version: version + 1 });
  must(await save(id, version + 1, { treatment: 'Retrain' }, engineer));
  expect(refused(await save(id, version + 1, { treatment: 'Drop it' }))).toMatchObject({
    code: 'conflict', detail: { storedVersion: version + 2, conflict: { by: 'Emeka Engineer', rows: [{ what: 'Risk “Labels drift”: treatment', theirs: 'Retrain', yours: 'Drop it' }] } },
  });
  expect(refused(await save('nothing', 1)).code).toBe('not-found');
  const { entries } = must(await site.local.invoke(officer, 'flagship-global', 'trail', { programId: site.programId, filter: {}, before: null }));
  expect(JSON.stringify(entries)).not.toContain(standardUsers.lead.accountId);
});
