import type { FoundGap } from '../analyse/quality/gaps/gaps';
import { counted } from '../analyse/words';
import type { Gap } from '../contract/settings';
import type { Issue, Program, Project } from '../model/program';
import { gapJql } from './gap-jql';

/** The project with most of these issues, the first by key where several have as many. */
const mostlyIn = (issues: readonly Issue[]): { readonly project: Project; readonly issues: number } | null => {
  const counts = new Map<Project, number>();
  for (const { project } of issues) counts.set(project, (counts.get(project) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || a[0].key.localeCompare(b[0].key));
  return first === undefined ? null : { project: first[0], issues: first[1] };
};

/** The project whose lead a gap names, for each of them; null where there is none. */
export const projectsOfGaps = (gaps: readonly FoundGap[]): readonly (number | null)[] =>
  gaps.map(({ issues }) => mostlyIn(issues)?.project.id ?? null);

/** `leads`: names of project leads by project id, as Jira shows them to the viewer. */
export const gapView = (
  { kind: { measure, one, many }, issues, unlocks, weakens }: FoundGap, program: Program, membership: string | null, leads: ReadonlyMap<number, string>,
): Gap => {
  const most = mostlyIn(issues);
  return {
    key: measure.key,
    text: counted(issues.length, one, many),
    issues: issues.length,
    unlocks: unlocks.map(({ name }) => name),
    weakens: weakens.map(({ name }) => name),
    project: most === null ? null : { key: most.project.key, name: most.project.name, issues: most.issues },
    owner: most === null ? null : leads.get(most.project.id) ?? null,
    jql: gapJql(measure.key, program, issues, membership),
    measure: measure.key,
  };
};
