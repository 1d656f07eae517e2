import { bothEnds } from './dependency-evidence';
import { figure, input } from '../figure';
import type { Measure } from '../measure';
import { counted } from '../words';

/**
 * **Dependencies**: pairs of issues of which one depends on the other, over all issues, done or not. Which link types
 * are dependencies, and in which direction, is a setting; several links between two issues in the same direction are
 * one, a link of an issue to itself is one too. One of the two issues may be outside the program.
 */
export const dependencies: Measure = {
  key: 'dependencies',
  name: 'Dependencies',
  group: 'Dependencies',
  unit: 'links',
  better: 'none',
  formula: 'Pairs of issues joined by a link whose type is a dependency, each direction once; at least one of the two is in the program.',
  source: null,
  followed: true,
  compute: ({ program, states }) => {
    const all = program.dependencies;
    return figure(all.length, counted(all.length, 'dependency', 'dependencies'), {
      inputs: () => [
        ...program.linkTypes.map((type) => input(type.name, all.filter((one) => one.typeIds.includes(type.id)).length, 'links')).filter((one) => one.value !== 0),
        input('Both ends in the program', all.filter((one) => one.blocker >= 0 && one.blocked >= 0).length, 'links'),
        input('Still open', states.waiting.length + states.coming.length + states.untold.length, 'links'),
      ],
      issues: () => bothEnds(program, all),
    });
  },
};
