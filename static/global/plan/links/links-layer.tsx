import { memo, type ReactElement } from 'react';
import type { PlanLink, PlanRow } from '../../../../src/contract/plan';
import type { Drafts } from '../dates/drafts';
import { anchorsOf, rowShapes } from '../grid/bar-shapes';
import type { GridLook } from '../grid/grid-look';
import type { Arrows } from '../plan-query';
import type { Stretch } from '../time/visible';
import { pathOf, routeCorners, type Point } from './routes';
import { shownLinks } from './shown-links';

type LayerProps = {
  readonly links: readonly PlanLink[];
  readonly rowsByPlace: ReadonlyMap<number, PlanRow>;
  readonly drafts: Drafts;
  readonly look: GridLook;
  readonly rows: Stretch;
  readonly arrows: Arrows;
  /** The row one looks at, by the pointer or by the keyboard. */
  readonly looked: number | null;
};

type Drawn = { readonly link: PlanLink; readonly corners: readonly Point[] };

const drawn = ({ links, rowsByPlace, drafts, look, rows, arrows, looked }: LayerProps): readonly Drawn[] => {
  const found = new Map<number, ReturnType<typeof anchorsOf>>();
  const anchors = (at: number): ReturnType<typeof anchorsOf> => {
    const row = rowsByPlace.get(at);
    const known = found.get(at);
    if (row === undefined || known !== undefined) return known ?? null;
    const made = anchorsOf(rowShapes(row, drafts.get(row.key), look));
    found.set(at, made);
    return made;
  };
  return shownLinks(links, rows, arrows, looked).flatMap((link) => {
    const [from, to] = [anchors(link.from), anchors(link.to)];
    const known = (end: typeof from, at: number): boolean => end !== null || !rowsByPlace.has(at);
    if (!known(from, link.from) || !known(to, link.to)) return [];
    const corners = routeCorners({ at: link.from, x: from?.leave ?? null }, { at: link.to, x: to?.enter ?? null }, { rowHeight: look.rowHeight, middle: look.middle, half: 7 });
    return corners === null ? [] : [{ link, corners }];
  });
};

const tone = ({ health }: PlanLink): string => (health === 'late' || health === 'cycle' ? health : 'fine');

const classOf = ({ link }: Drawn, looked: number | null): string => [
  'plan-link', `plan-link-${tone(link)}`,
  ...(link.critical ? ['plan-link-critical'] : []),
  ...(looked !== null && (link.from === looked || link.to === looked) ? ['plan-link-looked'] : []),
].join(' ');

/** A head at the last corner, along the way the line came. */
const headOf = (corners: readonly Point[]): string => {
  const [before, tip] = [corners.at(-2), corners.at(-1)];
  if (before === undefined || tip === undefined || before.y !== tip.y) return '';
  return `M${tip.x - 5} ${tip.y - 3.5}L${tip.x} ${tip.y}L${tip.x - 5} ${tip.y + 3.5}Z`;
};

/**
 * Dependencies between the rows in sight, under the bars and their words. As large as what is drawn of the rows, since a
 * picture of thousands of rows would be too large to paint.
 */
export const LinksLayer = memo((props: LayerProps): ReactElement => {
  const { look, rows, looked } = props;
  const top = rows.from * look.rowHeight;
  const height = Math.max(0, rows.to - rows.from + 1) * look.rowHeight;
  return (
    <svg className="plan-links" aria-hidden="true" width={look.scale.width} height={height} viewBox={`0 ${top} ${look.scale.width} ${height}`} style={{ insetBlockStart: top, insetInlineStart: look.nameWidth }}>
      {drawn(props).map((each) => (
        <g key={`${each.link.from}>${each.link.to}`} className={classOf(each, looked)}>
          <path d={pathOf(each.corners)} />
          <path className="plan-link-head" d={headOf(each.corners)} />
        </g>
      ))}
    </svg>
  );
});
LinksLayer.displayName = 'LinksLayer';
