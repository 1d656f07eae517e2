import type { ReactElement, ReactNode } from 'react';
import { openInJira } from '../bridge';
import { PlainButton } from '../parts/button';
import { dayText } from '../parts/date-text';
import { IssueKey } from '../parts/issue-key';
import { countText, numberText } from '../parts/number-text';
import { StateMark } from '../parts/state-mark';
import { useViewer } from '../parts/viewer';
import { isCut, type Drawing } from './drawing';
import { edgeFacts } from './words';

type DetailsProps = { readonly drawing: Drawing; readonly node: number; readonly close: () => void; readonly goTo: (node: number) => void; readonly surroundings: ((key: string) => void) | null };

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement => <div><dt>{name}</dt><dd>{children}</dd></div>;

/** Names so many of its neighbours; the list has all. */
const MOST_NAMED = 6;

const Neighbours = ({ title, drawing, edges, far, goTo }: { readonly title: string; readonly drawing: Drawing; readonly edges: readonly number[]; readonly far: 'from' | 'to'; readonly goTo: (node: number) => void }): ReactElement | null => {
  const { locale } = useViewer();
  if (edges.length === 0) return null;
  return (
    <div className="details-neighbours">
      <h3>{title}</h3>
      <ul role="list">
        {edges.slice(0, MOST_NAMED).map((index) => {
          const edge = drawing.view.edges[index];
          const other = drawing.view.nodes[edge?.[far] ?? -1];
          if (edge === undefined || other === undefined) return null;
          return <li key={index}><PlainButton look="link" onClick={() => goTo(edge[far])}>{other.issue.key}</PlainButton> <span className="quiet small">{edgeFacts(edge, isCut(drawing, edge)).join(', ')}</span></li>;
        })}
        {edges.length > MOST_NAMED && <li className="quiet small">and {numberText(edges.length - MOST_NAMED, locale)} more</li>}
      </ul>
    </div>
  );
};

/** The facts of one card, beside the picture. */
export const NodeDetails = ({ drawing, node, close, goTo, surroundings }: DetailsProps): ReactElement | null => {
  const { locale } = useViewer();
  const shown = drawing.view.nodes[node];
  if (shown === undefined) return null;
  const { issue, lateBy, float, finish, scheduled, start, critical, outside } = shown;
  return (
    <aside className="picture-details" aria-label={`Facts of ${issue.key}`} onKeyDown={(event) => { if (event.key === 'Escape') close(); }}>
      <div className="details-head">
        <IssueKey issueKey={issue.key} />
        <button type="button" className="icon-button" onClick={close} aria-label="Close the facts">
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="M3.5 3.5l9 9m0-9l-9 9" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" /></svg>
        </button>
      </div>
      <p className="details-summary" dir="auto">{issue.summary}</p>
      {lateBy !== null && <StateMark state="bad" word={`late by ${countText(lateBy, 'working-days', locale)}`} />}
      <dl className="details-facts">
        <Fact name="Status"><bdi>{issue.status}</bdi></Fact>
        <Fact name="Team">{outside ? 'outside the program' : <bdi>{issue.team}</bdi>}</Fact>
        <Fact name="Assignee">{issue.assignee === null ? 'nobody' : <bdi>{issue.assignee}</bdi>}</Fact>
        <Fact name="Planned">{start === null && finish === null ? 'no dates' : `${start === null ? 'no start' : dayText(start, locale)} – ${finish === null ? 'no end' : dayText(finish, locale)}`}</Fact>
        {scheduled !== null && <Fact name="Ends, by the schedule">{dayText(scheduled, locale)}</Fact>}
        {float !== null && <Fact name="Float">{critical ? `${countText(Math.round(float), 'working-days', locale)}, on the critical chain` : countText(Math.round(float), 'working-days', locale)}</Fact>}
      </dl>
      <Neighbours title="Waits for" drawing={drawing} edges={drawing.links.into[node] ?? []} far="from" goTo={goTo} />
      <Neighbours title="Blocks" drawing={drawing} edges={drawing.links.out[node] ?? []} far="to" goTo={goTo} />
      <div className="details-actions">
        <PlainButton onClick={() => openInJira(`/browse/${encodeURIComponent(issue.key)}`)}>Open in Jira</PlainButton>
        {surroundings !== null && !outside && <PlainButton onClick={() => surroundings(issue.key)}>Surroundings of {issue.key}</PlainButton>}
      </div>
    </aside>
  );
};
