import type { MembershipRule } from '../../src/model/settings';
import { createRandom, type Random } from '../local-jira/data/random';
import { createIssue, deleteIssue, editIssue, moveIssue } from '../local-jira/site/issue-edits';
import { mayBrowse } from '../local-jira/site/permissions';
import type { Site } from '../local-jira/site/site';
import { issueTypes, standardUsers } from '../local-jira/site/standard-tables';
import type { Issue } from '../local-jira/site/types';
import { anySettings } from '../store/any-settings';
import { openJobs, type OpenJobs } from './open-jobs';

const engineersOnly = [{ type: 'user' as const, parameter: standardUsers.engineer.accountId }];
const watchers = ['officer@example.com', 'engineer@example.com', 'lead@example.com'];
const projects = ['A', 'B', 'OUT', 'S'];

/** A forest: parents come before their children, so that no random parent closes a ring. */
const lines = (random: Random): readonly string[] => Array.from({ length: 16 }, (_, at) => {
  const key = `${projects[at % 4]}-${Math.floor(at / 4) + 1}`;
  const parent = at > 1 && random.chance(0.7) ? random.between(0, at - 1) : null;
  const above = parent === null ? '' : ` parent ${projects[parent % 4]}-${Math.floor(parent / 4) + 1}`;
  const level = at % 4 === 1 && random.chance(0.3) ? ' level inner' : '';
  return `${key} todo${above}${level}${random.chance(0.4) ? ' label x' : ''}`;
});

type Rules = { readonly rules: readonly MembershipRule[]; readonly excluded: readonly MembershipRule[] };

const randomRules = (random: Random, jobs: OpenJobs): Rules => {
  const epic = (): MembershipRule => ({ kind: 'epic', issueId: String(jobs.id(random.pick(['A-1', 'B-1', 'OUT-1', 'S-1', 'A-2']))) });
  const project = (): MembershipRule => ({ kind: 'project', projectId: String(jobs.projectId(random.pick(projects))) });
  const query: MembershipRule = { kind: 'jql', jql: 'labels = x' };
  const some = (): readonly MembershipRule[] => [...(random.chance(0.4) ? [project()] : []), ...(random.chance(0.4) ? [query] : []), ...(random.chance(0.5) ? [epic()] : [])];
  return { rules: [epic(), ...some()], excluded: some() };
};

/** Straight from the site, for somebody who sees these issues: what each rule finds, without what is left out. */
const evaluated = ({ rules, excluded }: Rules, seen: readonly Issue[]): readonly string[] => {
  const byId = new Map(seen.map((issue) => [issue.id, issue]));
  const isUnder = (issue: Issue, rootId: string): boolean => {
    for (let at: Issue | undefined = issue; at !== undefined; at = at.parentId === null ? undefined : byId.get(at.parentId)) if (at.id === rootId) return true;
    return false;
  };
  const finds = (rule: MembershipRule) => (issue: Issue): boolean => {
    if (rule.kind === 'project') return issue.projectId === rule.projectId;
    return rule.kind === 'epic' ? isUnder(issue, rule.issueId) : issue.labels.includes('x');
  };
  return seen.filter((issue) => rules.some((rule) => finds(rule)(issue)) && !excluded.some((rule) => finds(rule)(issue))).map(({ key }) => key).sort();
};

/** One thing that somebody does in Jira; what rules name stays, since of an epic that is gone the last is kept. */
const change = (random: Random, site: Site, named: ReadonlySet<string>): void => {
  const all = [...site.issues()];
  const issue = random.pick(all);
  const projectId = random.pick([...site.projects()]).id;
  const older = all.filter(({ id }) => Number(id) < Number(issue.id));
  const deed = random.between(1, 10);
  if (deed <= 4 && older.length > 0) editIssue(site, null, issue.id, { parentId: random.chance(0.2) ? null : random.pick(older).id });
  else if (deed <= 6) moveIssue(site, null, issue.id, projectId);
  else if (deed === 7) editIssue(site, null, issue.id, { labels: random.chance(0.5) ? ['x'] : [] });
  else if (deed === 8) createIssue(site, null, { projectId, typeId: issueTypes.task.id, summary: 'New', parentId: issue.id });
  else if (!named.has(issue.id)) deleteIssue(site, null, issue.id);
};

const makeProgram = (jobs: OpenJobs, { rules, excluded }: Rules) => jobs.as(async () => {
  const { createProgram } = await import('../../src/store/programs');
  const { compileRules } = await import('../../src/jobs/compile-rules');
  const { requestPull } = await import('../../src/jobs/request-pull');
  const projectIds = await compileRules('p', rules, excluded);
  const settings = { ...anySettings(rules), excluded };
  const note = { who: null, action: 'program-created' as const, changes: [], people: [], issues: [] };
  await createProgram({ name: 'P', ownerId: 'x', visibility: 'published', everyone: 'contributor', grants: [], archivedAt: null, settings, projectIds }, 'p', note);
  await requestPull(projectIds);
});

const membersFor = (jobs: OpenJobs, email: string): Promise<readonly string[]> => jobs.as(async () => {
  const { getProgram } = await import('../../src/store/programs');
  const { loadProgramSource } = await import('../../src/resolvers/load-program');
  const program = await getProgram('p');
  if (program === null) throw new Error('no program');
  const accountId = jobs.site.userByEmail(email)?.accountId ?? '';
  return (await loadProgramSource(program, { site: jobs.site.cloudId, accountId }, { fresh: true })).source.issues.map(({ key }) => key).sort();
}, email);

const membersForApp = (jobs: OpenJobs): Promise<readonly string[]> => jobs.as(async () => {
  const { getProgram } = await import('../../src/store/programs');
  const { loadMembers } = await import('../../src/jobs/load-members');
  const program = await getProgram('p');
  return program === null ? [] : (await loadMembers(program, jobs.site.cloudId)).issues.map(({ key }) => key).sort();
});

const compare = async (jobs: OpenJobs, rules: Rules, when: string): Promise<number> => {
  const issues = [...jobs.site.issues()];
  const expected = evaluated(rules, issues);
  expect([when, await membersForApp(jobs)]).toEqual([when, expected]);
  for (const email of watchers) {
    const accountId = jobs.site.userByEmail(email)?.accountId ?? '';
    const seen = issues.filter((issue) => mayBrowse(jobs.site, { kind: 'user', accountId }, issue));
    expect([when, email, await membersFor(jobs, email)]).toEqual([when, email, evaluated(rules, seen)]);
  }
  return expected.length;
};

test.each(Array.from({ length: 10 }, (_, at) => at + 1))('the members are what the rules say of the site, whatever was moved, re-parented or deleted: %i', async (seed) => {
  const random = createRandom(seed);
  const jobs = await openJobs({
    projects: ['A', { key: 'B', levels: { inner: engineersOnly } }, 'OUT', { key: 'S', browse: engineersOnly }], issues: lines(random),
  }, { orderSeed: seed });
  try {
    const rules = randomRules(random, jobs);
    const named = new Set([...rules.rules, ...rules.excluded].flatMap((rule) => (rule.kind === 'epic' ? [rule.issueId] : [])));
    await makeProgram(jobs, rules);
    await jobs.platform.drain();
    await compare(jobs, rules, 'at first');
    for (let round = 1; round <= 3; round++) {
      for (let deed = 0; deed < 6; deed++) change(random, jobs.site, named);
      await jobs.platform.drain();
      await compare(jobs, rules, `round ${round}: ${JSON.stringify(rules)}`);
    }
  } finally {
    jobs.close();
  }
});
