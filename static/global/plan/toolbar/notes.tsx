import type { ReactElement } from 'react';
import type { PlanPage } from '../../../../src/contract/plan';
import { PlainButton } from '../../../parts/button';
import { dayText } from '../../../parts/date-text';
import { Facts } from '../../../parts/waiting-list';
import { countText, numberText } from '../../../parts/number-text';
import { useViewer } from '../../../parts/viewer';

type NotesProps = { readonly page: PlanPage; readonly at: string | null; readonly back: () => void };

/** What the plan covers, and what it cannot show. */
export const Notes = ({ page, at, back }: NotesProps): ReactElement => {
  const { locale } = useViewer();
  const { withoutDates, links, linksTotal, partial, finish } = page;
  return (
    <div className="plan-notes">
      {at !== null && <p className="plan-past"><strong>As of {dayText(at, locale)}.</strong> Dates of a past day cannot be changed. <PlainButton look="link" onClick={back}>Back to today</PlainButton></p>}
      <Facts facts={[
        partial === null ? null : <span className="plan-partial">{partial}</span>,
        finish === null ? null : 'The schedule ignores how many people there are',
        withoutDates === 0 ? null : `${countText(withoutDates, 'issues', locale)} without dates`,
        links.length < linksTotal ? `${numberText(links.length, locale)} of ${numberText(linksTotal, locale)} dependencies between rows are drawn` : null,
      ]} />
    </div>
  );
};
