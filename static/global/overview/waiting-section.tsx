import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { OverviewView } from '../../../src/contract/overview';
import { numberText } from '../../parts/number-text';
import type { OpenEvidence } from '../../parts/tile';
import { useViewer } from '../../parts/viewer';
import { WaitingList } from '../../parts/waiting-list';

/** What to act on first: the dependencies that hold somebody up today. */
export const WaitingSection = ({ view, open }: { readonly view: OverviewView; readonly open: OpenEvidence }): ReactElement => {
  const { locale } = useViewer();
  const more = view.waitingTotal > view.waiting.length;
  return (
    <section className="card">
      <h2>Who waits for whom, now</h2>
      {view.waiting.length === 0
        ? <p className="quiet">Nobody waits. A dependency is listed here when its blocker is open and the blocked issue has started, is flagged, is in an active sprint or should have started.</p>
        : <WaitingList rows={view.waiting} />}
      {more && <p className="card-foot"><Button spacing="compact" onClick={() => open('waiting')}>All {numberText(view.waitingTotal, locale)} blockers</Button></p>}
    </section>
  );
};
