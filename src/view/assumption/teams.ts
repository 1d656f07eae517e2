import type { Assumption } from '../../contract/program';
import { counted, fewNames, percentText } from '../../analyse/words';
import { columns } from '../../model/columns';
import { HAS_TEAM } from '../../model/signs';
import { holders } from '../../model/holders';
import type { Issue, Program } from '../../model/program';
import type { TeamName } from '../../model/settings';

type NameRows = Extract<Assumption['editor'], { kind: 'names' }>;

const teamsFound = (program: Program): string => {
  const issues = program.byId.size;
  if (issues === 0) return 'No issues yet';
  const { signs } = columns(program);
  const { team, teams } = holders(program);
  const has = new Uint8Array(teams.length);
  let withTeam = 0;
  for (let index = 0; index < issues; index += 1) {
    if (((signs[index] ?? 0) & HAS_TEAM) !== 0) withTeam += 1;
    has[team[index] ?? 0] = 1;
  }
  return `${counted(has.filter((one) => one === 1).length, 'team')}; ${percentText((100 * withTeam) / issues)} of issues have a Team`;
};

export const teamFrom = (program: Program): Assumption => ({
  key: 'teamFrom',
  title: 'Teams',
  value: program.settings.teamFrom === 'field' ? 'From the Team field' : 'Each project is a team',
  effect: teamsFound(program),
  editor: {
    kind: 'choice',
    options: [
      { value: 'field', label: 'From the Team field', hint: 'Without a Team, an issue’s component says the team, else its project' },
      { value: 'project', label: 'Each project is a team', hint: 'But for issues whose component has a team of its own' },
    ],
  },
});

const MOST_KNOWN = 500;

/** Teams that can be chosen: those of the issues, and those that a rule names already. */
const knownTeams = ({ issues, projects, settings }: Program): NameRows['known'] => {
  const known = new Map<string, string>();
  const add = ({ id, name }: TeamName): void => { if (!known.has(id)) known.set(id, name); };
  for (const { team, jira } of issues) {
    add(team);
    if (jira.team !== null) add(jira.team);
  }
  for (const { id, name } of projects) add({ id: `project:${id}`, name });
  for (const team of [...Object.values(settings.componentTeams), ...Object.values(settings.projectTeams)]) add(team);
  return [...known].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name)).slice(0, MOST_KNOWN);
};

type Counted = { readonly label: string; readonly projects: Set<string>; issues: number };

/** Components of the issues by id: one component belongs to one project, but for those that a site shares. */
const components = (issues: readonly Issue[]): ReadonlyMap<string, Counted> => {
  const found = new Map<string, Counted>();
  for (const { jira, project } of issues) {
    for (const { id, name } of jira.components) {
      const before = found.get(id) ?? { label: name, projects: new Set<string>(), issues: 0 };
      before.issues += 1;
      before.projects.add(project.key);
      found.set(id, before);
    }
  }
  return found;
};

const MOST_ROWS = 200;

const componentRows = ({ issues, settings }: Program): NameRows['rows'] => [...components(issues)]
  .map(([key, { label, projects, issues: count }]) => ({ key, label, projects, count, current: settings.componentTeams[key] ?? null }))
  .sort((a, b) => Number(b.current !== null) - Number(a.current !== null) || b.count - a.count || a.label.localeCompare(b.label))
  .slice(0, MOST_ROWS)
  .map(({ key, label, projects, count, current }) => ({ key, label, hint: `${fewNames([...projects])}, ${counted(count, 'issue')}`, current }));

const valueOf = (rows: NameRows['rows'], none: string): string => {
  const named = rows.filter(({ current }) => current !== null);
  return named.length === 0 ? none : fewNames(named.map(({ label, current }) => `${label}: ${current?.name}`));
};

/** How many issues have their team by a rule about their component. */
const byComponent = ({ issues, settings }: Program): number => issues.filter(({ jira }) =>
  (settings.teamFrom !== 'field' || jira.team === null) && jira.components.some(({ id }) => settings.componentTeams[id] !== undefined)).length;

export const componentTeams = (program: Program): Assumption => {
  const rows = componentRows(program);
  return {
    key: 'componentTeams',
    title: 'Teams of components',
    value: valueOf(rows, 'No component has a team'),
    effect: rows.length === 0 ? 'No issue has a component' : `${counted(byComponent(program), 'issue')} ${byComponent(program) === 1 ? 'has its' : 'have their'} team by component`,
    editor: { kind: 'names', rows, known: knownTeams(program) },
  };
};

export const projectTeams = (program: Program): Assumption => {
  const rows = program.projects.map(({ id, key, name }) => ({ key: String(id), label: name, hint: `Project ${key}`, current: program.settings.projectTeams[String(id)] ?? null }));
  const own = new Set(rows.map(({ key }) => `project:${key}`));
  const without = program.issues.filter(({ team }) => own.has(team.id)).length;
  return {
    key: 'projectTeams',
    title: 'Teams of projects',
    value: valueOf(rows, 'Each project is its own team'),
    effect: `${counted(without, 'issue')} ${without === 1 ? 'belongs' : 'belong'} to a team named after its project`,
    editor: { kind: 'names', rows, known: knownTeams(program) },
  };
};
