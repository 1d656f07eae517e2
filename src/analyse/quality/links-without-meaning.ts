import { linksOverlooked } from '../dependencies/links-by-type';
import { evidence, figure, input } from '../figure';
import type { Measure } from '../measure';
import { counted, fewNames } from '../words';

const countOf = (links: ReadonlyMap<string, string>, typeId: string): number => {
  let count = 0;
  for (const id of links.values()) if (id === typeId) count += 1;
  return count;
};

/**
 * **Links that may be dependencies**: links between two issues of the program whose type reads like a dependency
 * ("depends on", "has to be done before") while the program's settings do not take it as one. Each link once, however
 * many of its ends show it.
 */
export const linksWithoutMeaning: Measure = {
  key: 'links-without-meaning',
  name: 'Links that may be dependencies',
  group: 'Data quality',
  unit: 'links',
  better: 'lower',
  formula: 'Links between issues of the program whose type reads like a dependency but is not taken as one.',
  source: null,
  followed: false,
  compute: ({ program }) => {
    const { types, links, issues } = linksOverlooked(program);
    const used = [...types.values()].filter(({ id }) => countOf(links, id) > 0);
    return figure(links.size, `${counted(links.size, 'link')} of ${counted(used.length, 'type')} that ${used.length === 1 ? 'reads' : 'read'} like a dependency`, {
      note: used.length === 0 ? null : fewNames(used.map(({ name }) => name)),
      inputs: used.map(({ id, name }) => input(name, countOf(links, id), 'links')),
      issues: () => evidence([...issues], ({ jira }) => [...new Set(jira.links
        .filter(({ typeId, otherId }) => types.has(typeId) && program.byId.has(otherId))
        .map(({ typeId }) => types.get(typeId)?.name ?? ''))].join(', ')),
    });
  },
};
