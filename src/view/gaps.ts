import type { FoundGap } from '../analyse/quality/gaps/gaps';
import { counted } from '../analyse/words';
import type { Gap } from '../contract/settings';
import { holders } from '../model/holders';
import type { Program, Project } from '../model/program';
import { gapJql } from './gap-jql';

/** The project with most of these issues, the first by key where several have as many. */
const mostlyIn = (program: Program, at: Int32Array): { readonly project: Project; readonly issues: number } | null => {
  const { project, projects } = holders(program);
  const counts = new Uint32Array(projects.length);
  for (const index of at) {
    const number = project[index] ?? 0;
    counts[number] = (counts[number] ?? 0) + 1;
  }
  const most = counts.reduce((highest, count) => Math.max(highest, count), 0);
  const [first] = projects.filter((_, number) => counts[number] === most).sort((a, b) => a.key.localeCompare(b.key));
  return first === undefined || most === 0 ? null : { project: first, issues: most };
};

/** The project whose lead a gap names, for each of them; null where there is none. */
export const projectsOfGaps = (program: Program, gaps: readonly FoundGap[]): readonly (number | null)[] =>
  gaps.map(({ at }) => mostlyIn(program, at)?.project.id ?? null);

/** `leads`: names of project leads by project id, as Jira shows them to the viewer. */
export const gapView = (
  { kind: { measure, one, many }, at, unlocks, weakens }: FoundGap, program: Program, membership: string | null, leads: ReadonlyMap<number, string>,
): Gap => {
  const most = mostlyIn(program, at);
  return {
    key: measure.key,
    text: counted(at.length, one, many),
    issues: at.length,
    unlocks: unlocks.map(({ name }) => name),
    weakens: weakens.map(({ name }) => name),
    project: most === null ? null : { key: most.project.key, name: most.project.name, issues: most.issues },
    owner: most === null ? null : leads.get(most.project.id) ?? null,
    jql: gapJql(measure.key, program, at, membership),
    measure: measure.key,
  };
};
