import type { Local } from '../local-jira/forge/harness';
import { createIssue, deleteIssue, editIssue, moveIssue, transitionIssue } from '../local-jira/site/issue-edits';
import { addLink, removeLink } from '../local-jira/site/link-edits';
import { issueTypes, linkTypes, statuses } from '../local-jira/site/standard-tables';
import { ask, create, makeProgram, officer, openTiny, valueIn } from './program-site';
import { withLogSpy } from '../log-spy';

let local: Local;
withLogSpy();
afterEach(() => local.close());

/** What the page says, without how old it is. */
const told = async (programId: string): Promise<unknown> => {
  const { fresh, version: _, programId: __, ...view } = await ask(local).overview(programId);
  return { ...view, issues: fresh.issues };
};

/** What the app would say had it read Jira only now: a second program over the same projects on the same site. */
const toldAfresh = async (): Promise<unknown> => {
  const fresh = await openTiny({ projects: [] }, {
    seed: { ...local.site, ...rowsOf(local), programs: [] }, now: new Date().toISOString(),
  });
  try {
    const again = await makeProgram(fresh, { projectKeys: ['A', 'B'] });
    const { fresh: { issues }, version: _, programId: __, ...view } = await ask(fresh).overview(again);
    return { ...view, issues };
  } finally {
    fresh.close();
  }
};

const rowsOf = ({ site }: Local) => ({
  cloudId: site.cloudId,
  users: [...site.tables.user.values()], groups: [...site.tables.group.values()], roles: [...site.tables.role.values()],
  permissionSchemes: [...site.tables.permissionScheme.values()], securitySchemes: [...site.tables.securityScheme.values()],
  issueTypes: [...site.tables.issueType.values()], statuses: [...site.tables.status.values()], priorities: [...site.tables.priority.values()],
  resolutions: [...site.tables.resolution.values()], linkTypes: [...site.tables.linkType.values()], fields: [...site.tables.field.values()],
  projects: [...site.tables.project.values()], sprints: [...site.tables.sprint.values()], issues: [...site.tables.issue.values()],
  links: [...site.tables.link.values()], changes: [...site.tables.change.values()], comments: [], worklogs: [], properties: [], dashboards: [],
});

const open = async (orderSeed = 1): Promise<string> => {
  local = await openTiny({
    projects: ['A', 'B'], issues: ['A-1 todo', 'A-2 doing', 'A-3 todo', 'B-1 doing', 'B-2 todo'], links: ['A-1 blocks A-2', 'A-3 blocks B-1'],
  }, { orderSeed });
  return makeProgram(local, { projectKeys: ['A', 'B'] });
};

/** A morning's work: every kind of event, some of them undone again. */
const edits = (): void => {
  const { site } = local;
  transitionIssue(site, null, '10001', statuses.doing.id);
  transitionIssue(site, null, '10001', statuses.done.id);
  transitionIssue(site, null, '10001', statuses.todo.id);
  editIssue(site, null, '10002', { duedate: '2026-11-10' });
  moveIssue(site, null, '10003', '10001');
  const link = addLink(site, null, linkTypes.blocks.id, '10005', '10004');
  addLink(site, null, linkTypes.blocks.id, '10005', '10002');
  removeLink(site, null, link.id);
  createIssue(site, null, { projectId: '10000', typeId: issueTypes.task.id, summary: 'New' });
};

describe('events', () => {
  it.each([1, 2, 3])('that come twice and in any order (%i) leave what Jira says now', async (order) => {
    const programId = await open(order);
    local.platform.faults.trigger = () => 'double';
    local.platform.faults.delivery = () => 'double';
    edits();
    deleteIssue(local.site, null, '10004');
    await local.platform.drain();
    expect(await told(programId)).toEqual(await toldAfresh());
  });

  it('that are lost leave the page as it was until the sweep, which heals it', async () => {
    const programId = await open();
    const before = await told(programId);
    local.platform.faults.trigger = () => 'lose';
    edits();
    await local.platform.drain();
    expect(await told(programId)).toEqual(before);
    await local.platform.runScheduled('sweep-schedule');
    await local.platform.drain();
    expect(await told(programId)).toEqual(await toldAfresh());
  });

  it('of a deletion that was lost is made good by the first look at what the issue was linked to', async () => {
    const programId = await open();
    local.platform.faults.trigger = () => 'lose';
    deleteIssue(local.site, null, '10001');
    local.platform.faults.trigger = undefined;
    editIssue(local.site, null, '10002', { duedate: '2026-11-10' });
    await local.platform.drain();
    expect(await told(programId)).toEqual(await toldAfresh());
  });

  it('that are none, or of things that never were, do no harm', async () => {
    const programId = await open();
    const before = await told(programId);
    local.site.emit('avi:jira:updated:issue', null, { issue: { id: '99999', key: 'A-999' } } as never);
    local.site.emit('avi:jira:updated:issue', null, { issue: { id: '<script>' } } as never);
    local.site.emit('avi:jira:created:issuelink', null, {} as never);
    await local.platform.drain();
    expect(await told(programId)).toEqual(before);
  });
});

describe('the storage', () => {
  const flips = (path: string, body: unknown): boolean => path.includes('/transaction') && JSON.stringify(body).includes('"entityName":"snapshot"');

  it.each([
    ['refuse', 1], ['refuse', 2], ['fail-before', 1], ['fail-before', 2], ['fail-after', 1], ['fail-after', 2],
  ] as const)('that answers a flip of the pull with %s (at flip %i) loses and doubles nothing', async (fault, at) => {
    local = await openTiny({ projects: ['A'], issues: Array.from({ length: 150 }, (_, row) => `A-${row + 1} ${row % 2 === 0 ? 'done' : 'doing'}`) });
    let count = 0;
    local.platform.faults.storage = (path, body) => (flips(path, body) && ++count === at ? fault : null);
    const programId = await create(local, { projectKeys: ['A'] });
    await local.platform.drain();
    expect(count).toBeGreaterThanOrEqual(at);
    const view = await ask(local).overview(programId);
    expect(view).toMatchObject({ fresh: { issues: 150 }, pull: { phase: 'complete', done: 150, total: 150, message: null } });
    expect(valueIn(view, 'progress-issues')).toBe(50);
  });

  it('that refuses every write for a while: pages answer from what is there, and the change comes later', async () => {
    const programId = await open();
    const before = await told(programId);
    local.platform.faults.storage = (path) => (/transaction|\/set|\/delete/.test(path) ? 'refuse' : null);
    editIssue(local.site, null, '10002', { duedate: '2026-11-10' });
    await local.platform.drain();
    expect(await told(programId)).toEqual(before);
    const rename = await local.invoke(officer, 'flagship-global', 'renameProgram', { programId, version: 2, name: 'Lost' });
    expect(rename).toMatchObject({ ok: false });
    local.platform.faults.storage = undefined;
    await local.platform.runScheduled('sweep-schedule');
    await local.platform.drain();
    const view = await ask(local).overview(programId);
    expect([valueIn(view, 'overdue-issues'), view.name]).toEqual([1, 'P']);
  });
});
