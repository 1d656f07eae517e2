import { standardUsers, statuses, linkTypes } from '../local-jira/site/standard-tables';
import { createIssue, deleteIssue, editIssue, moveIssue, transitionIssue } from '../local-jira/site/issue-edits';
import { addLink, removeLink } from '../local-jira/site/link-edits';
import { editSprint, editVersion } from '../local-jira/site/project-edits';
import type { JiraIssue } from '../../src/model/jira-issue';
import { refusal } from './jira-faults';
import { openJobs, type OpenJobs } from './open-jobs';

let jobs: OpenJobs;
afterEach(() => jobs.close());

const officer = standardUsers.officer.accountId;
const idOf = (key: string): string => String(jobs.id(key));

const issue = async (key: string): Promise<JiraIssue | undefined> =>
  (await jobs.snapshot(key.slice(0, key.indexOf('-')))).find((one) => one.key === key);

const open = async (issues: readonly string[], links: readonly string[] = [], projects: Parameters<typeof openJobs>[0]['projects'] = ['A', 'B', 'OUT']) => {
  jobs = await openJobs({ projects, issues, links });
  await jobs.pull('A', 'B');
};

describe('following events', () => {
  it('takes a changed status over within seconds, with the way to it', async () => {
    await open(['A-1 todo']);
    transitionIssue(jobs.site, officer, idOf('A-1'), statuses.doing.id);
    // Waits for nothing that is due in more than five seconds.
    await jobs.platform.idle(5);
    const followed = await issue('A-1');
    expect(followed?.status.category).toBe('doing');
    expect(followed?.history).toEqual([expect.objectContaining({ field: 'status', from: statuses.todo.id, to: statuses.doing.id })]);
  });

  it('takes new issues in and lets deleted ones go, and their links with them', async () => {
    await open(['A-1 todo', 'A-2 todo'], ['A-1 blocks A-2']);
    createIssue(jobs.site, officer, { projectId: String(jobs.projectId('A')), typeId: '10001', summary: 'New' } as Parameters<typeof createIssue>[2]);
    deleteIssue(jobs.site, officer, idOf('A-2'));
    await jobs.platform.drain();
    expect((await jobs.snapshot('A')).map(({ key, links }) => [key, links.length])).toEqual([['A-1', 0], ['A-3', 0]]);
  });

  it('lets a moved issue change over, and its neighbours know its new key', async () => {
    await open(['A-1 todo', 'A-2 todo', 'A-3 todo parent A-1'], ['A-1 blocks A-2']);
    const id = jobs.id('A-1');
    moveIssue(jobs.site, officer, String(id), String(jobs.projectId('B')));
    await jobs.platform.drain();
    expect((await jobs.snapshot('A')).map((one) => one.key)).toEqual(['A-2', 'A-3']);
    expect((await jobs.snapshot('B')).map((one) => [one.id, one.key])).toEqual([[id, 'B-1']]);
    expect((await issue('A-2'))?.links[0]).toMatchObject({ otherKey: 'B-1', otherId: id });
    expect((await issue('A-3'))?.parentKey).toBe('B-1');
  });

  it('keeps the status of an end outside up to date', async () => {
    await open(['A-1 todo', 'OUT-1 todo'], ['OUT-1 blocks A-1']);
    transitionIssue(jobs.site, officer, idOf('OUT-1'), statuses.done.id);
    await jobs.platform.drain();
    expect((await issue('A-1'))?.links[0]?.otherStatus?.category).toBe('done');
  });

  it('follows links, which do not change the date of the issue', async () => {
    await open(['A-1 todo', 'A-2 todo', 'B-1 todo']);
    const link = addLink(jobs.site, officer, linkTypes.blocks.id, idOf('A-1'), idOf('B-1'));
    await jobs.platform.drain();
    expect((await issue('B-1'))?.links).toEqual([expect.objectContaining({ otherKey: 'A-1', side: 'inward' })]);
    removeLink(jobs.site, officer, link.id);
    await jobs.platform.drain();
    const [one, other] = [await issue('A-1'), await issue('B-1')];
    expect([one?.links, other?.links]).toEqual([[], []]);
    const end = `${linkTypes.blocks.id}|outward|${jobs.id('B-1')}|B-1`;
    expect(one?.history.map(({ field, from, to }) => [field, from, to])).toEqual([['link', null, end], ['link', end, null]]);
  });

  it('corrects versions and sprints on the issues that carry them', async () => {
    await open(['A-1 todo version one sprint S', 'A-2 todo version one', 'A-3 todo'], [], [
      { key: 'A', versions: [{ id: '500', name: 'one', archived: false, released: false, releaseDate: '2026-12-01' }] }, 'B',
    ]);
    editVersion(jobs.site, officer, '500', { released: true, releaseDate: '2026-12-24' });
    await jobs.platform.drain();
    expect((await issue('A-2'))?.fixVersions).toEqual([expect.objectContaining({ released: true, releaseDay: 20_811 })]);
    const [sprint] = (await issue('A-1'))?.sprints ?? [];
    editSprint(jobs.site, officer, sprint?.id ?? -1, { state: 'closed' });
    await jobs.platform.drain();
    expect((await issue('A-1'))?.sprints[0]?.state).toBe('closed');
  });

  it('finds what no event told, at the next sweep', async () => {
    await open(['A-1 todo', 'A-2 todo', 'B-1 todo']);
    jobs.platform.faults.trigger = () => 'lose';
    transitionIssue(jobs.site, officer, idOf('A-1'), statuses.done.id);
    moveIssue(jobs.site, officer, idOf('A-2'), String(jobs.projectId('B')));
    await jobs.platform.drain();
    expect((await issue('A-1'))?.status.category).toBe('todo');
    await jobs.platform.runScheduled('sweep-schedule');
    await jobs.platform.drain();
    expect((await issue('A-1'))?.status.category).toBe('done');
    expect((await jobs.snapshot('A')).map((one) => one.key)).toEqual(['A-1']);
    expect((await jobs.snapshot('B')).map((one) => one.key)).toEqual(['B-2', 'B-1'].sort((a, b) => jobs.id(a) - jobs.id(b)));
  });

  it.each([1, 2, 3, 5, 8, 13, 21])('loses nothing to a job killed at call %i', async (at) => {
    await open(['A-1 todo', 'A-2 todo']);
    let calls = 0;
    jobs.platform.faults.kill = (_, invocation) => (invocation.functionKey === 'follow' && ++calls === at ? 'before' : null);
    transitionIssue(jobs.site, officer, idOf('A-1'), statuses.doing.id);
    await jobs.platform.drain();
    editIssue(jobs.site, officer, idOf('A-2'), { duedate: '2027-01-15' });
    await jobs.platform.drain();
    jobs.platform.faults.kill = undefined;
    await jobs.as(async () => (await import('../../src/store/dirty')).giveBackTaken(Date.now() + 1));
    await jobs.platform.runScheduled('sweep-schedule');
    await jobs.platform.drain();
    expect([(await issue('A-1'))?.status.category, (await issue('A-2'))?.due]).toEqual(['doing', 20_833]);
  });

  it('comes back to an issue when Jira asked it to wait, without a sweep', async () => {
    await open(['A-1 todo']);
    let left = 2;
    jobs.platform.faults.jira = (request) => (request.url.includes('/issue/bulkfetch') && left-- > 0 ? refusal(429, 60) : null);
    transitionIssue(jobs.site, officer, idOf('A-1'), statuses.doing.id);
    await jobs.platform.drain();
    expect((await issue('A-1'))?.status.category).toBe('doing');
  });

  it('holds an event back for no other issue when Jira tells one wrongly', async () => {
    await open(['A-1 todo', 'A-2 todo', 'A-3 todo']);
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    jobs.platform.faults.jira = async (request) => {
      if (!request.url.includes('/issue/bulkfetch')) return null;
      const { issueIdsOrKeys } = JSON.parse(await request.clone().text()) as { issueIdsOrKeys: string[] };
      return issueIdsOrKeys.includes(idOf('A-2')) ? new Response('{"issues": [{"id": "x"}]}', { headers: { 'Content-Type': 'application/json' } }) : null;
    };
    for (const key of ['A-1', 'A-2', 'A-3']) transitionIssue(jobs.site, officer, idOf(key), statuses.doing.id);
    await jobs.platform.drain();
    expect((await jobs.snapshot('A')).map((one) => one.status.category)).toEqual(['doing', 'todo', 'doing']);
    expect(log).toHaveBeenCalledWith(expect.stringContaining(`Issue ${idOf('A-2')} is left as it was.`));
    log.mockRestore();
  });
});
