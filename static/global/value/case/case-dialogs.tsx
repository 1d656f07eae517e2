import { useState, type ReactElement } from 'react';
import type { CaseView, ReviewView } from '../../../../src/contract/value/case';
import { askGlobal } from '../../../bridge';
import { todayIso } from '../../../parts/date-text';
import { ChoiceField, Field, LongField, numberOf } from '../outcome/fields';
import { FormDialog } from '../outcome/form-dialog';
import { asRate, isRate, typedRate } from '../rate-text';
import { decisionWords } from './decision-words';

type FormProps = { readonly programId: string; readonly close: () => void; readonly saved: () => void };

/** What the case is reckoned with. */
export const BasisDialog = ({ programId, view, close, saved }: FormProps & { readonly view: CaseView }): ReactElement => {
  const { discountRate, firstYear, reviewEveryDays } = view;
  const [rate, setRate] = useState(typedRate(discountRate));
  const [year, setYear] = useState(firstYear?.toString() ?? '');
  const [days, setDays] = useState(reviewEveryDays?.toString() ?? '');
  return (
    <FormDialog
      title="What is the case reckoned with?" label="Save" ready={isRate(rate)}
      call={() => askGlobal('decideCase', { programId, seen: { discountRate, firstYear, reviewEveryDays }, discountRate: asRate(rate), firstYear: numberOf(year), reviewEveryDays: numberOf(days) })} close={close} saved={saved}
    >
      <div className="outcome-row">
        <Field label="Discount rate a year, in %" value={rate} change={setRate} hint="Empty: not decided, and nothing is discounted" />
        <Field label="Year 0" type="number" value={year} change={setYear} hint="Empty: the year of the first baseline, or of the first cost. Amounts stay in their calendar years" />
        <Field label="Days from one review to the next" type="number" min={1} value={days} change={setDays} />
      </div>
    </FormDialog>
  );
};

const later = (iso: string, days: number | null): string => {
  const from = Date.parse(`${iso}T00:00:00Z`);
  return days === null || Number.isNaN(from) ? '' : new Date(from + days * 86_400_000).toISOString().slice(0, 10);
};

const decisions = ['continue', 'rebalance', 'stop'] as const;

/** Plans a review, or holds one. */
export const ReviewDialog = ({ programId, view, review, close, saved }: FormProps & { readonly view: CaseView; readonly review: ReviewView | null }): ReactElement => {
  const [dueOn, setDue] = useState(review?.dueOn ?? later(todayIso(), view.reviewEveryDays ?? 90));
  const [heldOn, setHeld] = useState(review === null ? '' : review.heldOn ?? todayIso());
  const [decision, setDecision] = useState<string>(review?.decision ?? (review === null ? '' : 'continue'));
  const [reason, setReason] = useState(review?.reason ?? '');
  const [nextOn, setNext] = useState(review === null || review.heldOn !== null ? '' : later(todayIso(), view.reviewEveryDays));
  const decided = decisions.find((one) => one === decision) ?? null;
  const call = () => askGlobal('saveReview', {
    programId, id: review?.id ?? null, version: review?.version ?? 0, dueOn, heldOn: decided === null ? null : heldOn, decision: decided, reason: decided === null ? '' : reason.trim(), nextOn: nextOn === '' ? null : nextOn,
  });
  return (
    <FormDialog title={review === null ? 'Plan a review' : 'What was decided?'} label="Save" ready={dueOn !== '' && (decided === null || (heldOn !== '' && reason.trim() !== ''))} call={call} close={close} saved={saved}>
      <div className="outcome-row">
        <Field label="Due on" type="date" value={dueOn} change={setDue} />
        {review !== null && <ChoiceField label="Decision" value={decision} change={setDecision} choices={[{ value: '', label: 'Not held yet' }, ...decisions.map((value) => ({ value, label: decisionWords[value] }))]} />}
        {decided !== null && <Field label="Held on" type="date" value={heldOn} change={setHeld} />}
      </div>
      {decided !== null && <LongField label="Why" value={reason} change={setReason} hint="Everyone who sees the program reads it" />}
      {decided !== null && <Field label="Next review on" type="date" value={nextOn} change={setNext} hint="Empty: none is planned" />}
    </FormDialog>
  );
};

/** Says what is lost with a review. */
export const RemoveReview = ({ programId, review, close, saved }: FormProps & { readonly review: ReviewView }): ReactElement => (
  <FormDialog title="Remove the review?" label="Remove" warn call={() => askGlobal('removeReview', { programId, id: review.id, version: review.version })} close={close} saved={saved}>
    <p>{review.heldOn === null ? 'It is no longer planned.' : 'Its decision and its reason go with it; the trail keeps both.'}</p>
  </FormDialog>
);
