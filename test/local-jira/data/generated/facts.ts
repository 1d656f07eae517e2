import { mondayOf, weekday } from '../work-days';
import type { Dice } from './dice';
import type { Shape } from './shape';

/** What is decided of one generated issue. Days are whole days since 1970; null = did not happen. */
export type Facts = {
  readonly index: number;
  readonly project: number;
  /** Position in its project, from 0. */
  readonly place: number;
  readonly level: -1 | 0 | 1;
  /** Issue number of the parent; -1 for none. */
  readonly parent: number;
  readonly team: number;
  readonly person: number;
  readonly created: number;
  readonly began: number | null;
  readonly finished: number | null;
  readonly dropped: boolean;
  /** Planned start and due date. */
  readonly start: number | null;
  readonly due: number | null;
  /** Day on which the due date was moved or set. */
  readonly dueSet: number | null;
  readonly points: number | null;
};

/** An epic, then its children, one of them a sub-task of another, again and again. */
const FAMILY = 12;
const SUBTASK_AT = 7;

/** Issues a team handles. */
const TEAM_SIZE = 240;

export const HISTORY_DAYS = 1000;

export const teamsIn = (shape: Shape, project: number): number => Math.max(1, Math.round(sizeOf(shape, project) / TEAM_SIZE));

export const sizeOf = (shape: Shape, project: number): number => (shape.starts[project + 1] ?? 0) - (shape.starts[project] ?? 0);

/** What each purpose of the dice is. */
const ROLL = { orphan: 1, spread: 2, outcome: 3, wait: 4, flow: 5, due: 6, dueDay: 7, points: 8, person: 9, team: 10 } as const;

export const factsOf = (shape: Shape, dice: Dice, people: number, today: number, index: number): Facts => {
  const project = shape.projectOf[index] ?? 0;
  const place = index - (shape.starts[project] ?? 0);
  const level = place % FAMILY === 0 ? 1 : place % FAMILY === SUBTASK_AT ? -1 : 0;
  const share = (place + 0.5) / sizeOf(shape, project);
  const created = onWorkDay(today - ageOf(share) - (dice(index, ROLL.spread) % 20));
  const flow = flowOf(dice, index, created, share, today);
  const plan = level === 1 ? NO_PLAN : planOf(dice, index, flow, today);
  return {
    index, project, place, level, created, ...flow, ...plan,
    parent: parentOf(dice, index, place, level),
    team: dice(index - (place % FAMILY), ROLL.team) % teamsIn(shape, project),
    person: dice(index, ROLL.person) % people,
    dueSet: plan.due !== null && dice(index, ROLL.due) % 10 < 3 ? onWorkDay(Math.min(today - 1, created + 2 + (dice(index, ROLL.wait) % 9))) : null,
    points: level === 0 && dice(index, ROLL.points) % 10 < 8 ? [1, 2, 3, 5, 8][dice(index, ROLL.points) % 5] ?? null : null,
  };
};

/** Most of the scope is more than a quarter old; the last of a project's issues came in since. */
const ageOf = (share: number): number => 3 + Math.round(share > 0.94 ? 1500 * (1 - share) : 90 + (HISTORY_DAYS - 110) * (1 - share / 0.94));

const NO_PLAN = { start: null, due: null } as const;

/** Two of five finished issues had dates, and four of five open ones have: some of them are late. */
const planOf = (dice: Dice, index: number, { began, finished }: Pick<Facts, 'began' | 'finished'>, today: number): Pick<Facts, 'start' | 'due'> => {
  const roll = dice(index, ROLL.dueDay);
  if (dice(index, ROLL.due) % 10 >= (finished === null ? 8 : 4)) return NO_PLAN;
  const due = onWorkDay(finished === null ? today - 8 + (roll % 100) : finished - 15 + (roll % 40));
  return { start: began ?? onWorkDay(due - 3 - (roll % 11)), due };
};

const parentOf = (dice: Dice, index: number, place: number, level: number): number => {
  if (level === 1) return -1;
  if (level === -1) return index - 1;
  return dice(index, ROLL.orphan) % 20 === 0 ? -1 : index - (place % FAMILY);
};

/** Old work is mostly over, new work mostly not; about one in ten of what is over was dropped. */
const flowOf = (dice: Dice, index: number, created: number, share: number, today: number): Pick<Facts, 'began' | 'finished' | 'dropped'> => {
  const roll = dice(index, ROLL.outcome) % 1000;
  const over = roll < 930 - 600 * share ** 3;
  const began = onWorkDay(created + 1 + (dice(index, ROLL.wait) % Math.max(1, today - created - 2)));
  const finished = onWorkDay(began + 1 + (dice(index, ROLL.flow) % 14));
  if (over && finished < today) return { began, finished, dropped: roll % 11 === 0 };
  if (over && began < today) return { began, finished: null, dropped: false };
  if (roll < 960 || began >= today) return { began: null, finished: null, dropped: false };
  // What is under way was begun lately, or soon after it came where it came lately.
  return { began: Math.max(created, onWorkDay(today - 1 - (dice(index, ROLL.flow) % 20))), finished: null, dropped: false };
};

const onWorkDay = (day: number): number => (weekday(day) > 4 ? mondayOf(day) + 4 : day);
