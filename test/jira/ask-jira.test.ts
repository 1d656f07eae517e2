import { openJobs, type OpenJobs } from '../jobs/open-jobs';
import { refusal } from '../jobs/jira-faults';

let jobs: OpenJobs;
afterEach(() => jobs.close());

const small = () => openJobs({
  projects: [{ key: 'A', style: 'next-gen' }, { key: 'B', browse: [{ type: 'reporter' }] }],
  issues: ['A-1 todo points 3 start 2026-12-01', 'A-2 todo points 2 story-points 8', 'A-3 todo', 'B-1 todo story-points 5 team Web'],
});

describe('asking Jira', () => {
  it('takes a query or says in Jira\'s words, and with its position, why not', async () => {
    jobs = await small();
    const parse = (jql: string) => jobs.as(async () => (await import('../../src/jira/jql')).parse(jql));
    expect(await parse('project = A ORDER BY created')).toEqual({
      ok: true, parts: [{ field: 'project', property: null, operator: '=', negated: false, functions: [], values: true }],
    });
    expect(await parse('ORDER BY created')).toEqual({ ok: true, parts: [] });
    expect(await parse('  ')).toMatchObject({ ok: false, errors: [{ position: 0 }] });
    const answer = await parse('project = A\nAND status status');
    expect(answer).toMatchObject({ ok: false, errors: [{ message: expect.stringContaining('Expecting') as string }] });
    if (!answer.ok) expect(answer.errors[0]?.position).toBe('project = A\nAND status '.length);
  });

  it('suggests fields by kind, style and use', async () => {
    jobs = await small();
    const suggest = (key: string, style: 'team-managed' | 'company-managed') => jobs.as(async () => {
      const [{ catalog }, { suggestMapping }] = [await import('../../src/jira/catalog'), await import('../../src/jira/field-mapping')];
      return suggestMapping(await catalog(), { id: jobs.projectId(key), style });
    });
    expect(await suggest('A', 'team-managed')).toEqual({ points: 'customfield_10016', start: 'customfield_10015', team: 'customfield_10001' });
    expect((await suggest('B', 'company-managed')).points).toBe('customfield_10026');
    expect((await suggest('A', 'company-managed')).points).toBe('customfield_10016');
  });

  it('labels rights by who may browse, and doubts what it cannot read', async () => {
    jobs = await small();
    const label = (key: string) => jobs.as(async () => (await (await import('../../src/jira/rights-label')).schemeOf(jobs.projectId(key))).label);
    expect([await label('A'), await label('B')]).toEqual(['uniform', 'per-issue']);
    jobs.platform.faults.jira = () => new Response('{}', { status: 403 });
    expect(await label('A')).toBe('per-issue');
    jobs.platform.faults.jira = () => refusal(429, 100);
    await expect(label('A')).rejects.toMatchObject({ name: 'RateLimited', retryAfterSeconds: 100, reason: 'jira-burst-based' });
  });

  it('asks again a bounded number of times, and names what it could not get', async () => {
    jobs = await small();
    let asked = 0;
    const ask = () => jobs.as(async () => (await import('../../src/jira/projects')).findProjects(''));
    jobs.platform.faults.jira = () => (++asked < 3 ? 'lost' : null);
    expect((await ask()).map((project) => project.key)).toContain('A');
    asked = -100;
    await expect(ask()).rejects.toMatchObject({ name: 'JiraUnavailable' });
    expect(asked).toBe(-96);
    jobs.platform.faults.jira = () => new Response('{"values": [{"id": 7}]}');
    await expect(ask()).rejects.toThrow(/projects.*values\.0\.id/);
    jobs.platform.faults.jira = () => new Response('<html>');
    await expect(ask()).rejects.toThrow(/not JSON/);
  });

  it('checks more than a thousand issues in several calls, and believes only what was asked', async () => {
    jobs = await small();
    const sizes: number[] = [];
    jobs.platform.faults.jira = async (request) => {
      const { projectPermissions: [asked] } = JSON.parse(await request.text()) as { projectPermissions: { issues: number[] }[] };
      sizes.push(asked?.issues.length ?? 0);
      return new Response(JSON.stringify({ projectPermissions: [{ permission: 'BROWSE_PROJECTS', projects: [], issues: [5, 999_999] }, { permission: 'EDIT_ISSUES', projects: [], issues: [6] }] }));
    };
    const seen = await jobs.as(async () => (await import('../../src/jira/permissions')).browsable({ projectIds: [], issueIds: Array.from({ length: 2_300 }, (_, id) => id) }));
    expect(sizes).toEqual([1000, 1000, 300]);
    expect(seen.issues).toEqual(new Set([5]));
  });

  it('needs the user\'s consent to ask in their name', async () => {
    jobs = await openJobs({ projects: ['A'] }, { requireConsent: true });
    await expect(jobs.as(async () => (await import('../../src/jira/jql')).countMatching('project = A'))).rejects.toMatchObject({ name: 'ConsentNeeded' });
  });
});
