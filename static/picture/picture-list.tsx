import type { ReactElement } from 'react';
import type { OpenedMore, PictureNode } from '../../src/contract/dependencies';
import { PlainButton } from '../parts/button';
import { countText } from '../parts/number-text';
import { StateMark } from '../parts/state-mark';
import { useViewer } from '../parts/viewer';
import { Facts, IssueName } from '../parts/waiting-list';
import { isCut, type Drawing } from './drawing';
import { edgeFacts, rankText } from './words';

type ListProps = { readonly drawing: Drawing; readonly open: (more: OpenedMore) => void };

const WaitsFor = ({ drawing, edges }: { readonly drawing: Drawing; readonly edges: readonly number[] }): ReactElement => (
  <ul role="list" className="picture-waits">
    {edges.map((index) => {
      const edge = drawing.view.edges[index];
      const blocker = drawing.view.nodes[edge?.from ?? -1];
      return edge === undefined || blocker === undefined ? null
        : <li key={index}>waits for <strong>{blocker.issue.key}</strong> (<bdi>{blocker.outside ? 'outside the program' : blocker.issue.team}</bdi>): {edgeFacts(edge, isCut(drawing, edge)).join(', ')}</li>;
    })}
  </ul>
);

const Item = ({ drawing, index, node, open }: ListProps & { readonly index: number; readonly node: PictureNode }): ReactElement => {
  const { locale } = useViewer();
  const { issue, lateBy, critical, outside } = node;
  const into = drawing.links.into[index] ?? [];
  return (
    <li className="picture-item">
      <div className="picture-item-head">
        <IssueName issue={issue} />
        {lateBy !== null && <StateMark state="bad" word={`late by ${countText(lateBy, 'working-days', locale)}`} />}
      </div>
      <Facts facts={[outside ? 'outside the program' : <bdi key="team">{issue.team}</bdi>, <bdi key="status">{issue.status}</bdi>, critical ? <strong key="critical">critical</strong> : null]} />
      {into.length > 0 && <WaitsFor drawing={drawing} edges={into} />}
      {drawing.view.more.filter(({ node: of }) => of === index).map(({ side, count }) => (
        <PlainButton key={side} look="link" onClick={() => open({ key: issue.key, side })}>Show {countText(count, 'issues', locale)} more that {issue.key} {side === 'blockers' ? 'waits for' : 'blocks'}</PlainButton>
      ))}
    </li>
  );
};

/** The same content in words: by column, so by time, each issue with what it waits for. */
export const PictureList = ({ drawing, open }: ListProps): ReactElement => {
  const { locale } = useViewer();
  const { view: { nodes }, layout } = drawing;
  const groups = layout.shape === 'ring' ? [{ rank: 0, title: 'In the cycle' }] : layout.columns.map(({ rank }) => ({ rank, title: rankText(drawing.view, rank, locale) }));
  return (
    <div className="picture-list">
      {groups.map(({ rank, title }) => (
        <section key={rank}>
          <h3>{title}</h3>
          <ul role="list">
            {nodes.map((node, index) => (layout.shape === 'ring' || node.rank === rank ? <Item key={node.issue.key} drawing={drawing} index={index} node={node} open={open} /> : null))}
          </ul>
        </section>
      ))}
    </div>
  );
};
