import { memo, useMemo, type ReactElement } from 'react';
import { isCut, meets, type Chain, type Drawing } from './drawing';
import { edgeLook } from './edge-look';
import { EdgeLine } from './edge-line';
import { FarScene } from './far';
import type { Box, Point } from './layout/layout';
import { MoreButton } from './more-button';
import { NodeCard, SmallCard } from './node-card';
import type { Paint } from './paint';
import type { Level } from './viewport';
import { nodeLabel } from './words';

type SceneProps = {
  readonly drawing: Drawing;
  readonly paint: Paint;
  readonly locale: string;
  readonly level: Level;
  /** About the zoom, in powers of two. */
  readonly scale: number;
  /** What of it is drawn. */
  readonly sight: Box;
  readonly lit: Chain | null;
  /** The node that Tab stops at, which is always drawn; null where nothing can be stopped at. */
  readonly current: number | null;
  readonly chosen: number | null;
};

const around = (route: readonly Point[]): Box => {
  const [xs, ys] = [route.map(({ x }) => x), route.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
};

const edgesIn = ({ view, layout }: Drawing, extents: readonly Box[], sight: Box): readonly number[] =>
  [...view.edges.keys()].filter((index) => {
    const extent = extents[index];
    return (layout.routes[index]?.length ?? 0) > 1 && extent !== undefined && meets({ ...extent, width: extent.width + 1, height: extent.height + 1 }, sight);
  });

const classOf = (name: string, lit: boolean): string => (lit ? `${name} lit` : name);

const Edges = ({ drawing, paint, level, sight, lit }: Pick<SceneProps, 'drawing' | 'paint' | 'level' | 'sight' | 'lit'>): ReactElement => {
  const { view: { edges }, layout: { routes, shape } } = drawing;
  const extents = useMemo(() => routes.map(around), [routes]);
  const shown = useMemo(() => {
    const layerOf = new Map(edges.map((edge, index) => [index, edgeLook(edge, isCut(drawing, edge), paint).layer]));
    return [...edgesIn(drawing, extents, sight)].sort((one, other) => (layerOf.get(one) ?? 0) - (layerOf.get(other) ?? 0));
  }, [drawing, edges, extents, paint, sight]);
  return (
    <g aria-hidden="true">
      {shown.map((index) => {
        const edge = edges[index];
        return edge === undefined ? null : (
          <g key={index} className={classOf('edge', lit?.edges.has(index) === true)}>
            <EdgeLine edge={edge} route={routes[index] ?? []} shape={shape} cut={isCut(drawing, edge)} paint={paint} weight={level === 'full' ? 1 : 2.2} />
          </g>
        );
      })}
    </g>
  );
};

const Nodes = ({ drawing, paint, locale, level, sight, lit, current, chosen }: SceneProps): ReactElement => {
  const { view, layout: { boxes, shape }, links } = drawing;
  const shown = [...view.nodes.keys()].filter((index) => index === current || (level !== 'far' && boxes[index] !== undefined && meets(boxes[index], sight)));
  const live = current !== null;
  return (
    <g>
      {shown.map((index) => {
        const [node, box] = [view.nodes[index], boxes[index]];
        if (node === undefined || box === undefined) return null;
        const more = view.more.filter((one) => one.node === index);
        // A group and no button, since what it is called says more than what is written on it.
        const asCard = live ? {
          role: 'group', 'aria-roledescription': 'issue', tabIndex: index === current ? 0 : -1, 'data-node': index, 'aria-current': index === chosen,
          'aria-label': nodeLabel(view, { into: links.into[index] ?? [], out: links.out[index] ?? [] }, node, locale),
        } : {};
        return (
          <g key={node.issue.key} className={classOf('node-place', lit?.nodes.has(index) === true)} transform={`translate(${box.x} ${box.y})`}>
            <g className="node" {...asCard}>
              <g aria-hidden={live}>
                {level === 'full' ? <NodeCard node={node} box={box} paint={paint} locale={locale} withTeam={shape === 'ring'} asOf={view.asOf} /> : <SmallCard node={node} box={box} paint={paint} />}
              </g>
            </g>
            {level === 'full' && more.map((one) => <MoreButton key={one.side} more={one} nodeKey={node.issue.key} width={box.width} paint={paint} locale={locale} live={live} reached={index === current} />)}
          </g>
        );
      })}
    </g>
  );
};

/**
 * Lines and cards of a picture, as far as they are in sight. From far only what is lit: all the rest lies beneath, on a
 * ground of its own, which need not be drawn anew for each chain.
 */
export const Scene = memo((props: SceneProps): ReactElement => {
  const { drawing, paint, level, scale, sight, lit } = props;
  return (
    <g className={lit === null ? undefined : 'some-lit'}>
      {level === 'far' ? lit !== null && <FarScene drawing={drawing} paint={paint} only={lit} scale={scale} /> : <Edges drawing={drawing} paint={paint} level={level} sight={sight} lit={lit} />}
      <Nodes {...props} />
    </g>
  );
});
Scene.displayName = 'Scene';
