import type { PlanCalls } from '../../../src/contract/calls';
import type { Result } from '../../../src/contract/result';
import { makeProgram, must, openTiny } from '../../faults/program-site';
import type { Local } from '../../local-jira/forge/harness';
import { fieldIds } from '../../local-jira/site/standard-fields';
import { groupNames, standardUsers } from '../../local-jira/site/standard-tables';
import type { Holder } from '../../local-jira/site/types';

const users: readonly Holder[] = [{ type: 'group', parameter: groupNames.users }];
const leads: readonly Holder[] = [{ type: 'user', parameter: standardUsers.lead.accountId }, { type: 'user', parameter: standardUsers.officer.accountId }];
const secret: readonly Holder[] = [{ type: 'user', parameter: standardUsers.lead.accountId }];

export const lead = 'lead@example.com';
export const engineer = 'engineer@example.com';

/** Everybody works on WEB and sees DATA, where only the lead and the officer may write; what is secret the lead alone sees. */
const seed = {
  projects: [{ key: 'WEB', name: 'Web' }, { key: 'DATA', name: 'Data', browse: users, members: leads, levels: { secret } }],
  issues: [
    'WEB-1 Epic: Launch', 'WEB-2 parent WEB-1 start 2026-12-01 due 2026-12-10 estimate 8: Billing page', 'WEB-3 parent WEB-1 due 2026-12-18: Export', 'WEB-4 due 2026-11-30: Login', 'WEB-5 parent WEB-1 done', 'WEB-6 parent WEB-1 done',
    'DATA-1 Epic due 2026-12-24: Labels', 'DATA-2 parent DATA-1 start 2026-11-23 due 2026-11-27 estimate 16: Fix label drift', 'DATA-3 level secret due 2027-05-01: Salaries',
  ],
  links: ['DATA-2 blocks WEB-2', 'DATA-3 blocks WEB-3'],
};

export type PlanSite = {
  readonly local: Local;
  readonly programId: string;
  readonly call: <Name extends keyof PlanCalls & string>(email: string, name: Name, input: Omit<PlanCalls[Name]['input'], 'programId'>) => Promise<Result<PlanCalls[Name]['output']>>;
  readonly dates: (key: string) => readonly [start: unknown, due: string | null];
  /** What the trail of the program tells this person of changed dates, the newest first. */
  readonly trail: (email: string) => Promise<readonly { readonly withheld: boolean; readonly changes: readonly object[] }[]>;
};

/** The whole app over that site, with a published program of both projects. */
export const openPlan = async (): Promise<PlanSite> => {
  const local = await openTiny(seed);
  const programId = await makeProgram(local, { projectKeys: ['WEB', 'DATA'] });
  await local.platform.drain();
  return {
    local, programId,
    call: (email, name, input) => local.ask(email, 'flagship-global', name, { programId, ...input }) as never,
    dates: (key) => {
      const issue = local.site.issue(key);
      return [issue?.custom[fieldIds.startDate] ?? null, issue?.duedate ?? null];
    },
    trail: async (email) => must(await local.invoke(email, 'flagship-global', 'trail', { programId, filter: {}, before: null })).entries
      .filter(({ action }) => action === 'dates-changed').map(({ withheld, changes }) => ({ withheld, changes })),
  };
};
