import type { ReactElement } from 'react';
import type { CaseView, ReviewView } from '../../../../src/contract/value/case';
import { PlainButton } from '../../../parts/button';
import { dayText } from '../../../parts/date-text';
import { DownloadCsv } from '../../../parts/download-csv';
import { StateMark } from '../../../parts/state-mark';
import { useViewer } from '../../../parts/viewer';
import type { Opened } from './case-page';
import { decisionWords } from './decision-words';
import { reviewTable } from './review-csv';

const Mark = ({ review: { heldOn, decision, overdueDays } }: { readonly review: ReviewView }): ReactElement => {
  if (heldOn !== null && decision !== null) return <StateMark state={decision === 'continue' ? 'good' : decision === 'stop' ? 'bad' : 'watch'} word={decisionWords[decision]} />;
  if (overdueDays !== null) return <StateMark state="bad" word={`Overdue by ${overdueDays} ${overdueDays === 1 ? 'day' : 'days'}`} />;
  return <StateMark state="unknown" word="To be held" />;
};

type ReviewsProps = { readonly view: CaseView; readonly edits: boolean; readonly open: (opened: Opened) => void };

const Item = ({ review, edits, open }: { readonly review: ReviewView } & Omit<ReviewsProps, 'view'>): ReactElement => {
  const { locale } = useViewer();
  const { dueOn, heldOn, reason, by } = review;
  const day = dayText(heldOn ?? dueOn, locale);
  return (
    <li className="outcome-item">
      <div className="outcome-head"><span className="outcome-name">{heldOn === null ? `Due ${day}` : `Held ${day}`}</span><Mark review={review} /></div>
      {reason !== '' && <p dir="auto">{reason}</p>}
      <div className="outcome-foot">
        {by !== null && <p className="small quiet">Decided by <bdi>{by.name ?? 'somebody Jira does not name'}</bdi></p>}
        {edits && (
          <div className="outcome-actions">
            <PlainButton look="link" onClick={() => open({ kind: 'review', review })}>{heldOn === null ? 'Hold it' : 'Change'}<span className="only-heard"> the review of {day}</span></PlainButton>
            <PlainButton look="link" onClick={() => open({ kind: 'remove', review })}>Remove<span className="only-heard"> the review of {day}</span></PlainButton>
          </div>
        )}
      </div>
    </li>
  );
};

/** Dated looks at whether to continue, rebalance or stop. */
export const Reviews = ({ view, edits, open }: ReviewsProps): ReactElement => (
  <section className="card" aria-label="Reviews">
    <div className="outcome-head">
      <h2>Continue, rebalance or stop</h2>
      <div className="outcome-actions">
        {view.reviews.length > 0 && <DownloadCsv name="reviews" table={() => reviewTable(view.reviews)} />}
        {edits && <PlainButton onClick={() => open({ kind: 'review', review: null })}>Plan a review</PlainButton>}
      </div>
    </div>
    {view.reviews.length === 0
      ? <p className="quiet">No review is planned. A review is a day on which somebody decides, with a reason, whether the program goes on as it is, is rebalanced, or stops.{!edits && ' Managers of this program plan them.'}</p>
      : <ul role="list" className="outcome-list">{view.reviews.map((review) => <Item key={review.id} review={review} edits={edits} open={open} />)}</ul>}
  </section>
);
