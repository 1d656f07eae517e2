import type { Program, Project, Team } from '../../model/program';
import { oncePer } from '../once-per';

/** A team with the project that its work mostly stands in. */
export type TeamHome = { readonly team: Team; readonly project: Project };

type Count = { readonly project: Project; issues: number };

/** Projects that are in the program whole come first: only there is a new issue in it from the start. */
const better = (whole: ReadonlySet<string>, a: Count, b: Count): Count => {
  const rank = ({ project }: Count): number => Number(whole.has(String(project.id)));
  return rank(b) > rank(a) || (rank(b) === rank(a) && b.issues > a.issues) ? b : a;
};

/** The teams of a program, by name, each with the project that a request to it goes to. */
export const teamHomes = oncePer((program: Program): readonly TeamHome[] => {
  const counts = new Map<Team, Map<number, Count>>();
  for (const { team, project } of program.issues) {
    const projects = counts.get(team) ?? new Map<number, Count>();
    const count = projects.get(project.id) ?? { project, issues: 0 };
    count.issues += 1;
    counts.set(team, projects.set(project.id, count));
  }
  const whole = new Set(program.settings.rules.flatMap((rule) => (rule.kind === 'project' ? [rule.projectId] : [])));
  return [...counts]
    .map(([team, projects]) => ({ team, project: [...projects.values()].reduce((best, each) => better(whole, best, each)).project }))
    .sort((a, b) => a.team.name.localeCompare(b.team.name, 'en'));
});
