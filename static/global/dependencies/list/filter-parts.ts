import type { DependencyFilter, FilterChoices } from '../../../../src/contract/dependencies';
import { healthNameWords, stateWords } from '../dependency-words';

/** The filter with one part of it set anew; nothing chosen takes the part away. */
export const withPart = <Part extends keyof DependencyFilter>(filter: DependencyFilter, part: Part, value: DependencyFilter[Part]): DependencyFilter => {
  const others = Object.fromEntries(Object.entries(filter).filter(([name]) => name !== part)) as DependencyFilter;
  const none = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return none ? others : { ...others, [part]: value };
};

/** One thing that is filtered by, in words, and the filter without it. */
export type FilterPart = { readonly key: string; readonly label: string; readonly without: DependencyFilter };

type Lists = 'teams' | 'projects' | 'waitingTeams' | 'blockerTeams' | 'health' | 'states';

/** All that a filter holds, one by one. A team or project that nothing waits in any more is named as the address names it. */
export const filterParts = (filter: DependencyFilter, choices: FilterChoices): readonly FilterPart[] => {
  const team = (id: string): string => choices.teams.find((one) => one.id === id)?.name ?? id;
  const each = <Part extends Lists>(part: Part, words: (value: NonNullable<DependencyFilter[Part]>[number]) => string): readonly FilterPart[] => {
    const values: readonly NonNullable<DependencyFilter[Part]>[number][] = filter[part] ?? [];
    return values.map((value) => ({
      key: `${part} ${value}`, label: words(value),
      without: withPart(filter, part, values.filter((one) => one !== value) as unknown as DependencyFilter[Part]),
    }));
  };
  const one = (part: 'atLeastDays' | 'crossTeam' | 'critical' | 'text', label: string | null): readonly FilterPart[] =>
    (filter[part] === undefined || label === null ? [] : [{ key: part, label, without: withPart(filter, part, undefined) }]);
  return [
    ...one('text', `“${filter.text ?? ''}”`),
    ...each('teams', team),
    ...each('waitingTeams', (id) => `Waits: ${team(id)}`),
    ...each('blockerTeams', (id) => `Waited for: ${team(id)}`),
    ...each('projects', (key) => choices.projects.find((project) => project.key === key)?.name ?? key),
    ...each('health', (health) => healthNameWords[health]),
    ...each('states', (state) => stateWords[state]),
    ...one('atLeastDays', `Waits ${filter.atLeastDays ?? 0} working days or longer`),
    ...one('crossTeam', filter.crossTeam === false ? 'Within one team' : 'Between teams'),
    ...one('critical', filter.critical === false ? 'Not on the critical path' : 'On the critical path'),
  ];
};
