import { must, officer } from '../../faults/program-site';
import { user } from '../../local-jira/site/caller';
import { openFlags, waitingSeed, type FlagSite } from './flag-site';

jest.setTimeout(60_000);

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

  it('says of a draft what it says of what does not exist', async () => {
    site = await openFlags(waitingSeed, 'draft');
    const [draft, none] = [await search('issue in waitingOnOtherTeams("Launch")'), await search('issue in waitingOnOtherTeams("Nothing")')];
    expect(draft.keys).toEqual([]);
    expect(draft.errors.map((words) => words.replace('Launch', '...'))).toEqual(none.errors.map((words) => words.replace('Nothing', '...')));
  });

  it('follows a changed name and changed rules without anybody asking again', async () => {
    site = await openFlags();
    const { local, programId } = site;
    expect((await search('issue in waitingOnOtherTeams("Launch")')).keys).toEqual(['WEB-1']);
    const { version } = must(await local.invoke(officer, 'flagship-global', 'renameProgram', { programId, version: await site.version(), name: 'Analytics' }));
    await site.settle();
    expect((await search('issue in waitingOnOtherTeams("Launch")')).errors).toHaveLength(1);
    expect((await search('issue in waitingOnOtherTeams("Analytics")')).keys).toEqual(['WEB-1']);
    must(await local.invoke(officer, 'flagship-global', 'renameProgram', { programId, version, name: 'Launch' }));
    await site.settle();
    expect((await search('issue in waitingOnOtherTeams("Launch")')).keys).toEqual(['WEB-1']);
  });
});
