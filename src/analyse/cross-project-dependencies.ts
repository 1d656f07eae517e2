import type { Dependency, Program } from '../model/program';
import { bothEnds } from './dependency-evidence';
import { figure } from './figure';
import type { Measure } from './measure';
import { counted } from './words';

/** **Dependencies across projects**: dependencies (see `dependencies`) whose two issues are in different projects of the program. */
export const crossProjectDependencies: Measure = {
  key: 'cross-project-dependencies',
  name: 'Dependencies across projects',
  group: 'Dependencies',
  unit: 'links',
  better: 'none',
  formula: 'Dependencies between issues of two projects of the program, done or not.',
  source: null,
  followed: false,
  compute: ({ program, graph }) => {
    const found = program.dependencies.filter((one) => isCrossProject(program, one));
    return figure(found.length, `${counted(found.length, 'dependency', 'dependencies')} of ${graph.edges}`, {
      issues: () => bothEnds(program, found),
    });
  },
};

const isCrossProject = ({ issues }: Program, { blocker, blocked }: Dependency): boolean => {
  const first = issues[blocker];
  const second = issues[blocked];
  return first !== undefined && second !== undefined && first.project !== second.project;
};
