import { bothEnds } from './dependency-evidence';
import { figure, input } from './figure';
import type { Measure } from './measure';
import { counted } from './words';

/**
 * **Dependencies**: pairs of issues of the program in which one depends on the other, over all issues, done or not.
 * Which link types are dependencies, and in which direction, is a setting; several links between two issues in the
 * same direction are one, a link of an issue to itself is one too. Those with an end outside stand apart.
 */
export const dependencies: Measure = {
  key: 'dependencies',
  name: 'Dependencies',
  group: 'Dependencies',
  unit: 'links',
  better: 'none',
  formula: 'Pairs of issues of the program joined by a link whose type is a dependency, each direction once.',
  source: null,
  followed: false,
  compute: ({ program, graph, states }) => {
    const inside = program.dependencies.filter((one) => one.blocker >= 0 && one.blocked >= 0);
    const byType = program.linkTypes.map((type) => input(type.name, inside.filter((one) => one.typeIds.includes(type.id)).length, 'links'));
    return figure(graph.edges, counted(graph.edges, 'dependency', 'dependencies'), {
      inputs: [
        ...byType.filter((one) => one.value !== 0),
        input('Still open', states.waiting.length + states.coming.length + states.untold.length, 'links'),
        input('With an end outside the program, not counted', program.dependencies.length - inside.length, 'links'),
      ],
      issues: () => bothEnds(program, inside),
    });
  },
};
