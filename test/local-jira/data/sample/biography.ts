import { changeItem, type ChangedField, type Told } from '../changelog';
import { startOf, workDay } from '../work-days';
import type { ChangeItem } from '../../site/types';
import type { Detail } from './details';
import type { Life, Step } from './life';
import { people } from './people';

export type ToldChange = { readonly at: number; readonly authorId: string; readonly items: readonly ChangeItem[] };

/** An issue's changes in order, and the values they lead to. Times are ms since 1970. */
export type Biography = {
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly changes: readonly ToldChange[];
  readonly values: ReadonlyMap<ChangedField, Told>;
  /** When it was last resolved; null while its last status change did not set it done. */
  readonly finishedAt: number | null;
};

const MINUTE = 60_000;

/** The moment a working day's office hours begin for an issue; `minute` keeps issues apart. */
const morning = (today: number, day: number, minute: number): number => startOf(workDay(today, day)) + (7 * 60 + minute) * MINUTE;

/**
 * Replays details and work over an issue's life. Steps of one day keep their order, details before work, so every
 * `from` is what the step before left behind; steps that change nothing leave no trace.
 */
export const writeBiography = (life: Life, details: readonly Detail[], work: readonly Step[], doneStatusId: string, today: number, minute: number): Biography => {
  const values = new Map<ChangedField, Told>(details.flatMap((one) => one.initial));
  const createdAt = morning(today, life.created, minute);
  const steps = [...details.flatMap((one) => one.steps), ...work].sort((a, b) => a.day - b.day);
  const changes: ToldChange[] = [];
  let at = createdAt;
  let finishedAt: number | null = null;
  for (const step of steps) {
    const items = applyStep(values, step);
    if (items.length === 0) continue;
    at = Math.max(morning(today, step.day, minute), at + 7 * MINUTE);
    changes.push({ at, authorId: people[step.by].accountId, items });
    if (items.some((one) => one.field === 'status')) finishedAt = values.get('status')?.id === doneStatusId ? at : null;
  }
  return { createdAt, updatedAt: at, changes, values, finishedAt };
};

const applyStep = (values: Map<ChangedField, Told>, step: Step): ChangeItem[] => {
  const items: ChangeItem[] = [];
  for (const [field, to] of step.sets) {
    const from = values.get(field) ?? null;
    if (from?.id === to?.id) continue;
    items.push(changeItem(field, from, to));
    if (to === null) values.delete(field);
    else values.set(field, to);
  }
  return items;
};
