import type { BaselineDraft } from '../../../contract/value/baselines';
import { budgetsOf } from '../../../analyse/value/budget-of';
import { draftPackages, type DraftedPackage } from '../../../analyse/value/earned/draft-packages';
import { withCostZero } from '../../../analyse/value/earned/cost-zero';
import { parseIsoDay } from '../../../model/day';
import type { Program } from '../../../model/program';
import { cutValue } from '../../../model/value/cut-value';
import { seenIn } from '../../../model/value/seen-in';
import type { Day } from '../../../model/time';
import type { Baseline } from '../../../model/value/work-package';
import { lastRecordedDay } from '../../../store/value/day-records';
import { readValue } from '../../../store/value/read-value';

/** What a baseline would be made of, for somebody who may see these packages. */
export type BaselineAtHand = {
  readonly drafted: readonly DraftedPackage[];
  /** As it is stored, with what the viewer does not see. */
  readonly last: Baseline | null;
  /** The first day from which it may hold; null where any day will do. */
  readonly earliest: Day | null;
};

/** The baseline as far as cost asks for it. */
const sketchOf = ({ asOf, value: { settings } }: Program, programId: string, { kind, from, zero }: BaselineDraft, drafted: readonly DraftedPackage[]): Baseline => ({
  id: '', version: 0, programId, kind, from: parseIsoDay(from) ?? asOf, madeOn: asOf, by: null, reason: '', currency: settings.currency ?? '', reserve: 0,
  packages: drafted.map((one) => one.package), ...(zero === undefined ? {} : { zero }),
});

/**
 * Budgets are read from the book, since a baseline freezes them whoever makes it: a manager without the finance role makes
 * one without being told any. Lines and transfers of projects out of sight are not in them, as in any figure of this viewer.
 */
export const draftBaseline = async (program: Program, programId: string, draft: BaselineDraft): Promise<BaselineAtHand> => {
  const [stored, recorded] = await Promise.all([readValue(programId), lastRecordedDay(programId)]);
  const book = budgetsOf({ ...program, value: cutValue(stored, seenIn(program), true) });
  const last = stored.baselines.at(-1) ?? null;
  const days = [last?.from ?? null, last === null ? null : recorded].filter((day) => day !== null);
  const budgetOf = (id: Parameters<typeof book.budget>[1]): number | null => {
    const { value } = book.budget('package', id);
    return value === null ? null : Math.round(value) + 0;
  };
  const gates = new Map(draft.gates?.map((one) => [one.package, one.gates]));
  const drafted = draftPackages(program, { from: parseIsoDay(draft.from) ?? program.asOf, budgetOf, without: new Set(draft.without), last, gates });
  return { last, drafted: withCostZero(program, sketchOf(program, programId, draft, drafted), drafted), earliest: days.length === 0 ? null : Math.max(...days) + 1 };
};
