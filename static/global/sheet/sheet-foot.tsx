import type { ReactElement } from 'react';
import type { SheetView } from '../../../src/contract/sheet';
import { agoText } from '../../parts/date-text';
import { useAge } from '../../parts/freshness';
import { useViewer } from '../../parts/viewer';

/** What the sheet covers and how old it is, where whoever reads it later finds it. */
export const SheetFoot = ({ view }: { readonly view: SheetView }): ReactElement => {
  const { locale } = useViewer();
  const age = useAge(view.ageSeconds);
  return (
    <footer className="paper-foot">
      <span>From Jira{age === null ? '' : `, checked ${agoText(age, locale)}`}, over what the person who made it may see.</span>
      {view.partial !== null && <span className="paper-partial">Partial: {view.partial}.</span>}
      <span>Forecast P50–P85: half, and 85%, of simulated runs are done by these days.</span>
    </footer>
  );
};
