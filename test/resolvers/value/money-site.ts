import type { GrantView } from '../../../src/contract/people';
import { makeProgram, must, officer, openTiny } from '../../faults/program-site';
import type { Local } from '../../local-jira/forge/harness';
import { roleIds, standardUsers } from '../../local-jira/site/standard-tables';
import type { Holder } from '../../local-jira/site/types';

export const admin = 'admin@example.com';
export const lead = 'lead@example.com';
export const engineer = 'engineer@example.com';

export type MoneySite = { readonly local: Local; readonly programId: string; readonly id: (key: string) => number; readonly project: (key: string) => string };

const everyone: readonly Holder[] = [{ type: 'applicationRole' }];
const finance = (name: 'officer' | 'lead'): GrantView => ({ role: 'finance', holder: { kind: 'user', accountId: standardUsers[name].accountId, name: '' } });

/**
 * A program of WEB and DATA, in euros. The officer owns it and has the finance role too; the lead has finance alone; the engineer
 * views it, and so does the admin, who manages it but sees no money. `hidden`: who may browse DATA. WEB has a security level, of which only
 * the officer is, and the app.
 */
export const openMoney = async (hidden: readonly Holder[] = everyone): Promise<MoneySite> => {
  const local = await openTiny({
    projects: [{ key: 'WEB', levels: { inner: [{ type: 'user', parameter: standardUsers.officer.accountId }, { type: 'projectRole', parameter: String(roleIds.appAccess) }] } }, { key: 'DATA', browse: hidden }],
    issues: ['WEB-1 Epic doing', 'WEB-2 doing epic WEB-1', 'WEB-3 todo epic WEB-1', 'DATA-1 Epic doing', 'DATA-2 doing epic DATA-1'],
    links: ['WEB-3 blocks WEB-2'],
  });
  const programId = await makeProgram(local, { projectKeys: ['WEB', 'DATA'] });
  const { version } = must(await local.invoke(officer, 'flagship-global', 'overview', { programId }));
  const manager: GrantView = { role: 'manager', holder: { kind: 'user', accountId: standardUsers.admin.accountId, name: '' } };
  must(await local.invoke(officer, 'flagship-global', 'saveRoles', { programId, version, visibility: 'published', everyone: 'viewer', grants: [finance('officer'), finance('lead'), manager] }));
  must(await local.invoke(officer, 'flagship-global', 'saveMoneyRules', {
    programId, version: 0, rules: { currency: 'EUR', source: 'lines', exchange: [{ currency: 'USD', rates: [{ from: '2026-01-01', value: '0.9' }] }], rates: [], roles: [], runRates: [], policy: [] },
  }));
  return {
    local, programId, id: (key) => Number(local.site.issueByKey(key)?.id),
    project: (key) => String([...local.site.tables.project.values()].find((one) => one.key === key)?.id),
  };
};
