import type { OutcomeCalls } from '../../../src/contract/value/outcome-calls';
import type { Result } from '../../../src/contract/result';
import { makeProgram, must, officer, openTiny } from '../../faults/program-site';
import type { Local } from '../../local-jira/forge/harness';
import { standardUsers } from '../../local-jira/site/standard-tables';

export const lead = 'lead@example.com';
export const engineer = 'engineer@example.com';

export type OutcomeSite = {
  readonly local: Local;
  readonly programId: string;
  /** Asks one of the calls about outcomes; the program is added. */
  readonly ask: <Name extends keyof OutcomeCalls>(name: Name, input: Omit<OutcomeCalls[Name]['input'], 'programId'>, email?: string) => Promise<Result<OutcomeCalls[Name]['output']>>;
  readonly tell: <Name extends keyof OutcomeCalls>(name: Name, input: Omit<OutcomeCalls[Name]['input'], 'programId'>, email?: string) => Promise<OutcomeCalls[Name]['output']>;
};

/** The officer manages, the lead has finance, the engineer contributes; two increments, of which the first is over. */
export const openOutcome = async (): Promise<OutcomeSite> => {
  const local = await openTiny({ projects: ['A', 'B'], issues: ['A-1 Epic', 'A-2 done parent A-1', 'A-3 todo parent A-1', 'B-1 done', 'A-4 todo'], links: [] });
  const programId = await makeProgram(local, { projectKeys: ['A', 'B'] });
  const { version } = must(await local.invoke(officer, 'flagship-global', 'settings', { programId }));
  const saved = must(await local.invoke(officer, 'flagship-global', 'saveRoles', {
    programId, version, visibility: 'published', everyone: 'viewer',
    grants: [
      { role: 'finance', holder: { kind: 'user', accountId: standardUsers.lead.accountId, name: '' } },
      { role: 'contributor', holder: { kind: 'user', accountId: standardUsers.engineer.accountId, name: '' } },
    ],
  }));
  must(await local.invoke(officer, 'flagship-global', 'changeAssumptions', { programId, version: saved.version, changes: [{ key: 'increments', value: ['=2026-09-01=2026-10-31=One', '=2026-11-01=2026-12-31=Two'] }] }));
  const ask: OutcomeSite['ask'] = (name, input, email = officer) => local.ask(email, 'flagship-global', name, { programId, ...input }) as never;
  return { local, programId, ask, tell: async (name, input, email) => must(await ask(name, input, email)) };
};
