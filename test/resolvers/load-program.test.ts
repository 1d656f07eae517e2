import { linkTypes, standardUsers, groupNames } from '../local-jira/site/standard-tables';
import { fieldIds } from '../local-jira/site/standard-fields';
import { createIssue, deleteIssue, editIssue } from '../local-jira/site/issue-edits';
import { editProject } from '../local-jira/site/project-edits';
import { addLink, removeLink } from '../local-jira/site/link-edits';
import type { LoadedSource } from '../../src/resolvers/load-program';
import { openJobs, type OpenJobs } from '../jobs/open-jobs';
import { refusal } from '../jobs/jira-faults';
import { anyNote } from '../store/any-note';
import { anySettings } from '../store/any-settings';

let jobs: OpenJobs;
afterEach(() => jobs.close());

type Rule = { readonly kind: 'project'; readonly key: string } | { readonly kind: 'jql'; readonly jql: string };

const makeProgram = (rules: readonly Rule[]) => jobs.as(async () => {
  const { createProgram } = await import('../../src/store/programs');
  const { compileRules } = await import('../../src/jobs/compile-rules');
  const settings = anySettings(rules.map((rule) => (rule.kind === 'jql' ? rule : { kind: 'project' as const, projectId: String(jobs.projectId(rule.key)) })));
  const id = `program-${Math.random().toString(36).slice(2)}`;
  return createProgram({ name: 'P', ownerId: 'x', visibility: 'published', everyone: 'contributor', grants: [], archivedAt: null, settings, projectIds: await compileRules(id, settings.rules) }, id, anyNote('program-created'));
});

const load = (programId: string, email = 'officer@example.com', fresh = false): Promise<LoadedSource> => jobs.as(async () => {
  const { getProgram } = await import('../../src/store/programs');
  const { loadProgramSource } = await import('../../src/resolvers/load-program');
  const program = await getProgram(programId);
  if (program === null) throw new Error('no program');
  const accountId = jobs.site.userByEmail(email)?.accountId ?? '';
  return loadProgramSource(program, { site: jobs.site.cloudId, accountId }, { fresh });
}, email);

const keys = (loaded: LoadedSource): readonly string[] => loaded.source.issues.map((issue) => issue.key).sort();

const engineersOnly = [{ type: 'user' as const, parameter: standardUsers.engineer.accountId }];

describe('a program as one viewer sees it', () => {
  it('has the issues of its projects, its links outside, and their summaries', async () => {
    jobs = await openJobs({ projects: ['A', 'B', 'C'], issues: ['A-1 todo: One', 'A-2 done: Two', 'B-1 doing: Three', 'C-1 todo: Outside'], links: ['C-1 blocks A-1', 'A-1 blocks B-1'] });
    await jobs.pull('A', 'B');
    const { id } = await makeProgram([{ kind: 'project', key: 'A' }, { kind: 'project', key: 'B' }]);
    const loaded = await load(id);
    expect(keys(loaded)).toEqual(['A-1', 'A-2', 'B-1']);
    expect(loaded.source.visibleOutside).toEqual(new Set([jobs.id('C-1')]));
    expect(loaded).toMatchObject({ fresh: { projectsVisible: 2, projectsTotal: 2 }, pull: { phase: 'complete' } });
    expect(Date.now() - (loaded.fresh.takenAt ?? 0)).toBeLessThan(60_000);
    const texts = await jobs.as(() => loaded.texts([jobs.id('A-1'), jobs.id('C-1'), 4711]));
    expect(texts).toEqual(new Map([[jobs.id('A-1'), 'One'], [jobs.id('C-1'), 'Outside']]));
  });

  it('holds nothing of a project the viewer may not browse but that it is one more', async () => {
    jobs = await openJobs({
      projects: ['A', { key: 'B', browse: engineersOnly }], issues: ['A-1 todo', 'A-2 todo parent B-1', 'B-1 todo: Secret'], links: ['B-1 blocks A-1'],
    });
    await jobs.pull('A', 'B');
    const { id } = await makeProgram([{ kind: 'project', key: 'A' }, { kind: 'project', key: 'B' }]);
    const hidden = await load(id);
    expect(keys(hidden)).toEqual(['A-1', 'A-2']);
    expect(hidden.fresh).toMatchObject({ projectsVisible: 1, projectsTotal: 2 });
    expect(hidden.source.projects.map((project) => project.key)).toEqual(['A']);
    expect(JSON.stringify([...hidden.source.issues, ...hidden.source.visibleOutside])).not.toMatch(/B-1|Secret/);
    expect(await jobs.as(() => hidden.texts([jobs.id('B-1')]))).toEqual(new Map());
    expect(keys(await load(id, 'engineer@example.com'))).toEqual(['A-1', 'A-2', 'B-1']);
    expect(keys(await load(id, 'outsider@example.com'))).toEqual([]);
  });

  it('checks issue by issue where browsing hangs on the issue', async () => {
    jobs = await openJobs({
      projects: [{ key: 'A', browse: [{ type: 'group', parameter: groupNames.admins }, { type: 'reporter' }] }],
      issues: ['A-1 todo reporter officer', 'A-2 todo reporter engineer', 'A-3 todo reporter officer'], links: ['A-2 blocks A-1'],
    });
    await jobs.pull('A');
    const { id } = await makeProgram([{ kind: 'project', key: 'A' }]);
    const loaded = await load(id);
    expect(keys(loaded)).toEqual(['A-1', 'A-3']);
    expect(loaded.source.issues.find((issue) => issue.key === 'A-1')?.links).toEqual([]);
    expect(keys(await load(id, 'admin@example.com'))).toEqual(['A-1', 'A-2', 'A-3']);
    expect(keys(await load(id, 'lead@example.com'))).toEqual([]);
  });

  it('checks secured issues one by one, and shows no link to them, now or earlier', async () => {
    jobs = await openJobs({
      projects: [{ key: 'A', levels: { inner: [{ type: 'user', parameter: standardUsers.lead.accountId }] } }],
      issues: ['A-1 todo', 'A-2 todo level inner', 'A-3 todo'],
    });
    const link = addLink(jobs.site, null, linkTypes.blocks.id, String(jobs.id('A-2')), String(jobs.id('A-1')));
    removeLink(jobs.site, null, link.id);
    addLink(jobs.site, null, linkTypes.blocks.id, String(jobs.id('A-2')), String(jobs.id('A-3')));
    await jobs.pull('A');
    const { id } = await makeProgram([{ kind: 'project', key: 'A' }]);
    const loaded = await load(id);
    expect(keys(loaded)).toEqual(['A-1', 'A-3']);
    expect(JSON.stringify(loaded.source.issues)).not.toContain('A-2');
    const lead = await load(id, 'lead@example.com');
    expect(keys(lead)).toEqual(['A-1', 'A-2', 'A-3']);
    expect(lead.source.issues.find((issue) => issue.key === 'A-1')?.history).toHaveLength(2);
  });

  it('hides an issue that is secured later, from figures too', async () => {
    jobs = await openJobs({ projects: [{ key: 'A', levels: { inner: engineersOnly } }], issues: ['A-1 todo', 'A-2 todo'] });
    await jobs.pull('A');
    const { id } = await makeProgram([{ kind: 'project', key: 'A' }]);
    expect(keys(await load(id))).toEqual(['A-1', 'A-2']);
    const [level] = [...jobs.site.securitySchemes()][0]?.levels ?? [];
    editIssue(jobs.site, null, String(jobs.id('A-2')), { securityLevelId: level?.id ?? null });
    await jobs.platform.drain();
    expect(keys(await load(id))).toEqual(['A-1']);
  });

  it('does not take an issue for deleted, and name it, because it is not in the snapshot yet', async () => {
    jobs = await openJobs({ projects: ['A', { key: 'B', levels: { inner: engineersOnly } }], issues: ['A-1 todo', 'B-1 todo'] });
    await jobs.pull('A', 'B');
    const { id } = await makeProgram([{ kind: 'project', key: 'A' }, { kind: 'project', key: 'B' }]);
    const [level] = [...jobs.site.securitySchemes()][0]?.levels ?? [];
    jobs.platform.faults.trigger = () => 'lose';
    const made = createIssue(jobs.site, null, { projectId: String(jobs.projectId('B')), typeId: jobs.site.issueByKey('B-1')?.typeId ?? '', summary: 'Secret', securityLevelId: level?.id ?? null });
    addLink(jobs.site, null, linkTypes.blocks.id, made.id, String(jobs.id('A-1')));
    jobs.platform.faults.trigger = undefined;
    editIssue(jobs.site, null, String(jobs.id('A-1')), { labels: ['x'] });
    await jobs.platform.drain();
    const { source } = await load(id);
    expect(source.unresolvable).toEqual(new Set());
    expect(JSON.stringify(source.issues)).not.toContain('B-2');
  });

  it('is as fresh as the project that was not looked at for longest', async () => {
    jobs = await openJobs({ projects: ['A', 'B'], issues: ['A-1 todo', 'B-1 todo'] });
    await jobs.pull('A');
    const { id } = await makeProgram([{ kind: 'project', key: 'A' }, { kind: 'project', key: 'B' }]);
    const onlyA = (await load(id)).fresh.takenAt;
    await new Promise((done) => { setTimeout(done, 20); });
    await jobs.pull('B');
    const both = await load(id);
    expect([both.source.projects.length, both.fresh.takenAt]).toEqual([2, onlyA]);
  });

  it('shows nothing when a check fails', async () => {
    jobs = await openJobs({ projects: ['A'], issues: ['A-1 todo'] });
    await jobs.pull('A');
    const { id } = await makeProgram([{ kind: 'project', key: 'A' }]);
    jobs.platform.faults.jira = (request) => (request.url.includes('/permissions/check') ? refusal(429, 60) : null);
    await expect(load(id)).rejects.toThrow('Jira asks to wait 60 s');
    jobs.platform.faults.jira = (request) => (request.url.includes('/permissions/check') ? new Response('{"projectPermissions": [{"permission": 1}]}') : null);
    await expect(load(id)).rejects.toThrow(/permissions.*broken/);
    jobs.platform.faults.jira = undefined;
    expect(keys(await load(id))).toEqual(['A-1']);
  });

  it('remembers an answer for a minute, unless a fresh one is asked for', async () => {
    jobs = await openJobs({ projects: ['A'], issues: ['A-1 todo'] });
    await jobs.pull('A');
    const { id } = await makeProgram([{ kind: 'project', key: 'A' }]);
    await load(id);
    let checks = 0;
    jobs.platform.faults.jira = (request) => { checks += request.url.includes('/permissions/check') ? 1 : 0; return null; };
    await load(id);
    expect(checks).toBe(0);
    await load(id, 'officer@example.com', true);
    expect(checks).toBe(1);
    await load(id, 'engineer@example.com');
    expect(checks).toBe(2);
  });

  it('follows a scheme that starts to hang on the issue, at the next sweep', async () => {
    jobs = await openJobs({
      projects: ['A', { key: 'B', browse: [{ type: 'reporter' }] }], issues: ['A-1 todo reporter engineer', 'A-2 todo reporter officer', 'B-1 todo'],
    });
    await jobs.pull('A');
    const { id } = await makeProgram([{ kind: 'project', key: 'A' }]);
    const scheme = jobs.site.project('B')?.permissionSchemeId;
    editProject(jobs.site, null, String(jobs.projectId('A')), { permissionSchemeId: scheme ?? 0 });
    await jobs.platform.runScheduled('sweep-schedule');
    expect(keys(await load(id, 'officer@example.com', true))).toEqual(['A-2']);
  });

  it('takes its members from queries, over several projects, and keeps up with them', async () => {
    jobs = await openJobs({ projects: ['A', 'B', 'C'], issues: ['A-1 todo label x', 'A-2 todo', 'B-1 done label x', 'C-1 todo'] });
    const { id, projectIds } = await makeProgram([{ kind: 'jql', jql: 'labels = x ORDER BY created' }]);
    expect(projectIds).toEqual([jobs.projectId('A'), jobs.projectId('B')]);
    await jobs.pull('A', 'B');
    expect(keys(await load(id))).toEqual(['A-1', 'B-1']);
    editIssue(jobs.site, null, String(jobs.id('A-2')), { labels: ['x'] });
    editIssue(jobs.site, null, String(jobs.id('C-1')), { labels: ['x'] });
    deleteIssue(jobs.site, null, String(jobs.id('B-1')));
    await jobs.platform.drain();
    expect(keys(await load(id))).toEqual(['A-1', 'A-2', 'C-1']);
  });

  it('finds the parent that only the old Epic Link names', async () => {
    jobs = await openJobs({ projects: ['A', 'B'], issues: ['B-1 Epic todo', 'A-1 todo epic B-1'] });
    await jobs.pull('A', 'B');
    const { id } = await makeProgram([{ kind: 'project', key: 'A' }, { kind: 'project', key: 'B' }]);
    expect(jobs.site.issueByKey('A-1')?.custom[fieldIds.epicLink]).toBe('B-1');
    expect((await load(id)).source.issues.find((issue) => issue.key === 'A-1')).toMatchObject({ parentId: jobs.id('B-1'), parentKey: 'B-1' });
  });
});
