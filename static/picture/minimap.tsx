import { useMemo, type PointerEvent, type ReactElement } from 'react';
import type { Drawing } from './drawing';
import { livePaint } from './paint';
import type { Size, Viewport } from './viewport';

type MinimapProps = { readonly drawing: Drawing; readonly viewport: Viewport; readonly size: Size; readonly goTo: (x: number, y: number) => void };

const MOST: Size = { width: 168, height: 120 };

/** All of a picture that is larger than its stage, with a frame around what is in sight; press or drag to go there. */
export const Minimap = ({ drawing: { view, layout }, viewport: { x, y, k }, size, goTo }: MinimapProps): ReactElement => {
  const scale = Math.min(MOST.width / layout.width, MOST.height / layout.height);
  const [plain, late] = useMemo(() => [false, true].map((wanted) => layout.boxes
    .flatMap((box, at) => ((view.nodes[at]?.lateBy ?? null) === null === wanted ? [] : [`M${box.x} ${box.y}h${box.width}v${box.height}h${-box.width}Z`])).join('')), [layout, view]);
  const go = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.buttons === 0) return;
    event.stopPropagation();
    const { left, top } = event.currentTarget.getBoundingClientRect();
    goTo((event.clientX - left) / scale, (event.clientY - top) / scale);
  };
  return (
    <svg className="minimap" aria-hidden="true" width={layout.width * scale} height={layout.height * scale} viewBox={`0 0 ${layout.width} ${layout.height}`} onPointerDown={go} onPointerMove={go}>
      <rect width={layout.width} height={layout.height} fill={livePaint.card} />
      <path d={plain} fill={livePaint.line} />
      <path d={late} fill={livePaint.dangerLine} />
      <rect className="minimap-frame" x={-x / k} y={-y / k} width={size.width / k} height={size.height / k} vectorEffect="non-scaling-stroke" />
    </svg>
  );
};
