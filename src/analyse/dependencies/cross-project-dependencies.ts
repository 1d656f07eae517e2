import { holders, type Holders } from '../../model/holders';
import type { Dependency, Program } from '../../model/program';
import { bothEnds, keyOf } from './dependency-evidence';
import { figure, input } from '../figure';
import type { Measure } from '../measure';
import { counted } from '../words';

/**
 * **Dependencies across projects**: dependencies (see `dependencies`) whose two issues are in different projects. The
 * other project may be outside the program: then the keys of the two tell it.
 */
export const crossProjectDependencies: Measure = {
  key: 'cross-project-dependencies',
  name: 'Dependencies across projects',
  group: 'Dependencies',
  unit: 'links',
  better: 'none',
  formula: 'Dependencies between issues of two projects, done or not.',
  source: null,
  followed: true,
  compute: ({ program }) => {
    const whose = holders(program);
    const found = program.dependencies.filter((one) => isCrossProject(program, whose, one));
    const inside = found.filter((one) => one.blocker >= 0 && one.blocked >= 0).length;
    return figure(found.length, `${counted(found.length, 'dependency', 'dependencies')} of ${program.dependencies.length}`, {
      inputs: [input('Between projects of the program', inside, 'links'), input('To projects outside', found.length - inside, 'links')],
      issues: () => bothEnds(program, found),
    });
  },
};

/** Of two members their projects tell it, without a key being put together. */
const isCrossProject = (program: Program, { project }: Holders, { blocker, blocked }: Dependency): boolean => (blocker >= 0 && blocked >= 0
  ? project[blocker] !== project[blocked] : projectKey(keyOf(program, blocker)) !== projectKey(keyOf(program, blocked)));

const projectKey = (key: string): string => key.slice(0, key.lastIndexOf('-'));
