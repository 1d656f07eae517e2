import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactElement, type RefObject } from 'react';
import type { OpenedMore } from '../../src/contract/dependencies';
import { useViewer } from '../parts/viewer';
import { chainOf, nodeAt, type Drawing } from './drawing';
import { FarScene } from './far';
import { Ground } from './ground';
import { ColumnHeads, LaneHeads } from './heads';
import { Minimap } from './minimap';
import { moved } from './move';
import { livePaint } from './paint';
import { Scene } from './scene';
import { todayX } from './today';
import { useDrag } from './use-drag';
import type { Look } from './use-viewport';
import { levelAt, scaleOf, sightOf } from './viewport';

type StageProps = {
  readonly drawing: Drawing;
  readonly label: string;
  readonly look: Look;
  readonly stage: RefObject<SVGSVGElement>;
  /** The node whose facts are shown. */
  readonly chosen: number | null;
  readonly choose: (node: number | null) => void;
  readonly open: (more: OpenedMore) => void;
};

const STEP = 64;

const pans: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] };

const numberAt = (target: EventTarget | null, name: string): number | null => {
  const found = target instanceof Element ? target.closest(`[data-${name}]`)?.getAttribute(`data-${name}`) : null;
  return found === null || found === undefined ? null : Number(found);
};

const firstOf = ({ view: { nodes } }: Drawing): number => Math.max(0, nodes.findIndex(({ focus }) => focus));

/** The picture itself: one stop for Tab and then arrows from card to card along the lines, or the mouse, or a finger. */
export const Stage = ({ drawing, label, look, stage, chosen, choose, open }: StageProps): ReactElement => {
  const { locale } = useViewer();
  const hint = useId();
  const { viewport, size, panBy, zoomBy, fit, reveal, hold } = look;
  const { view, layout } = drawing;
  const [key, setKey] = useState<string | null>(null);
  const [mapped, setMapped] = useState(true);
  const [hovered, setHovered] = useState<number | null>(null);
  const [focused, setFocused] = useState(false);
  const wanted = useRef(false);
  const drag = useDrag(look);
  const at = view.nodes.findIndex(({ issue }) => issue.key === key);
  const current = at < 0 ? firstOf(drawing) : at;
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    stage.current?.querySelector<SVGElement>(`[data-node="${current}"]`)?.focus({ preventScroll: true });
  }, [current, key, stage]);
  const litBy = hovered ?? (focused ? current : chosen);
  const lit = useMemo(() => (litBy === null || view.nodes[litBy] === undefined ? null : chainOf(drawing, litBy)), [drawing, view, litBy]);
  const sight = sightOf(viewport, size);
  const seen = useMemo(() => ({ x: sight.x, y: sight.y, width: sight.width, height: sight.height }), [sight.x, sight.y, sight.width, sight.height]);
  const today = useMemo(() => todayX(view, layout), [view, layout]);
  const goTo = (node: number): void => {
    const box = layout.boxes[node];
    if (box !== undefined) reveal(box);
    wanted.current = true;
    setKey(view.nodes[node]?.issue.key ?? null);
  };
  const openMore = (side: string | null | undefined, node: number | null): void => {
    const of = view.nodes[node ?? -1]?.issue.key;
    if (of === undefined || (side !== 'blockers' && side !== 'blocked')) return;
    hold(of);
    wanted.current = true;
    setKey(of);
    open({ key: of, side });
  };
  const placeOf = (event: MouseEvent): number | null => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return nodeAt(layout, (event.clientX - left - viewport.x) / viewport.k, (event.clientY - top - viewport.y) / viewport.k);
  };
  const clicked = (event: MouseEvent): void => {
    const more = event.target instanceof Element ? event.target.closest('[data-more]') : null;
    if (more !== null && !drag.dragged()) return openMore(more.getAttribute('data-more'), numberAt(more, 'of'));
    const node = placeOf(event);
    if (drag.dragged()) return;
    if (node !== null) goTo(node);
    choose(node);
  };
  const onNode = (event: KeyboardEvent, node: number): boolean => {
    if (event.key === 'Enter' || event.key === ' ') choose(node);
    else {
      const next = moved(drawing, node, event.key);
      if (next === null) return pans[event.key] !== undefined;
      goTo(next);
    }
    return true;
  };
  const onStage = (event: KeyboardEvent): boolean => {
    const pan = pans[event.key];
    if (pan !== undefined) panBy(...pan);
    else if (event.key === '+' || event.key === '=') zoomBy(1.25);
    else if (event.key === '-') zoomBy(0.8);
    else if (event.key === '0') fit();
    else if (event.key === 'Escape' && chosen !== null) choose(null);
    else return false;
    return true;
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : null;
    const [node, more] = [numberAt(target, 'node'), target?.getAttribute('data-more')];
    const enter = event.key === 'Enter' || event.key === ' ';
    const done = more !== null && more !== undefined && enter ? (openMore(more, numberAt(target, 'of')), true)
      : (node !== null && !event.shiftKey && onNode(event, node)) || onStage(event);
    if (done) event.preventDefault();
  };
  const hover = (event: PointerEvent<Element>): void => {
    drag.onPointerMove(event);
    const over = event.pointerType === 'mouse' ? placeOf(event) : null;
    if (over !== hovered) setHovered(over);
  };
  const { x, y, k } = viewport;
  const [level, scale] = [levelAt(k), scaleOf(viewport)];
  // Where nearly all is in sight a small map would only cover some of it.
  const larger = layout.width * layout.height * k * k > 1.5 * size.width * size.height;
  return (
    <div className={`picture-stage picture-${layout.shape}`}>
      {layout.shape === 'layers' && <div className="picture-corner" aria-hidden="true" />}
      {layout.shape === 'layers' && <ColumnHeads view={view} layout={layout} viewport={viewport} size={size} today={today} locale={locale} />}
      {layout.shape === 'layers' && <LaneHeads view={view} layout={layout} viewport={viewport} size={size} />}
      <div className="picture-window">
        <svg className={lit === null || level !== 'far' ? 'picture-beneath' : 'picture-beneath dim'} aria-hidden="true">
          <g transform={`translate(${x} ${y}) scale(${k})`}>
            <Ground layout={layout} paint={livePaint} today={today} left={-x / k - 8} right={(size.width - x) / k + 8} />
            {level === 'far' && <FarScene drawing={drawing} paint={livePaint} only={null} scale={scale} />}
          </g>
        </svg>
        <svg
          ref={stage} className="picture-svg" role="group" aria-label={label} aria-describedby={hint} tabIndex={0} {...drag}
          onPointerMove={hover} onPointerLeave={() => setHovered(null)} onClick={clicked} onKeyDown={pressed}
          onFocus={(event) => setFocused(numberAt(event.target, 'node') !== null)} onBlur={() => setFocused(false)}
        >
          <g transform={`translate(${x} ${y}) scale(${k})`}>
            <Scene drawing={drawing} paint={livePaint} locale={locale} level={level} scale={scale} sight={seen} lit={lit} current={current} chosen={chosen} />
          </g>
        </svg>
        {larger && size.width > 480 && <button type="button" className="minimap-toggle button" aria-pressed={mapped} onClick={() => setMapped(!mapped)}>{mapped ? 'Hide the small map' : 'Small map'}</button>}
        {larger && mapped && size.width > 480 && <Minimap drawing={drawing} viewport={viewport} size={size} goTo={(toX, toY) => look.centre({ x: toX, y: toY })} />}
        <p id={hint} className="only-heard">Arrow keys move from card to card: left to what it waits for, right to what waits for it. Enter shows its facts. Plus and minus zoom, 0 shows all.</p>
      </div>
    </div>
  );
};
