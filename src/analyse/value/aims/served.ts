import { issueAt } from '../../../model/past-issues';
import type { Program } from '../../../model/program';
import type { Aim } from '../../../model/value/objective';
import { oncePer } from '../../once-per';

/** Aims that the program still has. */
export const activeAims = ({ value: { aims } }: Program): readonly Aim[] => aims.filter(({ ended }) => !ended);

const UNSEEN = 0, NO = 1, YES = 2;

/**
 * Whether each issue serves an aim, by its index: its project is linked to one, or it is, or an issue above it. Every chain of
 * parents is walked once.
 */
export const servesAim = oncePer((program: Program): Uint8Array => {
  const aims = activeAims(program);
  const [projects, linked] = [new Set(aims.flatMap((aim) => aim.projects)), new Set(aims.flatMap((aim) => aim.epics))];
  const found = new Uint8Array(program.byId.size);
  for (const { index } of program.issues) {
    const path: number[] = [];
    let at = index, answer = UNSEEN;
    while (answer === UNSEEN) {
      const issue = issueAt(program, at);
      const before = found[at] ?? NO;
      if (issue === undefined || before !== UNSEEN) answer = before === UNSEEN ? NO : before;
      else if (projects.has(issue.project.id) || linked.has(issue.id)) answer = YES;
      else if (issue.parent < 0 || path.length > program.byId.size) answer = NO;
      if (issue !== undefined) path.push(at);
      at = issue?.parent ?? -1;
    }
    for (const passed of path) found[passed] = answer;
  }
  return found.map((answer) => (answer === YES ? 1 : 0));
});

/** What serves no aim, and could be linked to one: open work in it, by issues and by points. */
export type Unaligned = { readonly kind: 'project' | 'epic'; readonly id: number; readonly issues: number; readonly points: number };

/**
 * Epics with open work that serves no aim, and projects of which nothing does, those with most open work first. An epic is an issue above the
 * work; of several levels, the highest that serves none. Set aside work does not count.
 */
export const unalignedWork = (program: Program): readonly Unaligned[] => {
  const serves = servesAim(program);
  const found = new Map<string, { kind: Unaligned['kind']; id: number; issues: number; points: number }>();
  const add = (kind: Unaligned['kind'], id: number, points: number): void => {
    const row = found.get(`${kind}:${id}`) ?? { kind, id, issues: 0, points: 0 };
    row.issues += 1;
    row.points += points;
    found.set(`${kind}:${id}`, row);
  };
  const top = topOf(program);
  for (const issue of program.issues) {
    if (!issue.leaf || issue.setAside || issue.category === 'done' || serves[issue.index] === 1) continue;
    add('project', issue.project.id, issue.points ?? 0);
    const above = issueAt(program, top[issue.index] ?? -1);
    if (above !== undefined && above.level > 0) add('epic', above.id, issue.points ?? 0);
  }
  return [...found.values()].sort((a, b) => b.issues - a.issues || a.kind.localeCompare(b.kind, 'en') || a.id - b.id);
};

/** The highest issue above each one, itself where nothing is. */
const topOf = (program: Program): Int32Array => {
  const top = new Int32Array(program.byId.size).fill(-1);
  for (const { index } of program.issues) {
    const path: number[] = [];
    let at = index;
    while ((top[at] ?? 0) === -1 && path.length <= program.byId.size) {
      path.push(at);
      const parent = issueAt(program, at)?.parent ?? -1;
      if (parent < 0) { top[at] = at; break; }
      at = parent;
    }
    const highest = top[at] ?? at;
    for (const passed of path) top[passed] = highest;
  }
  return top;
};
