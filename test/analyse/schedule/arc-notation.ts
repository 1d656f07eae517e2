import { analyse, type Analysis } from '../../../src/analyse/analysis';
import { scheduledIssues } from '../../../src/analyse/schedule/scheduled';
import { isoDay } from '../../../src/model/day';
import { program, type NotationOptions } from '../../model/program-notation';

/**
 * A network of the literature, each of its units of time a working day. Work begins on Monday, 2026-11-23, unless said
 * otherwise; issues are numbered as their activities are lettered: A-1 is A, A-2 is B.
 */
export type Arc = readonly [activity: string | null, days: number, from: number, to: number];

const number = (activity: string): number => activity.charCodeAt(0) - 64;
const letter = (key: string): string => String.fromCharCode(64 + Number(key.slice(2)));

/** Events that a dummy arc, or several, lead to from one. */
const reached = (arcs: readonly Arc[], event: number): ReadonlySet<number> => {
  const found = new Set([event]);
  for (const at of found) for (const [activity, , from, to] of arcs) if (activity === null && from === at) found.add(to);
  return found;
};

/** Activities on arcs as links between issues: a dummy is no issue, but what it makes wait waits. */
export const linksOf = (arcs: readonly Arc[]): string => arcs.flatMap(([activity, , , end]) => (activity === null ? [] : arcs.flatMap(([next, , from]) =>
  (next !== null && reached(arcs, end).has(from) ? [`A-${number(activity)} blocks A-${number(next)}`] : [])))).join('; ');

const issuesOf = (arcs: readonly Arc[], said: Readonly<Record<string, string>> = {}): string => arcs.flatMap(([activity, days]) =>
  (activity === null ? [] : [`A-${number(activity)} ${said[activity] ?? `estimate ${days}d`}`])).join('; ');

export type Solved = { readonly finish: string; readonly critical: string };

const read = (of: Analysis): Solved => {
  const { schedule } = of;
  if (!schedule.known) throw new Error(schedule.reason);
  const critical = schedule.network.leaves.filter((_, node) => schedule.path.critical[node] === 1).map(({ key }) => letter(key));
  return { finish: isoDay(schedule.finish), critical: critical.sort().join('') };
};

export const solve = (arcs: readonly Arc[], said: Readonly<Record<string, string>> = {}, options: NotationOptions = {}): Solved =>
  read(analyse(program(issuesOf(arcs, said), linksOf(arcs), options)));

/** Total float of each activity in working days, by its letter, as the page shows it. */
export const floatsOf = (of: Analysis): Readonly<Record<string, number>> => Object.fromEntries([...scheduledIssues(of)].flatMap(([index, { float }]) => {
  const issue = of.program.issues[index];
  return issue === undefined ? [] : [[letter(issue.key), float] as const];
}));

export const onArcs = (arcs: readonly Arc[]): Analysis => analyse(program(issuesOf(arcs), linksOf(arcs)));

/** Activities on nodes, written as `'A 5; B 6 after A'`. */
export const onNodes = (written: string): Analysis => {
  const activities = written.split(';').map((text) => { const [name = '', days = '', , after = ''] = text.trim().split(/\s+/); return { name, days, after: after === '' ? [] : after.split(',') }; });
  const links = activities.flatMap(({ name, after }) => after.map((before) => `A-${number(before)} blocks A-${number(name)}`));
  return analyse(program(activities.map(({ name, days }) => `A-${number(name)} estimate ${days}d`).join('; '), links.join('; ')));
};

/** Working days from the start to the end of the network. */
export const lengthOf = ({ schedule }: Analysis): number => (schedule.known ? schedule.path.finish / (8 * 3600) : NaN);
