import type { Local } from '../../local-jira/forge/harness';
import { deleteIssue, editIssue, moveIssue } from '../../local-jira/site/issue-edits';
import { standardUsers } from '../../local-jira/site/standard-tables';
import { refusal } from '../../jobs/jira-faults';
import { ask, makeProgram, must, officer, openTiny, refused } from '../../faults/program-site';
import { membership, membershipOf } from './membership-site';

const { officer: officerUser, engineer } = standardUsers;
const engineersOnly = [{ type: 'user' as const, parameter: engineer.accountId }];

let local: Local;
let programId: string;
beforeEach(async () => {
  local = await openTiny({
    projects: ['A', 'B', 'OUT', { key: 'S', browse: [{ type: 'user', parameter: officerUser.accountId }, { type: 'user', parameter: engineer.accountId }] }],
    issues: [
      'A-1 Epic todo: Launch', 'A-2 todo parent A-1', 'A-3 todo', 'B-1 Sub-task todo parent A-2', 'B-2 todo label x', 'OUT-1 Epic todo', 'OUT-2 todo parent OUT-1', 'S-1 todo',
      'A-4 todo parent S-1',
    ],
  });
  programId = await makeProgram(local, { projectKeys: ['OUT'] });
});
afterEach(() => local.close());

const at = (email = officer) => membershipOf(local, programId, email);
const id = (key: string): string => local.site.issueByKey(key)?.id ?? '';
const projectId = (key: string): string => [...local.site.projects()].find((project) => project.key === key)?.id ?? '';
const drain = (): Promise<void> => local.platform.drain();

describe('saving what belongs to a program', () => {
  it('brings in an epic with all below it, across projects, and what is left of a project once exclusions are out', async () => {
    await at().saved(['epic A-1', 'project B'], ['labels = x']);
    // and B-1; of project B, B-1 again and not B-2.
    expect(await at().issues()).toBe(3);
    expect(await ask(local).progress(programId)).toMatchObject({ phase: 'complete', projects: 2, done: 3, total: 3 });
    expect(await at().stored()).toMatchObject({ rules: [{ rule: { kind: 'epic', key: 'A-1' }, name: 'Launch', issues: 3 }, { rule: { key: 'B' } }], excluded: [{ shared: 1 }], issues: 3, overlap: 1 });
  });

  it('follows what comes under the epic, leaves it, moves, or is deleted', async () => {
    await at().saved(['epic A-1']);
    editIssue(local.site, null, id('A-3'), { parentId: id('B-1') });
    await drain();
    expect(await at().issues()).toBe(4);
    editIssue(local.site, null, id('A-2'), { parentId: null });
    await drain();
    expect(await at().issues()).toBe(1);
    editIssue(local.site, null, id('A-2'), { parentId: id('A-1') });
    await drain();
    deleteIssue(local.site, null, id('B-1'));
    await drain();
    expect(await at().issues()).toBe(2);
  });

  describe('while a job finds more projects', () => {
    const name = async (): Promise<string> => (await ask(local).overview(programId)).name;
    const rename = (version: number, to: string) => local.invoke(officer, 'flagship-global', 'renameProgram', { programId, version, name: to });
    /** A job finds the project of this issue, which comes under the epic. */
    const find = async (key: string): Promise<void> => {
      editIssue(local.site, null, id(key), { parentId: id('OUT-1') });
      await drain();
    };
    /** The same in the middle of somebody's save. */
    const growNow = async (): Promise<void> => {
      const program = await (await import('../../../src/store/programs')).getProgram(programId);
      if (program !== null) await (await import('../../../src/jobs/members')).grow(program, [Number(projectId('A'))], { kind: 'epic', issueId: id('OUT-1') });
    };
    beforeEach(() => at().saved(['epic OUT-1']));

    it('what somebody saves is saved on top of that', async () => {
      const seen = await at().version();
      await find('A-3');
      await find('B-2');
      expect(await at().version()).toBe(seen + 2);
      expect(must(await rename(seen, 'Launch')).version).toBe(seen + 3);
      expect([await name(), await at().issues()]).toEqual(['Launch', 4]);
    });

    it('at the same moment, too, with rules that are compiled anew', async () => {
      const seen = await at().version();
      let found = false;
      local.platform.faults.jira = async (request) => {
        if (!found && request.url.includes('/search/jql')) {
          found = true;
          await growNow();
        }
        return null;
      };
      expect(must(await at().save(['epic OUT-1', 'labels = x'], [], seen)).version).toBe(seen + 2);
      await drain();
      expect((await at().stored()).rules.map(({ issues }) => issues)).toEqual([2, 1]);
      expect(await at().issues()).toBe(3);
    });

    it('it is a conflict all the same where a person saved as well', async () => {
      const seen = await at().version();
      must(await rename(seen, 'First'));
      await find('A-3');
      expect(refused(await rename(seen, 'Second'))).toMatchObject({ code: 'conflict', detail: { storedVersion: seen + 2, conflict: { rows: [{ what: 'Name', theirs: 'First', yours: 'Second' }, expect.anything()] } } });
      expect(await name()).toBe('First');
    });
  });

  it('keeps an epic that moves to another project, with its children', async () => {
    await at().saved(['epic OUT-1']);
    moveIssue(local.site, null, id('OUT-1'), projectId('B'));
    await drain();
    expect((await at().stored()).rules[0]).toMatchObject({ rule: { key: 'B-3' }, issues: 2, problem: null });
    expect(await at().issues()).toBe(2);
  });

  it.each([['epic A-1', 3], ['labels = x', 1]])('keeps what %s finds where it moves to a project that is new to the program', async (found, issues) => {
    await at().saved([found]);
    for (const key of ['A-2', 'B-2']) moveIssue(local.site, null, id(key), projectId('OUT'));
    await drain();
    expect(await at().issues()).toBe(issues);
  });

  it('lets an epic that moves out of the program by a query go, and its children as the rules say', async () => {
    await at().saved(['epic A-1'], ['project = OUT']);
    moveIssue(local.site, null, id('A-1'), projectId('OUT'));
    await drain();
    expect(await at().issues()).toBe(2);
    await at().saved(['project = A']);
    moveIssue(local.site, null, id('A-2'), projectId('OUT'));
    await drain();
    expect(await at().issues()).toBe(2);
  });

  it('keeps what a deleted epic last told, and says so in words', async () => {
    await at().saved(['epic A-1']);
    deleteIssue(local.site, null, id('A-1'));
    await drain();
    const { fresh, tiles } = await ask(local).overview(programId);
    expect([fresh.issues, tiles[0]?.partial]).toEqual([2, expect.stringMatching(/no longer works: An epic that a rule names was deleted, or is hidden from the app/)]);
    expect((await at().stored()).rules[0]).toMatchObject({ rule: { kind: 'epic', key: expect.stringMatching(/^id:/) }, problem: { message: expect.stringMatching(/may not see, or that is gone/) } });
  });

  it('shows nobody what only an issue they may not browse leads to', async () => {
    await at().saved(['epic S-1', 'project OUT']);
    expect([await at().issues(), await at('engineer@example.com').issues(), await at('lead@example.com').issues()]).toEqual([4, 4, 2]);
    deleteIssue(local.site, null, id('S-1'));
    await drain();
    // A-4 itself is for everybody; that it belongs to the program, only for those who may browse the project of the epic.
    expect([await at('engineer@example.com').issues(), await at('lead@example.com').issues()]).toEqual([3, 2]);
  });

  it('writes nothing half: a rule that is wrong is pointed at', async () => {
    const before = await at().stored();
    expect(await at().refused(['project A', 'status = '])).toMatchObject({ code: 'bad-input', detail: { field: 'rules.1', position: expect.any(Number) }, message: expect.stringMatching(/Nothing was saved\.$/) });
    expect(await at().refused(['project A'], ['epic S-99'])).toMatchObject({ detail: { field: 'excluded.0' } });
    expect(await at().refused([])).toMatchObject({ detail: { field: 'rules' } });
    expect(await at().stored()).toEqual(before);
  });

  it('takes an exclusion over everything, and the same rule twice', async () => {
    await at().saved(['project B', 'project b', 'epic A-1'], ['project B', 'project A']);
    expect(await at().issues()).toBe(0);
    expect(await at().stored()).toMatchObject({ rules: [{ rule: { key: 'B' } }, { rule: { key: 'A-1' } }], issues: 0 });
  });

  it('keeps a rule about a project that its manager lost sight of, until they remove it', async () => {
    await at().saved(['project S', 'project OUT', 'project = S AND status = "To Do"']);
    const scheme = local.site.tables.permissionScheme.get(String(local.site.tables.project.get(projectId('S'))?.permissionSchemeId));
    if (scheme === undefined) throw new Error('no scheme');
    local.site.put('permissionScheme', { ...scheme, grants: scheme.grants.map((grant) => ({ ...grant, holder: engineersOnly[0] ?? grant.holder })) });
    const seen = await at().stored();
    expect(JSON.stringify(seen.rules[0])).not.toContain('"S"');
    expect(seen.rules[0]).toMatchObject({ issues: null, problem: { message: expect.stringMatching(/may not see/) } });
    const kept = seen.rules.map(({ rule }) => rule);
    must(await local.invoke(officer, 'flagship-global', 'saveMembership', { programId, version: await at().version(), rules: [...kept, { kind: 'project', key: 'B' }], excluded: [] }));
    expect((await at().stored()).rules).toHaveLength(4);
    must(await local.invoke(officer, 'flagship-global', 'saveMembership', { programId, version: await at().version(), rules: [{ kind: 'project', key: 'B' }], excluded: [] }));
    expect(await at().refused([`project id:${projectId('S')}`])).toMatchObject({ code: 'bad-input' });
  });

  it('shows both versions to whoever comes second, and saves nothing of theirs', async () => {
    const version = await at().version();
    await at().saved(['project A']);
    const second = await at().save(['project B'], [], version);
    expect(second).toMatchObject({ ok: false, error: { code: 'conflict', detail: { storedVersion: version + 1, conflict: { rows: [{ what: 'Projects', theirs: 'A', yours: 'B' }] } } } });
    expect((await at().stored()).rules).toMatchObject([{ rule: { key: 'A' } }]);
  });

  it('saves nothing where Jira asks to wait while the rules are compiled', async () => {
    const before = await at().version();
    local.platform.faults.jira = async (request) => (request.url.includes('/search/jql') ? refusal(429, 600) : null);
    expect((await at().save(['epic A-1'])).ok).toBe(false);
    local.platform.faults.jira = undefined;
    expect(await at().version()).toBe(before);
  });

  it('is for managers alone, and for others the program is read without what they may not see', async () => {
    await at().saved(['project S', 'project OUT', 'epic S-1']);
    const version = await at().version();
    expect(await local.invoke('lead@example.com', 'flagship-global', 'saveMembership', { programId, version, ...membership(['project A']) })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect((await at('lead@example.com').stored()).rules.map(({ rule }) => rule)).toEqual([{ kind: 'project', key: 'OUT' }]);
  });

  it('counts an issue of two programs once over all of them', async () => {
    await at().saved(['project A']);
    await makeProgram(local, { jql: 'key in (A-1, B-1)' });
    const listed = must(await local.invoke(officer, 'flagship-global', 'listPrograms', {}));
    expect([listed.programs.map(({ issues }) => issues).sort(), listed.totals]).toEqual([[2, 4], { issues: 5, shared: 1 }]);
  });
});
