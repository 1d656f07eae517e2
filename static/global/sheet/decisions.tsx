import type { MouseEvent, ReactElement } from 'react';
import type { NeededDecision, SheetView } from '../../../src/contract/sheet';
import { countText } from '../../parts/number-text';
import { useViewer } from '../../parts/viewer';
import { parseRoute } from '../route';
import type { Go } from '../use-route';

type ItemProps = { readonly decision: NeededDecision; readonly programId: string; readonly go: Go };

const Decision = ({ decision: { text, days, page }, programId, go }: ItemProps): ReactElement => {
  const { locale } = useViewer();
  const path = `/program/${encodeURIComponent(programId)}/${page}`;
  const look = (event: MouseEvent): void => {
    event.preventDefault();
    go(parseRoute(path));
  };
  return (
    <li>
      <a className="decision" href={`#${path}`} onClick={look} dir="auto">{text}</a>
      {days !== null && <span className="decision-age">{days === 0 ? 'since today' : `open for ${countText(days, 'working-days', locale)}`}</span>}
    </li>
  );
};

/** What only the people at the table can settle, each with its age; it leads to where it is looked at. */
export const Decisions = ({ view, go }: { readonly view: SheetView; readonly go: Go }): ReactElement => (
  <section className="part">
    <h2>Decisions needed</h2>
    {view.decisions.length === 0
      ? <p className="quiet">Nothing waits for a decision of this meeting.</p>
      : <ul className="decisions">{view.decisions.map((decision) => <Decision key={decision.text} decision={decision} programId={view.programId} go={go} />)}</ul>}
  </section>
);
