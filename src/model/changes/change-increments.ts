import type { Increment, ProgramSettings } from '../settings';
import { type Changer, dayIn, listIn, nameIn } from './change';
import { UnusableChange } from './unusable-change';

const MOST_INCREMENTS = 100;

/** Numbers that were given once are not given again, so that a sprint moved to one that is gone never lands in another. */
const nextNumber = (increments: readonly Increment[]): number =>
  Math.max(0, ...increments.map(({ id }) => Number(/^increment-(\d{1,9})$/.exec(id)?.[1] ?? 0))) + 1;

const readIncrements = (settings: ProgramSettings, key: string, entries: readonly string[]): readonly Increment[] => {
  const known = new Set(settings.increments.map(({ id }) => id));
  let next = nextNumber(settings.increments);
  return entries.map((entry) => {
    const [id = '', start = '', end = '', ...name] = entry.split('=');
    if (id !== '' && !known.has(id)) throw new UnusableChange(key, 'An increment that was to be changed is not there any more. Load the settings again.');
    return { id: id === '' ? `increment-${next++}` : id, name: nameIn(key, name.join('=')), start: dayIn(key, start), end: dayIn(key, end) };
  });
};

const twiceIn = (values: readonly string[]): string | undefined => values.find((value, at) => values.indexOf(value) !== at);

const check = (key: string, increments: readonly Increment[]): void => {
  if (increments.length > MOST_INCREMENTS) throw new UnusableChange(key, `A program has at most ${MOST_INCREMENTS} increments.`);
  const twice = twiceIn(increments.map(({ name }) => name)) ?? twiceIn(increments.map(({ id }) => id));
  if (twice !== undefined) throw new UnusableChange(key, `Two increments are named “${twice}”. Give each a name of its own.`);
  for (const [at, { name, start, end }] of increments.entries()) {
    if (end < start) throw new UnusableChange(key, `“${name}” ends before it starts. Swap its dates.`);
    const before = increments[at - 1];
    if (before !== undefined && start <= before.end) throw new UnusableChange(key, `“${before.name}” and “${name}” overlap. A day belongs to one increment.`);
  }
};

/** `["increment-1=2026-11-02=2027-01-10=PI 1", "=2027-01-11=2027-03-21=PI 2"]`: all of them; what is not named is gone, and sprints moved to it go by their dates again. */
export const changeIncrements: Changer = (settings, change) => {
  const increments = [...readIncrements(settings, change.key, listIn(change))].sort((a, b) => a.start - b.start);
  check(change.key, increments);
  const ids = new Set(['none', ...increments.map(({ id }) => id)]);
  const sprintIncrements = Object.fromEntries(Object.entries(settings.sprintIncrements).filter(([, id]) => ids.has(id)));
  return { ...settings, increments, sprintIncrements };
};

/** A sprint put into an increment (its id), into none (`none`), or back to where its dates put it (null). */
export const moveSprint = (settings: ProgramSettings, sprintId: number, increment: string | null): ProgramSettings => {
  const moved = new Map(Object.entries(settings.sprintIncrements));
  if (increment === null) moved.delete(String(sprintId));
  else if (increment === 'none' || settings.increments.some(({ id }) => id === increment)) moved.set(String(sprintId), increment);
  else throw new UnusableChange('increment', 'There is no such increment any more. Load the settings again.');
  return { ...settings, sprintIncrements: Object.fromEntries(moved) };
};
