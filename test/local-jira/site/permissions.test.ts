import fc from 'fast-check';
import { anonymous, app, user, type Caller } from './caller';
import { editIssue } from './issue-edits';
import { openSite } from './open-site';
import { browser, has, hasGlobal, mayBrowse, mayBrowseProject } from './permissions';
import { groupNames, roleIds, standardUsers } from './standard-tables';
import type { Site } from './site';
import type { Holder, Issue, Project } from './types';

const people = Object.entries(standardUsers);
const accountOf = (name: keyof typeof standardUsers): string => standardUsers[name].accountId;

const open = async (browse: readonly Holder[], issue = 'A-1 reporter engineer assignee lead', more: Partial<Project> = {}) => {
  const opened = await openSite({ projects: [{ key: 'A', browse, levels: { secret: [{ type: 'assignee' }] }, roleActors: [{ roleId: roleIds.viewers, users: [], groups: [groupNames.programOffice] }] }], issues: [issue, 'A-2'] });
  const { site } = opened;
  const [project, first, second] = [site.project('A'), site.issueByKey('A-1'), site.issueByKey('A-2')];
  if (project === undefined || first === undefined || second === undefined) throw new Error('no seed');
  site.put('project', { ...project, ...more });
  return { ...opened, project, first, second };
};

/** Names of the standard users that the question says yes to. */
const yes = (question: (caller: Caller) => boolean): string[] => people.filter(([, { accountId }]) => question(user(accountId))).map(([name]) => name);

describe('every kind of holder, on the project and on an issue reported by the engineer and assigned to the lead', () => {
  const all = ['admin', 'officer', 'lead', 'engineer', 'outsider'];
  test.each<[Holder, readonly string[], readonly string[]]>([
    [{ type: 'anyone' }, all, all],
    [{ type: 'applicationRole' }, all.slice(0, 4), all.slice(0, 4)],
    [{ type: 'group', parameter: groupNames.admins }, ['admin'], ['admin']],
    [{ type: 'projectRole', parameter: String(roleIds.viewers) }, ['officer'], ['officer']],
    [{ type: 'projectLead' }, ['lead'], ['lead']],
    [{ type: 'user', parameter: accountOf('outsider') }, ['outsider'], ['outsider']],
    [{ type: 'reporter' }, all, ['engineer']],
    [{ type: 'assignee' }, all, ['lead']],
    [{ type: 'userCustomField', parameter: 'customfield_11000' }, all, ['officer', 'outsider']],
    [{ type: 'groupCustomField', parameter: 'customfield_11001' }, all, ['officer']],
  ])('%j', async (holder, onProject, onIssue) => {
    const { site, project, first } = await open([holder]);
    const custom = { customfield_11000: [accountOf('officer'), { accountId: accountOf('outsider') }], customfield_11001: { name: groupNames.programOffice } };
    const issue: Issue = { ...first, custom };
    expect(yes((caller) => mayBrowseProject(site, caller, project))).toEqual(onProject);
    expect(yes((caller) => mayBrowse(site, caller, issue))).toEqual(onIssue);
    expect(yes((caller) => browser(site, caller)(issue))).toEqual(onIssue);
    expect(mayBrowse(site, anonymous, issue)).toBe(holder.type === 'anyone');
  });
});

test('administering Jira is not browsing, and browsing is not editing', async () => {
  const { site, project, first } = await open([{ type: 'user', parameter: accountOf('officer') }]);
  expect(hasGlobal(site, user(accountOf('admin')), 'ADMINISTER')).toBe(true);
  expect(mayBrowse(site, user(accountOf('admin')), first)).toBe(false);
  expect(has(site, user(accountOf('admin')), 'ADMINISTER_PROJECTS', project)).toBe(false);
  expect(has(site, user(accountOf('officer')), 'ADMINISTER_PROJECTS', project)).toBe(false);
  expect(hasGlobal(site, user(accountOf('officer')), 'ADMINISTER')).toBe(false);
});

test('a security level narrows what browsing gives, whatever its holder', async () => {
  const { site, first, second } = await open([{ type: 'applicationRole' }], 'A-1 level secret assignee lead');
  expect(yes((caller) => mayBrowse(site, caller, first))).toEqual(['lead']);
  expect(yes((caller) => browser(site, caller)(first))).toEqual(['lead']);
  expect(yes((caller) => mayBrowse(site, caller, second))).toHaveLength(4);
  editIssue(site, null, first.id, { securityLevelId: 'gone' });
  expect(yes((caller) => mayBrowse(site, caller, { ...first, securityLevelId: 'gone' }))).toEqual([]);
});

test('somebody who left, and an account that is not there, see nothing', async () => {
  const { site, first } = await open([{ type: 'applicationRole' }]);
  site.put('user', { ...standardUsers.lead, active: false });
  expect(mayBrowse(site, user(accountOf('lead')), first)).toBe(false);
  expect(mayBrowse(site, user('nobody'), first)).toBe(false);
});

describe('the app', () => {
  test('sees all projects but those that were denied to it, and not their archived ones', async () => {
    const { site, project, first } = await open([]);
    expect(mayBrowse(site, app, first)).toBe(true);
    site.denyApp(project.id);
    expect(mayBrowse(site, app, first)).toBe(false);
    expect(browser(site, app)(first)).toBe(false);
    site.allowApp(project.id);
    expect(mayBrowse(site, app, first)).toBe(true);
    site.put('project', { ...project, archived: true });
    expect(mayBrowse(site, app, first)).toBe(false);
  });

  test('sees a secured issue only where its level holds the app', async () => {
    for (const hideFromApp of [false, true]) {
      const { site } = await openSite({ projects: [{ key: 'A', hideFromApp, levels: { secret: [{ type: 'reporter' }] } }], issues: ['A-1 level secret'] });
      expect([...site.issues()].map((issue) => mayBrowse(site, app, issue))).toEqual([!hideFromApp]);
    }
  });
});

test('asking for many issues at once answers as asking for each', async () => {
  const holder: fc.Arbitrary<Holder> = fc.constantFrom<Holder>(
    { type: 'anyone' }, { type: 'applicationRole' }, { type: 'group', parameter: groupNames.users }, { type: 'projectLead' },
    { type: 'reporter' }, { type: 'assignee' }, { type: 'user', parameter: accountOf('outsider') }, { type: 'projectRole', parameter: String(roleIds.members) },
  );
  const who = fc.constantFrom('admin', 'officer', 'lead', 'engineer', 'outsider');
  const line = fc.tuple(who, who, fc.boolean()).map(([reporter, assignee, secret]) => `reporter ${reporter} assignee ${assignee}${secret ? ' level secret' : ''}`);
  const project = fc.record({ browse: fc.array(holder, { maxLength: 2 }), level: fc.array(holder, { maxLength: 2 }) });
  const sameAnswers = (site: Site): void => {
    for (const caller of [app, anonymous, ...people.map(([, { accountId }]) => user(accountId))]) {
      const quick = browser(site, caller);
      for (const issue of site.issues()) expect(quick(issue)).toBe(mayBrowse(site, caller, issue));
    }
  };
  await fc.assert(fc.asyncProperty(project, project, fc.array(line, { minLength: 1, maxLength: 6 }), async (a, b, lines) => {
    const { site } = await openSite({
      projects: [{ key: 'A', browse: a.browse, levels: { secret: a.level } }, { key: 'B', browse: b.browse, levels: { secret: b.level }, hideFromApp: true }],
      issues: lines.flatMap((words, index) => [`A-${index + 1} ${words}`, `B-${index + 1} ${words}`]),
    });
    sameAnswers(site);
  }), { seed: 20261122, numRuns: 60 });
});
