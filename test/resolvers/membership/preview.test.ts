import type { Local } from '../../local-jira/forge/harness';
import { refusal } from '../../jobs/jira-faults';
import { standardUsers } from '../../local-jira/site/standard-tables';
import { makeProgram, must, officer, openTiny, refused } from '../../faults/program-site';
import { membership, membershipOf, told } from './membership-site';

const engineersOnly = [{ type: 'user' as const, parameter: standardUsers.engineer.accountId }];

let local: Local;
let programId: string;
beforeAll(async () => {
  local = await openTiny({
    projects: ['A', 'B', { key: 'S', browse: engineersOnly }],
    issues: [
      'A-1 Epic todo: Launch', 'A-2 todo parent A-1 label x', 'A-3 todo parent A-1', 'B-1 Sub-task todo parent A-2: Below', 'B-2 todo label x', 'B-3 todo label y',
      'S-1 Epic todo: Secret', 'A-4 todo parent S-1', 'S-2 todo parent A-1', 'A-5 Sub-task todo parent S-2', 'B-4 Epic todo: Empty',
    ],
  });
  programId = await makeProgram(local, { projectKeys: ['A'] });
});
afterAll(() => local.close());
afterEach(() => { local.platform.faults.jira = undefined; });

const preview = (rules: readonly string[], excluded: readonly string[] = []) => membershipOf(local, programId).preview(rules, excluded);

describe('a preview of what belongs to a program', () => {
  it('counts each rule, what others find too, and each issue once', async () => {
    const seen = await preview(['project A', 'epic A-1', 'labels = x']);
    // A: five issues; the epic: itself, A-2, A-3 and B-1 (what lies under the hidden S-2 is not reached); x: A-2, B-2.
    expect(told(seen)).toEqual([['A', 5, 3], ['A-1', 4, 3], ['labels = x', 2, 1]]);
    expect(seen).toMatchObject({ issues: 7, overlap: 3, projects: 2 });
    expect(seen.rules.map(({ name }) => name)).toEqual(['Project A', 'Launch', null]);
  });

  it('takes exclusions out, without passing over issues in which the field is empty', async () => {
    const seen = await preview(['project A', 'project B'], ['labels = x', 'epic A-1']);
    expect(told({ rules: seen.excluded })).toEqual([['labels = x', 2, 2], ['A-1', 4, 4]]);
    expect(seen).toMatchObject({ issues: 9 - 5, overlap: 0, projects: 2 });
  });

  it('leaves out projects that are left out whole', async () => {
    expect(await preview(['labels in (x, y)'], ['project A'])).toMatchObject({ issues: 2, projects: 1 });
  });

  it('says of a rule that it matches nothing, and that nothing lies under an epic', async () => {
    const { rules, excluded } = await preview(['labels = none', 'epic B-4'], ['labels = none']);
    expect(rules[0]).toMatchObject({ issues: 0, problem: null, note: expect.stringMatching(/^Nothing matches now/) });
    expect(rules[1]).toMatchObject({ issues: 1, note: 'Nothing lies under it now.' });
    expect(excluded[0]).toMatchObject({ issues: 0, note: 'Nothing matches now, so it keeps nothing out.' });
  });

  it('says of an exclusion that it keeps out everything', async () => {
    const seen = await preview(['project B'], ['project B']);
    expect(seen).toMatchObject({ issues: 0, excluded: [{ shared: 4, note: expect.stringMatching(/would be empty/) }] });
  });

  it('counts the same rule once, and says that it stands there twice', async () => {
    const seen = await preview(['project B', 'project b']);
    expect(seen).toMatchObject({ issues: 4, overlap: 0, rules: [{ issues: 4, shared: 0, note: null }, { issues: 4, shared: 4, note: expect.stringMatching(/twice/) }] });
  });

  it('says of 100,000 issues that the first pull takes its time', async () => {
    local.platform.faults.jira = async (request) => (request.url.includes('/approximate-count') ? Response.json({ count: 100_000 }) : null);
    const { rules, issues } = await preview(['created > 2020-01-01']);
    expect([issues, rules[0]]).toMatchObject([100_000, { issues: 100_000, note: expect.stringMatching(/^100,000 issues: the first pull takes its time/) }]);
  });

  it('points at what Jira cannot read, and at what a rule may not ask, in exclusions too', async () => {
    const { rules, excluded, issues } = await preview(['project = A AND (', 'project B'], ['issue in linkedIssues("A-1")']);
    expect(rules[0]?.problem).toMatchObject({ message: expect.any(String), position: expect.any(Number) });
    expect(rules[0]).toMatchObject({ issues: null, shared: null });
    expect(excluded[0]?.problem).toMatchObject({ message: expect.stringMatching(/^linkedIssues looks at more/), position: 9 });
    expect([rules[1]?.issues, issues]).toEqual([4, 4]);
  });

  it('says of a hidden project and a hidden epic what it says of those that do not exist', async () => {
    const { rules } = await preview(['project S', 'project NOPE', 'epic S-1', 'epic A-99', 'epic nonsense']);
    const words = rules.map(({ problem, name, issues }) => [problem?.message.replace(/^\S+:/, 'X:'), name, issues]);
    expect(words[0]).toEqual(words[1]);
    expect(words[2]).toEqual(words[3]);
    expect(words[4]).toEqual(words[3]);
    expect(words[0]?.[0]).toMatch(/^X: no such project, or you may not see it/);
  });

  it('waits where Jira asks to, and says so where that would take long', async () => {
    let asked = 0;
    local.platform.faults.jira = async (request) => (request.url.includes('/approximate-count') && asked++ === 0 ? refusal(429, 1) : null);
    expect(await preview(['project A', 'created > 2020-01-02'])).toMatchObject({ issues: 9 });
    local.platform.faults.jira = async (request) => (request.url.includes('/approximate-count') ? refusal(429, 600) : null);
    const answer = refused(await local.invoke(officer, 'flagship-global', 'previewMembership', { programId, ...membership(['created > 2020-01-03']) }));
    expect(answer).toMatchObject({ code: 'busy', message: expect.stringMatching(/600 seconds/) });
  });

  it('is there for a new program, too', async () => {
    expect(must(await local.invoke(officer, 'flagship-global', 'previewMembership', { programId: null, ...membership(['epic A-1']) })).issues).toBe(4);
  });

  it('is for managers alone', async () => {
    const asked = await local.invoke('lead@example.com', 'flagship-global', 'previewMembership', { programId, ...membership(['project A']) });
    expect(refused(asked).code).toBe('not-allowed');
  });
});
