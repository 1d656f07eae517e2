import type { ReactElement } from 'react';
import type { MembershipPreview } from '../../../../src/contract/settings';
import { CountValue } from '../../../parts/figure';
import { countText } from '../../../parts/number-text';
import { useViewer } from '../../../parts/viewer';

const overlapWords = (overlap: number, locale: string): string =>
  `${countText(overlap, 'issues', locale)} ${overlap === 1 ? 'is' : 'are'} found by more than one rule, and counted once`;

/** What all rules bring in together, each issue once, as the person sees it. */
export const MembershipTotal = ({ preview, counting }: { readonly preview: MembershipPreview | null; readonly counting: boolean }): ReactElement => {
  const { locale } = useViewer();
  if (preview === null || counting) return <p className="rule-total" role="status">{counting ? 'Counting what belongs to it' : 'It cannot be counted now.'}</p>;
  const { issues, projects, overlap } = preview;
  return (
    <div className="rule-total" role="status">
      <p className="rule-sum">
        {issues === null ? 'The issues cannot be counted in one go' : <CountValue measure="membership" value={issues} text={countText(issues, 'issues', locale)} />}
        {projects === null ? ' in many projects' : ` in ${countText(projects, 'projects', locale)}`}
      </p>
      {overlap !== null && overlap > 0 && <p className="small quiet">{overlapWords(overlap, locale)}</p>}
      <p className="small quiet">Counted as you see it; others may see more of it, or less.</p>
    </div>
  );
};
