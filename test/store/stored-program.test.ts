import fc from 'fast-check';
import { buildProgram } from '../../src/model/build-program';
import { columns } from '../../src/model/columns';
import { holders, NOBODY } from '../../src/model/holders';
import type { JiraIssue } from '../../src/model/jira-issue';
import type { Program } from '../../src/model/program';
import { issueWith } from '../../src/model/program-issue';
import { programAt } from '../../src/model/program-at';
import { wholeIssue } from '../../src/model/whole-issue';
import { decodeSegment } from '../../src/store/decode-segment';
import { encodeSegment } from '../../src/store/encode-segment';
import { lastDay, siteBefore, siteHistory, type SiteHistory } from '../model/site-history';

const people = ['ann', 'bob', 'cem'].map((name) => ({ accountId: name, name, active: name !== 'cem' }));
const web = { id: '10', name: 'Web' };
const version = { id: '7', name: '1.0', projectId: 2, released: false, archived: false, startDay: null, releaseDay: null };

/** Two projects, one of which the program does not describe; people, components, versions and levels differ. */
const varied = (issue: JiraIssue): JiraIssue => ({
  ...issue, projectId: issue.id % 2 === 0 ? issue.projectId : 4711, assignee: people[issue.id % 4] ?? null, historyKnown: issue.id % 3 !== 0,
  components: issue.id % 3 === 1 ? [web] : [], fixVersions: issue.id % 4 === 1 ? [version] : [], type: { ...issue.type, level: issue.id % 5 === 0 ? 1 : 0 },
});

const sourceOf = (site: SiteHistory, settings: Partial<Program['settings']>) => {
  const told = siteBefore(site, lastDay * 1440);
  return { ...told, settings: { ...told.settings, componentTeams: { 10: { id: 'team:web', name: 'Web' } }, ...settings }, issues: told.issues.map(varied) };
};

/** Some of the issues out of two segments, some by themselves, the youngest first. */
const partlyStored = (issues: readonly JiraIssue[]): readonly JiraIssue[] => {
  const third = (which: number) => issues.filter(({ id }) => id % 3 === which);
  return [...[0, 1].flatMap((which) => [...decodeSegment(encodeSegment(third(which)))]), ...third(2)].reverse();
};

const said = ({ issues }: Program): readonly unknown[] => issues.map((issue) => issueWith(issue, { jira: wholeIssue(issue.jira) }));

const heldBy = (program: Program): readonly unknown[] => {
  const { team, teams, person, project, projects } = holders(program);
  return program.issues.map((issue, index) => [teams[team[index] ?? -1], projects[project[index] ?? -1], person[index] === NOBODY ? null : issue.jira.assignee?.accountId]);
};

test('a program of stored issues is the one of the same issues by themselves, today and earlier, whatever their order', () => {
  fc.assert(fc.property(siteHistory, fc.constantFrom('field' as const, 'project' as const), fc.integer({ min: 1, max: 50 }), (site, teamFrom, ago) => {
    const source = sourceOf(site, { teamFrom });
    const [plain, stored] = [source.issues, partlyStored(source.issues)].map((issues) => buildProgram({ ...source, issues }, lastDay));
    if (plain === undefined || stored === undefined) throw new Error('nothing was built');
    expect(said(stored)).toEqual(said(plain));
    expect(columns(stored)).toEqual(columns(plain));
    expect(heldBy(stored)).toEqual(heldBy(plain));
    expect(stored.dependencies).toEqual(plain.dependencies);
    expect(said(programAt(stored, lastDay - ago))).toEqual(said(programAt(plain, lastDay - ago)));
  }), { seed: 20_261_123, numRuns: 60 });
});

test('columns and holders that are written while a program is built are the ones read from its issues', () => {
  fc.assert(fc.property(siteHistory, fc.constantFrom(5, null), (site, setAsideAfterDays) => {
    const source = sourceOf(site, { setAsideAfterDays });
    const built = buildProgram({ ...source, issues: partlyStored(source.issues) }, lastDay);
    expect(columns(built)).toEqual(columns({ ...built }));
    expect(heldBy(built)).toEqual(heldBy({ ...built }));
    expect(heldBy(built)).toEqual(built.issues.map(({ team, project, jira: { assignee } }) => [team, project, assignee?.active === true ? assignee.accountId : null]));
  }), { seed: 20_261_123, numRuns: 60 });
});
