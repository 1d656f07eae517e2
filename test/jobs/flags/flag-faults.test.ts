import { linkTypes, standardUsers, statuses } from '../../local-jira/site/standard-tables';
import { deleteIssue, transitionIssue } from '../../local-jira/site/issue-edits';
import { addLink } from '../../local-jira/site/link-edits';
import type { TinySeedOptions } from '../../local-jira/site/tiny-seed';
import { refusal } from '../jira-faults';
import { openFlags, waitingSeed, type FlagSite } from './flag-site';

let site: FlagSite;
afterEach(() => site.local.close());

const accountId = standardUsers.officer.accountId;
const many = 24;

/** One issue that holds up many others, which are not in progress yet. */
const manySeed: TinySeedOptions = {
  projects: ['WEB', 'ML'],
  issues: ['ML-1 doing', ...Array.from({ length: many }, (_, at) => `WEB-${at + 1} doing`)],
};

/** A minute after the last flags, so that the next ones are not put off. */
const holdUpAll = (): void => {
  site.local.clock?.advance(60_000);
  for (let at = 1; at <= many; at++) addLink(site.local.site, accountId, linkTypes.blocks.id, site.idOf('ML-1'), site.idOf(`WEB-${at}`));
};


const isFlag = (request: Request): boolean => /\/properties\/flagship/.test(request.url);

/** Every write of a flag that reached Jira, by issue id. */
const counting = (answer: (write: number) => Response | null) => {
  const reached = new Map<string, number>();
  let writes = 0;
  site.local.platform.faults.jira = (request) => {
    if (!isFlag(request)) return null;
    writes += 1;
    const response = answer(writes);
    const id = /\/issue\/(\d+)\//.exec(request.url)?.[1] ?? '';
    if (response === null) reached.set(id, (reached.get(id) ?? 0) + 1);
    return response;
  };
  return reached;
};

describe('flags when Jira is in trouble', () => {
  it('429 in the middle: what was written is remembered, and the rest follows once Jira allows it', async () => {
    site = await openFlags(manySeed);
    const reached = counting((write) => (write === 8 ? refusal(429, 60) : null));
    holdUpAll();
    await site.local.platform.idle(20);
    const first = Object.keys(site.flags()).length;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(many);
    await site.local.platform.drain();
    expect(Object.keys(site.flags())).toHaveLength(many);
    expect([...reached.values()].every((times) => times === 1)).toBe(true);
  });

  it('a server that fails for a while: the rest follows by itself', async () => {
    site = await openFlags(manySeed);
    counting((write) => (write > 5 && write < 20 ? refusal(503, null) : null));
    holdUpAll();
    await site.local.platform.drain();
    expect(Object.keys(site.flags())).toHaveLength(many);
  });

  it('an issue that the app may not edit: the others are flagged, it is said, and tried again an hour later', async () => {
    site = await openFlags(manySeed);
    const id = site.idOf('WEB-3');
    let allowed = false;
    site.local.platform.faults.jira = (request) => (isFlag(request) && request.url.includes(`/issue/${id}/`) && !allowed
      ? new Response(JSON.stringify({ errorMessages: ['No.'], errors: {} }), { status: 403 }) : null);
    holdUpAll();
    await site.settle();
    expect(Object.keys(site.flags())).toHaveLength(many - 1);
    allowed = true;
    await site.twoHoursLater();
    expect(Object.keys(site.flags())).toHaveLength(many);
  });

  it('an issue that is deleted takes its flag with it, and its memory', async () => {
    site = await openFlags();
    deleteIssue(site.local.site, accountId, site.idOf('WEB-1'));
    await site.settle();
    await site.twoHoursLater();
    expect(site.flags()).toEqual({});
  });

  it.each([1, 3, 5, 8, 10, 12, 15, 22])('a job killed after its call %i: nothing is lost, and no flag is forgotten', async (at) => {
    site = await openFlags(waitingSeed);
    let calls = 0;
    site.local.platform.faults.kill = (_, invocation) => (invocation.functionKey === 'flags' && ++calls === at ? 'after' : null);
    transitionIssue(site.local.site, accountId, site.idOf('WEB-2'), statuses.doing.id);
    await site.local.platform.drain();
    site.local.platform.faults.kill = undefined;
    transitionIssue(site.local.site, accountId, site.idOf('WEB-1'), statuses.done.id);
    await site.settle();
    await site.settle();
    expect(Object.keys(site.flags())).toEqual(['WEB-2']);
    transitionIssue(site.local.site, accountId, site.idOf('ML-1'), statuses.done.id);
    await site.settle();
    expect(site.flags()).toEqual({});
  });

  it.each([1, 6])('a job killed at write %i, after which nothing waits any more: no flag stays behind', async (at) => {
    site = await openFlags(manySeed);
    let puts = 0;
    site.local.platform.faults.kill = (path, { functionKey }) => (functionKey === 'flags' && path.includes('/properties/flagship') && ++puts === at ? 'after' : null);
    holdUpAll();
    await site.local.platform.idle(10);
    site.local.platform.faults.kill = undefined;
    transitionIssue(site.local.site, accountId, site.idOf('ML-1'), statuses.done.id);
    await site.settle();
    await site.settle();
    expect(site.flags()).toEqual({});
  });
});
