import type { Drawing } from './drawing';

const middle = ({ layout }: Drawing, node: number): { readonly x: number; readonly y: number } => {
  const box = layout.boxes[node];
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
};

const nearest = (drawing: Drawing, node: number, among: readonly number[]): number | null => {
  const from = middle(drawing, node);
  const far = (other: number): number => Math.hypot(middle(drawing, other).x - from.x, middle(drawing, other).y - from.y);
  const [first, ...rest] = among.filter((other) => other !== node);
  return first === undefined ? null : rest.reduce((best, other) => (far(other) < far(best) ? other : best), first);
};

/** Nodes of its column from top to bottom; of a ring all, clockwise. */
const beside = (drawing: Drawing, node: number): readonly number[] => {
  const { view: { nodes }, layout } = drawing;
  const all = [...nodes.keys()];
  if (layout.shape === 'layers') return all.filter((other) => nodes[other]?.rank === nodes[node]?.rank).sort((one, other) => middle(drawing, one).y - middle(drawing, other).y);
  const turn = (other: number): number => Math.atan2(middle(drawing, other).x - layout.width / 2, layout.height / 2 - middle(drawing, other).y);
  return all.sort((one, other) => turn(one) - turn(other));
};

const along = (drawing: Drawing, node: number, by: number): number | null => {
  const column = beside(drawing, node);
  const at = column.indexOf(node) + by;
  return (drawing.layout.shape === 'ring' ? column[(at + column.length) % column.length] : column[at]) ?? null;
};

/** Where an arrow leads from a node: left to a blocker, right to what it blocks, up and down in its column. Null where it leads nowhere. */
export const moved = (drawing: Drawing, node: number, key: string): number | null => {
  const { view: { edges }, links } = drawing;
  if (key === 'ArrowLeft') return nearest(drawing, node, (links.into[node] ?? []).flatMap((index) => edges[index]?.from ?? []));
  if (key === 'ArrowRight') return nearest(drawing, node, (links.out[node] ?? []).flatMap((index) => edges[index]?.to ?? []));
  if (key === 'ArrowUp') return along(drawing, node, -1);
  return key === 'ArrowDown' ? along(drawing, node, 1) : null;
};
