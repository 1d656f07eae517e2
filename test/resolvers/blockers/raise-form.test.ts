import { must, officer, openTiny } from '../../faults/program-site';
import type { Local } from '../../local-jira/forge/harness';
import { standardUsers } from '../../local-jira/site/standard-tables';
import { membershipOf } from '../membership/membership-site';
import { engineer } from './blocker-site';

let local: Local;
afterEach(() => local.close());

const officerAlone = [{ type: 'user' as const, parameter: standardUsers.officer.accountId }];

/** What the form says to the engineer on WEB-1, where others than contributors may only look at a program of this name. */
const formIn = async (rules: readonly string[]) => {
  local = await openTiny({ projects: ['WEB', { key: 'SEC', browse: officerAlone }], issues: ['SEC-1 Epic todo', 'WEB-1 todo parent SEC-1'] });
  const { programId } = must(await local.invoke(officer, 'flagship-global', 'createProgram', { name: 'Takeover', projectKeys: ['WEB', 'SEC'], jql: null }));
  await local.platform.drain();
  const { saved, version } = membershipOf(local, programId);
  await saved(rules);
  must(await local.invoke(officer, 'flagship-global', 'saveRoles', { programId, version: await version(), visibility: 'published', everyone: 'viewer', grants: [] }));
  await local.platform.drain();
  return must(await local.invoke(engineer, 'flagship-raise', 'raiseForm', {}, { issueKey: 'WEB-1' }));
};

it('says what role is missing in a program that holds the issue', async () => {
  expect(await formIn(['project WEB'])).toMatchObject({ programs: [], why: 'Only contributors of “Takeover” may raise blockers in it. Ask one of its managers.' });
});

it('does not name a program to which only a hidden epic leads', async () => {
  expect(await formIn(['epic SEC-1'])).toMatchObject({ programs: [], why: 'This issue is in no program that you may see. Its officer adds it, or its project, to one.' });
});
