import { NO_FIRST, type PlanSpans } from './plan-spans';
import type { PlanPlace, PlanTree } from './plan-tree';

/**
 * What a row is opened by: the key of an issue or a project, `version:ID` of a milestone, `loose:KEY` of the loose work of
 * a project, and nothing for the program. No two rows share one, since keys of projects have no digits after a hyphen.
 */
export const rowKey = (place: PlanPlace): string => {
  switch (place.kind) {
    case 'program': return '';
    case 'project': return place.project.key;
    case 'loose': return `loose:${place.project.key}`;
    case 'milestone': return `version:${place.milestone.version.id}`;
    case 'issue': return place.issue.key;
  }
};

const nameOf = (place: PlanPlace): string => (place.kind === 'project' ? place.project.name : place.kind === 'milestone' ? place.milestone.version.name : '');

/** Milestones first, then epics, then other work, and last what lies under no epic. */
const rank = (place: PlanPlace): number => {
  if (place.kind === 'issue') return place.issue.level > 0 ? 1 : 2;
  return place.kind === 'loose' ? 3 : 0;
};

/**
 * The order of rows under one row: by kind, then by the first planned day (of a milestone its own), what has none last;
 * then projects and milestones by name, issues by age.
 */
export const rowOrder = ({ placeOf }: PlanTree, { planned: { first } }: PlanSpans): ((a: number, b: number) => number) => {
  const dayOf = (node: number, place: PlanPlace): number => (place.kind === 'milestone' ? place.milestone.day : first[node] ?? NO_FIRST);
  return (a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)];
    return rank(one) - rank(other) || dayOf(a, one) - dayOf(b, other) || nameOf(one).localeCompare(nameOf(other), 'en') || a - b;
  };
};
