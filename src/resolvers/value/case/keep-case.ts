import { randomUUID } from 'node:crypto';
import type { OutcomeCalls } from '../../../contract/value/outcome-calls';
import { dayOfMinute, isoDay, parseIsoDay } from '../../../model/day';
import type { CaseReview } from '../../../model/value/benefit';
import { undecided } from '../../../model/value/value-settings';
import type { SettingsRow } from '../../../store/value/read-value';
import { changeTable } from '../../../store/value/table';
import { Refusal } from '../../refusal';
import type { Viewer } from '../../viewer';
import { addRow, changeRow, takeRow, type RowKind } from '../row/change-row';
import { programToChange } from '../row/program-to-change';
import { changesBetween, rowConflict, type Told } from '../row/row-conflict';

type Call<Name extends keyof OutcomeCalls> = OutcomeCalls[Name];

const reviewKind: RowKind<CaseReview> = {
  table: 'reviews',
  what: 'this review',
  name: () => 'Review of the business case',
  tell: ({ dueOn, heldOn, decision, reason }) =>
    [['due', isoDay(dueOn)], ['held', heldOn === null ? null : isoDay(heldOn)], ['decision', decision], ['reason', reason === '' ? null : reason]],
};

const refuse = (message: string, field: string): Refusal => new Refusal('bad-input', `${message} Nothing was saved.`, { field });

const dayOf = (text: string): number => parseIsoDay(text) ?? 0;

/** A review that was held says what was decided, why, and on a day that has come. */
const checkHeld = ({ heldOn, decision, reason }: Call<'saveReview'>['input'], today: number): void => {
  if ((heldOn === null) !== (decision === null)) throw refuse('A review that was held has a decision: continue, rebalance or stop.', 'decision');
  if (heldOn !== null && dayOf(heldOn) > today) throw refuse('A review is held today or was on an earlier day.', 'heldOn');
  if (decision !== null && reason === '') throw refuse('Say in a sentence why it was decided so.', 'reason');
};

const planned = (programId: string, dueOn: number): CaseReview => ({ id: randomUUID(), version: 0, programId, dueOn, heldOn: null, decision: null, reason: '', by: null });

/** Plans a review, or holds one, which may plan the next. Who held it stands beside its decision. Both come in one write or neither does. */
export const saveReview = async (input: Call<'saveReview'>['input'], viewer: Viewer): Promise<Call<'saveReview'>['output']> => {
  const { programId, id, version, decision, reason, nextOn } = input;
  const { settings } = await programToChange(programId, viewer, 'manage');
  checkHeld(input, dayOfMinute(Math.floor(Date.now() / 60_000), settings.timeZone));
  const said = { dueOn: dayOf(input.dueOn), heldOn: input.heldOn === null ? null : dayOf(input.heldOn), decision, reason, by: decision === null ? null : viewer.accountId };
  const next = nextOn === null ? [] : [planned(programId, dayOf(nextOn))];
  const saved = id === null
    ? await addRow(reviewKind, programId, { ...planned(programId, said.dueOn), ...said }, viewer, {}, next)
    : await changeRow<CaseReview>(reviewKind, { programId, id, version }, viewer, (stored) => ({ ...stored, ...said, by: said.decision === stored.decision ? stored.by ?? said.by : said.by }), () => ({}), next);
  return { id: saved.id, version: saved.version };
};

/** Takes a review away, planned or held. */
export const removeReview = async (seen: Call<'removeReview'>['input'], viewer: Viewer): Promise<Call<'removeReview'>['output']> => {
  await programToChange(seen.programId, viewer, 'manage');
  await takeRow(reviewKind, seen, viewer);
  return {};
};

type Basis = Call<'decideCase'>['input']['seen'];

const basisOf = ({ discountRate, firstYear, reviewEveryDays }: Basis): Basis => ({ discountRate, firstYear, reviewEveryDays });

const tellBasis = ({ discountRate, firstYear, reviewEveryDays }: Basis): Told => [
  ['discount rate a year', discountRate], ['year 0', firstYear === null ? null : String(firstYear)], ['days from one review to the next', reviewEveryDays === null ? null : String(reviewEveryDays)],
];

const NAME = 'Business case';

/** Says what the case is reckoned with. Other settings of the program's money may change meanwhile; these may not. */
export const decideCase = async ({ programId, seen, ...decided }: Call<'decideCase'>['input'], viewer: Viewer): Promise<Call<'decideCase'>['output']> => {
  await programToChange(programId, viewer, 'keep-money');
  let moved: SettingsRow | null = null;
  await changeTable<SettingsRow>(programId, 'settings', (rows) => {
    const stored: SettingsRow = { ...undecided, ...rows[0] ?? { id: 'settings', version: 0 } };
    moved = JSON.stringify(basisOf(stored)) === JSON.stringify(basisOf(seen)) ? null : stored;
    if (moved !== null) throw new BasisMoved();
    const note = { who: viewer.accountId, action: 'value-changed' as const, people: [], issues: [], changes: changesBetween(NAME, tellBasis(stored), tellBasis(decided)) };
    return { note, rows: [{ ...stored, ...basisOf(decided), version: stored.version + 1 }] };
  }).catch(async (error: unknown) => {
    if (!(error instanceof BasisMoved) || moved === null) throw error;
    throw await rowConflict({ programId, table: 'settings', name: NAME, what: 'what the business case is reckoned with', version: moved.version, stored: tellBasis(moved), yours: tellBasis(decided) });
  });
  return {};
};

class BasisMoved extends Error {}
