import type { Program } from '../../model/program';
import { liftedCycles, projectOf } from '../graph/cycles-in';
import { bothEnds } from './dependency-evidence';
import { figure, input } from '../figure';
import type { Measure } from '../measure';
import { counted } from '../words';

/**
 * **Cycles between projects**: groups of projects that depend on each other in a ring once every dependency is lifted
 * from its issues to their projects. Over all issues, done or not; the issues themselves may well be free of cycles.
 */
export const cyclesBetweenProjects: Measure = {
  key: 'cycles-between-projects',
  name: 'Cycles between projects',
  group: 'Dependencies',
  unit: 'cycles',
  better: 'lower',
  formula: 'Groups of projects whose issues depend on each other in a ring.',
  source: null,
  followed: true,
  compute: ({ program }) => {
    const groups = projectOf(program);
    const found = liftedCycles(program, groups, program.projects.length);
    return figure(found.length, counted(found.length, 'cycle'), {
      note: found.length === 0 ? null : counted(found.flat().length, 'project'),
      inputs: found.map((cycle) => input(namesOf(program, cycle), cycle.length, 'projects')),
      issues: () => bothEnds(program, between(program, groups, found)),
    });
  },
};

const namesOf = ({ projects }: Program, cycle: readonly number[]): string =>
  cycle.map((position) => projects[position]?.key ?? '').join(', ');

const between = ({ dependencies }: Program, groups: Int32Array, found: readonly (readonly number[])[]): Program['dependencies'] => {
  const ringOf = new Map(found.flatMap((cycle, ring) => cycle.map((project) => [project, ring] as const)));
  return dependencies.filter(({ blocker, blocked }) => {
    const first = groups[blocker] ?? -1;
    const second = groups[blocked] ?? -1;
    return first !== second && ringOf.has(first) && ringOf.get(first) === ringOf.get(second);
  });
};
