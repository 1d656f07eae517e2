import { buildProgram } from '../../src/model/build-program';
import type { JiraIssue } from '../../src/model/jira-issue';
import { programAt } from '../../src/model/program-at';
import type { Program } from '../../src/model/program';
import type { ProgramSettings } from '../../src/model/settings';
import { day, defaultAsOf, program, source } from './program-notation';

const data = { id: 'team:data', name: 'Data' };

type Extra = { readonly components?: Readonly<Record<string, readonly string[]>>; readonly issue?: (issue: JiraIssue) => JiraIssue };

/** A program whose issues have these components, by key. */
const made = (issues: string, settings: Partial<ProgramSettings>, { components = {}, issue = (one) => one }: Extra = {}): Program => {
  const from = source(issues, '', { settings });
  return buildProgram({
    ...from, issues: from.issues.map((one) => issue({ ...one, components: (components[one.key] ?? []).map((id) => ({ id, name: `Component ${id}` })) })),
  }, day(defaultAsOf));
};

const teams = ({ issues }: Program): Readonly<Record<string, string>> => Object.fromEntries(issues.map(({ key, team }) => [key, team.name]));

test('the team is that of the field, else of a component, else of the project, else the project', () => {
  const settings = { teamFrom: 'field', componentTeams: { 10: data, 11: { id: 'team:ops', name: 'Ops' } }, projectTeams: { 1: { id: 'team:web', name: 'Web' } } } as const;
  const components = { 'A-1': ['10'], 'A-2': ['9', '11', '10'], 'A-3': ['9'] };
  const of = made('A-1 team Mobile; A-2; A-3; B-1', settings, { components });
  const byId = Object.fromEntries(of.projects.map(({ id, key }) => [key, id]));
  expect(teams(made('A-1 team Mobile; A-2; A-3; B-1', { ...settings, projectTeams: { [String(byId['A'])]: { id: 'team:web', name: 'Web' } } }, { components })))
    .toEqual({ 'A-1': 'Mobile', 'A-2': 'Ops', 'A-3': 'Web', 'B-1': 'B' });
  expect(teams(made('A-1 team Mobile; A-2', { ...settings, teamFrom: 'project', projectTeams: {} }, { components }))).toEqual({ 'A-1': 'Data', 'A-2': 'Ops' });
});

test('a team that is known by its id is one team, under the name Jira has for it', () => {
  const [named] = program('A-1 team Web').issues;
  const id = named?.jira.team?.id ?? '';
  const of = made('A-1; A-2 team Web', { teamFrom: 'field', componentTeams: { 10: { id, name: 'Web as it was' } } }, { components: { 'A-1': ['10'] } });
  expect(teams(of)).toEqual({ 'A-1': 'Web', 'A-2': 'Web' });
  expect(new Set(of.issues.map(({ team }) => team)).size).toBe(1);
});

test('on an earlier day the team is that of the changelog, else of the component as it is today', () => {
  const at = Date.UTC(2026, 10, 10, 12) / 60_000;
  const history = (issue: JiraIssue): JiraIssue => (issue.key === 'A-1'
    ? { ...issue, updatedAt: at, history: [{ at, field: 'team', from: '', to: issue.team?.id ?? '' }], historyKnown: true }
    : issue);
  const of = made('A-1 team Web; A-2', { teamFrom: 'field', componentTeams: { 10: data } }, { components: { 'A-1': ['10'], 'A-2': ['10'] }, issue: history });
  expect(teams(of)).toEqual({ 'A-1': 'Web', 'A-2': 'Data' });
  const before = programAt(of, day('2026-11-08'));
  expect(teams(before)).toEqual({ 'A-1': 'Data', 'A-2': 'Data' });
  expect(before.issues[0]?.team).toBe(before.issues[1]?.team);
});

test('links of a type that the site does not have any more are no dependencies, today or earlier', () => {
  const from = source('A-1; A-2', 'A-1 blocks A-2');
  expect(buildProgram(from, day(defaultAsOf)).dependencies).toHaveLength(1);
  const without = buildProgram({ ...from, linkTypes: from.linkTypes.filter(({ name }) => name !== 'Blocks') }, day(defaultAsOf));
  expect(without.dependencies).toEqual([]);
  expect(programAt(without, day('2026-11-08')).dependencies).toEqual([]);
});

test('a team of which issues tell two names is called as the oldest of them tells, in whatever order they come', () => {
  const from = source('A-1 created 2026-01-01; A-2 created 2026-02-01; A-3 created 2026-03-01', '', { settings: { teamFrom: 'field' } });
  const issues = from.issues.map((issue, at) => ({ ...issue, team: { id: '7', name: `Name ${at + 1}` } }));
  for (const told of [issues, [...issues].reverse()]) {
    expect(teams(buildProgram({ ...from, issues: told }, day(defaultAsOf)))).toEqual({ 'A-1': 'Name 1', 'A-2': 'Name 1', 'A-3': 'Name 1' });
  }
});
