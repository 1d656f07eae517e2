import { must, officer } from '../../faults/program-site';
import { user } from '../../local-jira/site/caller';
import { standardUsers } from '../../local-jira/site/standard-tables';
import type { TinySeedOptions } from '../../local-jira/site/tiny-seed';
import { openFlags, waitingSeed, type FlagSite } from './flag-site';

let site: FlagSite;
afterEach(() => site.local.close());

type Found = { readonly keys: readonly string[]; readonly errors: readonly string[] };

/** What a query finds for somebody, or Jira's words where it does not take it. */
const search = async (jql: string, email = officer): Promise<Found> => {
  const request = new Request('http://jira.test/rest/api/3/search/jql', {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ jql, fields: ['key'] }),
  });
  const response = await site.local.rest(request, user(site.local.site.userByEmail(email)?.accountId ?? ''));
  const body = await response.json() as { issues?: { key: string }[]; errorMessages?: string[] };
  return { keys: (body.issues ?? []).map(({ key }) => key), errors: body.errorMessages ?? [] };
};

const engineer = 'engineer@example.com';

/** The waiting of the seed, and one more issue that waits, in a project that only the officer may browse. */
const hiddenSeed: TinySeedOptions = {
  projects: ['WEB', 'ML', { key: 'HID', browse: [{ type: 'user', parameter: standardUsers.officer.accountId }] }],
  issues: [...waitingSeed.issues ?? [], 'HID-1 doing: Kept quiet'],
  links: [...waitingSeed.links ?? [], 'ML-1 blocks HID-1'],
};

/** Publishes another program over the open projects of the site; `seen` is what its next change starts from. */
const otherProgram = async (name: string) => {
  const { programId } = must(await site.local.invoke(officer, 'flagship-global', 'createProgram', { name, projectKeys: ['WEB', 'ML'], jql: null }));
  await site.settle();
  const seen = async () => ({ programId, version: must(await site.local.invoke(officer, 'flagship-global', 'overview', { programId })).version });
  const show = async (visibility: 'shared' | 'published') => {
    must(await site.local.invoke(officer, 'flagship-global', 'publishProgram', { ...await seen(), visibility }));
    await site.settle();
  };
  await show('published');
  return { seen, show };
};

const inLaunch = 'issue in waitingOnOtherTeams("Launch")';
const notInLaunch = 'issue not in waitingOnOtherTeams("Launch") ORDER BY key';

describe('finding flagged issues with Jira’s own queries', () => {
  it('by the property and by its names', async () => {
    site = await openFlags();
    for (const jql of ['issue.property[flagship].blocked = "true"', 'flagshipBlocked = "true"', 'flagshipSince >= "2026-11-02"', 'flagshipSince < "2026-11-03"']) {
      expect([jql, await search(jql)]).toEqual([jql, { keys: ['WEB-1'], errors: [] }]);
    }
  });

  it('by a function, per program and for what the person may browse', async () => {
    site = await openFlags();
    expect(await search('issue in waitingOnOtherTeams("Launch")')).toEqual({ keys: ['WEB-1'], errors: [] });
    expect((await search('project = WEB AND issue not in waitingOnOtherTeams("launch") ORDER BY key')).keys).toEqual(['WEB-2', 'WEB-3', 'WEB-4']);
  });

  it('answers whoever cannot browse all of a program, where no other program sets flags', async () => {
    site = await openFlags(hiddenSeed);
    expect(Object.keys(site.flags())).toEqual(['HID-1', 'WEB-1']);
    expect((await search(inLaunch)).keys.toSorted()).toEqual(['HID-1', 'WEB-1']);
    expect(await search(inLaunch, engineer)).toEqual({ keys: ['WEB-1'], errors: [] });
    expect(await search(notInLaunch, engineer)).toEqual({ keys: ['ML-1', 'WEB-2', 'WEB-3', 'WEB-4'], errors: [] });
  });

  it('leaves them Jira’s error only while another program sets flags too', async () => {
    site = await openFlags(hiddenSeed);
    const answered = async (): Promise<readonly Found[]> => [await search(inLaunch, engineer), await search(notInLaunch, engineer)];
    const right = [{ keys: ['WEB-1'], errors: [] }, { keys: ['ML-1', 'WEB-2', 'WEB-3', 'WEB-4'], errors: [] }];
    const error = { keys: [], errors: [expect.stringContaining("does not exist for the field 'project'")] };
    expect(await answered()).toEqual(right);
    const { seen, show } = await otherProgram('Other');
    expect(await answered()).toEqual([error, error]);
    expect((await search(inLaunch)).keys.toSorted()).toEqual(['HID-1', 'WEB-1']);
    expect((await search('issue in waitingOnOtherTeams("Other")', engineer)).keys).toEqual(['WEB-1']);
    expect(await search('flagshipBlocked = "true"', engineer)).toEqual({ keys: ['WEB-1'], errors: [] });

    await show('shared');
    expect(await answered()).toEqual(right);
    await show('published');
    expect(await answered()).toEqual([error, error]);
    const archive = async (archived: boolean) => {
      must(await site.local.invoke(officer, 'flagship-global', 'archiveProgram', { ...await seen(), archived }));
      await site.settle();
    };
    await archive(true);
    expect(await answered()).toEqual(right);
    await archive(false);
    expect(await answered()).toEqual([error, error]);
    must(await site.local.invoke(officer, 'flagship-global', 'deleteProgram', await seen()));
    await site.settle();
    expect(await answered()).toEqual(right);
  });

  it('takes programs of one name together, so that a name is never confirmed by an error', async () => {
    site = await openFlags();
    await otherProgram('launch');
    await otherProgram('Third');
    expect(await search('issue in waitingOnOtherTeams("LAUNCH")')).toEqual({ keys: ['WEB-1'], errors: [] });
  });

  it.each(['draft', 'shared'] as const)('says of a %s program what it says of what does not exist', async (visibility) => {
    site = await openFlags(waitingSeed, 'draft');
    const { local, programId } = site;
    if (visibility === 'shared') must(await local.invoke(officer, 'flagship-global', 'publishProgram', { programId, version: await site.version(), visibility }));
    await otherProgram('Other');
    expect(Object.keys(site.flags())).toEqual(['WEB-1']);
    for (const name of ['Launch', 'Nothing']) {
      expect(await search(`issue in waitingOnOtherTeams("${name}")`)).toEqual({ keys: [], errors: [] });
      expect(await search(`issue not in waitingOnOtherTeams("${name}") ORDER BY key`)).toEqual({ keys: ['ML-1', 'WEB-1', 'WEB-2', 'WEB-3', 'WEB-4'], errors: [] });
    }
  });

  it('follows a changed name and changed rules without anybody asking again', async () => {
    site = await openFlags();
    const { local, programId } = site;
    expect((await search('issue in waitingOnOtherTeams("Launch")')).keys).toEqual(['WEB-1']);
    const { version } = must(await local.invoke(officer, 'flagship-global', 'renameProgram', { programId, version: await site.version(), name: 'Analytics' }));
    await site.settle();
    expect((await search('issue in waitingOnOtherTeams("Launch")'))).toEqual({ keys: [], errors: [] });
    expect((await search('issue in waitingOnOtherTeams("Analytics")')).keys).toEqual(['WEB-1']);
    must(await local.invoke(officer, 'flagship-global', 'renameProgram', { programId, version, name: 'Launch' }));
    await site.settle();
    expect((await search('issue in waitingOnOtherTeams("Launch")')).keys).toEqual(['WEB-1']);
  });
});
