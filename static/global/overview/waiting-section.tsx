import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { OverviewView } from '../../../src/contract/overview';
import { PlainButton } from '../../parts/button';
import { countText, numberText } from '../../parts/number-text';
import type { OpenEvidence } from '../../parts/tile';
import { useViewer } from '../../parts/viewer';
import { WaitingList } from '../../parts/waiting-list';

type WaitingProps = { readonly view: OverviewView; readonly open: OpenEvidence; readonly openQuestions: () => void; readonly showPicture: (key: string) => void; readonly openList: () => void };

/** Waits for what was dropped: nobody will deliver it, and only a person can say whether it is still needed. */
const DroppedLine = ({ view, openQuestions }: Pick<WaitingProps, 'view' | 'openQuestions'>): ReactElement | null => {
  const { locale } = useViewer();
  const dropped = view.groups.flatMap(({ figures }) => figures).find(({ measure }) => measure === 'dropped-blockers')?.value ?? 0;
  if (dropped === 0) return null;
  return <p className="card-foot small quiet">{countText(dropped, 'links', locale)} to dropped work: is it still needed? <PlainButton look="link" onClick={openQuestions}>Answer the questions</PlainButton></p>;
};

/** What to act on first: the dependencies that hold somebody up today. */
export const WaitingSection = ({ view, open, openQuestions, showPicture, openList }: WaitingProps): ReactElement => {
  const { locale } = useViewer();
  const more = view.waitingTotal > view.waiting.length;
  return (
    <section className="card">
      <h2>Who waits for whom, now</h2>
      {view.waiting.length === 0
        ? <p className="quiet">Nobody waits. A dependency is listed here when its blocker is open and the blocked issue has started, is flagged, is in an active sprint or should have started.</p>
        : <WaitingList rows={view.waiting} showPicture={showPicture} />}
      {view.waiting.length > 0 && (
        <p className="card-foot page-actions">
          <Button spacing="compact" onClick={openList}>See all in the list</Button>
          {more && <Button spacing="compact" appearance="subtle" onClick={() => open('waiting')}>All {numberText(view.waitingTotal, locale)} blockers</Button>}
        </p>
      )}
      <DroppedLine view={view} openQuestions={openQuestions} />
    </section>
  );
};
