import type { ProjectChoice } from '../../../src/contract/program';

const longest = 80;

/** A first name for a program, from what belongs to it; empty while nothing does. */
export const suggestedName = (projects: readonly Pick<ProjectChoice, 'name'>[], jql: string | null): string => {
  const names = projects.map(({ name }) => name);
  if (names.length === 0) return jql === null ? '' : 'Program by query';
  const [first, second] = names;
  if (second === undefined) return (first ?? '').slice(0, longest);
  if (names.length === 2) return `${first} and ${second}`.slice(0, longest);
  return `${`${first}, ${second}`.slice(0, longest)} and ${names.length - 2} more`;
};
