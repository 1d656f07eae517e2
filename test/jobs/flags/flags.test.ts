import { makeProgram, must, officer } from '../../faults/program-site';
import { setProperty, deleteProperty } from '../../local-jira/site/activity-edits';
import { transitionIssue } from '../../local-jira/site/issue-edits';
import { addLink } from '../../local-jira/site/link-edits';
import { linkTypes, standardUsers, statuses } from '../../local-jira/site/standard-tables';
import { openFlags, waitingSeed, type FlagSite } from './flag-site';

let site: FlagSite;
afterEach(() => site.local.close());

const accountId = standardUsers.officer.accountId;
const flagged = { blocked: true, since: '2026-11-02' };

const transition = (key: string, status: string): void => {
  transitionIssue(site.local.site, accountId, site.idOf(key), status);
};

describe('flags on issues', () => {
  it('stand on what waits for another team now, with the day since when, and on nothing else', async () => {
    site = await openFlags();
    expect(site.flags()).toEqual({ 'WEB-1': flagged });
  });

  it('are written within five seconds of the first event after quiet, and go by themselves', async () => {
    site = await openFlags();
    site.local.clock?.advance(60_000);
    transition('WEB-2', statuses.doing.id);
    // Waits for nothing that is due in more than five seconds.
    await site.local.platform.idle(5);
    expect(site.flags()).toEqual({ 'WEB-1': flagged, 'WEB-2': { blocked: true, since: '2026-11-20' } });
    transition('ML-1', statuses.done.id);
    await site.settle();
    expect(site.flags()).toEqual({});
  });

  it('are written only where they differ', async () => {
    site = await openFlags();
    await site.settle();
    await site.twoHoursLater();
    expect(site.writes()).toEqual([]);
    transition('WEB-2', statuses.doing.id);
    await site.settle();
    expect(site.writes()).toEqual(['PUT WEB-2']);
  });

  it('are never written for a draft, and go when a program is taken back, archived, deleted or told not to', async () => {
    site = await openFlags(waitingSeed, 'draft');
    expect(site.flags()).toEqual({});
    const { local, programId } = site;
    const visible = async (visibility: 'draft' | 'published'): Promise<unknown> =>
      must(await local.invoke(officer, 'flagship-global', 'publishProgram', { programId, version: await site.version(), visibility }));
    await visible('published');
    await site.settle();
    expect(site.flags()).toEqual({ 'WEB-1': flagged });
    await visible('draft');
    await site.settle();
    expect(site.flags()).toEqual({});
    await visible('published');
    await site.settle();
    must(await local.invoke(officer, 'flagship-global', 'deleteProgram', { programId, version: await site.version() }));
    await site.settle();
    expect(site.flags()).toEqual({});
  });

  it('go when the program is archived and come back when it is restored', async () => {
    site = await openFlags();
    const { local, programId } = site;
    const { version } = must(await local.invoke(officer, 'flagship-global', 'archiveProgram', { programId, version: await site.version(), archived: true }));
    await site.settle();
    expect(site.flags()).toEqual({});
    must(await local.invoke(officer, 'flagship-global', 'archiveProgram', { programId, version, archived: false }));
    await site.settle();
    expect(site.flags()).toEqual({ 'WEB-1': flagged });
  });

  it('stay where another published program still waits, once for both', async () => {
    site = await openFlags();
    const other = await makeProgram(site.local, { projectKeys: ['WEB', 'ML'] });
    await site.settle();
    expect(site.writes()).toEqual([]);
    must(await site.local.invoke(officer, 'flagship-global', 'deleteProgram', { programId: site.programId, version: await site.version() }));
    await site.settle();
    expect([other === '', site.flags(), site.writes()]).toEqual([false, { 'WEB-1': flagged }, []]);
  });

  it('follow a link that is made, and the day on which the blocked issue got under way', async () => {
    site = await openFlags({ ...waitingSeed, links: [] });
    expect(site.flags()).toEqual({});
    addLink(site.local.site, accountId, linkTypes.blocks.id, site.idOf('ML-1'), site.idOf('WEB-1'));
    await site.settle();
    expect(site.flags()).toEqual({ 'WEB-1': { blocked: true, since: '2026-11-20' } });
  });
});

describe('what a flag may tell', () => {
  it('is never of a blocker with a security level, nor of one in a project whose issues are browsed one by one', async () => {
    site = await openFlags({
      projects: ['WEB', { key: 'SEC', levels: { board: [{ type: 'group', parameter: 'jira-admins' }] } }, { key: 'PER', browse: [{ type: 'reporter' }, { type: 'applicationRole' }] }],
      issues: ['SEC-1 doing level board', 'SEC-2 doing', 'PER-1 doing', 'WEB-1 doing', 'WEB-2 doing', 'WEB-3 doing', 'PER-2 doing'],
      links: ['SEC-1 blocks WEB-1', 'SEC-2 blocks WEB-2', 'PER-1 blocks WEB-3', 'WEB-3 blocks PER-2'],
    });
    expect(Object.keys(site.flags())).toEqual(['PER-2', 'WEB-2']);
  });

  it('is nothing but that it waits and since when', async () => {
    site = await openFlags();
    for (const value of Object.values(site.flags())) expect(Object.keys(value as object).sort()).toEqual(['blocked', 'since']);
  });
});

describe('a flag that somebody forged', () => {
  const overview = async (): Promise<string> => {
    const view = must(await site.local.invoke(officer, 'flagship-global', 'overview', { programId: site.programId }));
    return JSON.stringify({ ...view, fresh: null });
  };

  it('moves no figure, and is put right within the hour', async () => {
    site = await openFlags();
    const before = await overview();
    setProperty(site.local.site, site.idOf('WEB-4'), 'flagship', { blocked: true, since: '2020-01-01' });
    setProperty(site.local.site, site.idOf('WEB-1'), 'flagship', { blocked: 'no', since: '2026-11-02', by: 'me' });
    await site.settle();
    expect(await overview()).toBe(before);
    await site.twoHoursLater();
    expect(site.flags()).toEqual({ 'WEB-1': flagged });
  });

  it('or deleted comes back', async () => {
    site = await openFlags();
    deleteProperty(site.local.site, site.idOf('WEB-1'), 'flagship');
    await site.twoHoursLater();
    expect(site.flags()).toEqual({ 'WEB-1': flagged });
  });
});
