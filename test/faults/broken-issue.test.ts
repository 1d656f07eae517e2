import type { Local } from '../local-jira/forge/harness';
import { editIssue } from '../local-jira/site/issue-edits';
import { standardUsers } from '../local-jira/site/standard-tables';
import { ask, create, makeProgram, openTiny } from './program-site';
import { withLogSpy } from '../log-spy';

let local: Local;
withLogSpy();
afterEach(() => local.close());

const spoil = (key: string, created: string): void => {
  const issue = local.site.issueByKey(key);
  if (issue !== undefined) local.site.put('issue', { ...issue, created });
};

it('one issue that Jira tells wrongly keeps no other out, is said, and comes in once it is right', async () => {
  local = await openTiny({ projects: ['A'], issues: ['A-1 todo', 'A-2 todo', 'A-3 done'] });
  const created = local.site.issueByKey('A-2')?.created ?? '';
  spoil('A-2', 'nonsense');
  const programId = await makeProgram(local, { projectKeys: ['A'] });
  const view = await ask(local).overview(programId);
  expect(view).toMatchObject({ fresh: { issues: 2 }, pull: { phase: 'complete', message: null } });
  expect(new Set(view.tiles.map(({ partial }) => partial))).toEqual(new Set(['1 issue could not be read']));
  expect(JSON.stringify(view)).not.toContain('A-2');
  spoil('A-2', created);
  editIssue(local.site, null, local.site.issueByKey('A-2')?.id ?? '', { summary: 'Right again' });
  await local.platform.drain();
  const healed = await ask(local).overview(programId);
  expect([healed.fresh.issues, healed.tiles[0]?.partial]).toEqual([3, null]);
});

it('and is not even counted for those who may not see it', async () => {
  local = await openTiny({ projects: [{ key: 'A', levels: { Board: [{ type: 'user', parameter: standardUsers.lead.accountId }] } }], issues: ['A-1 todo', 'A-2 todo level Board'] });
  spoil('A-2', 'nonsense');
  const programId = await create(local, { projectKeys: ['A'] });
  await local.platform.drain();
  const view = await ask(local).overview(programId);
  expect(JSON.stringify([view, await ask(local).progress(programId)])).not.toMatch(/A-2|could not be read/);
  expect(view.fresh.issues).toBe(1);
});
