import './picture.css';
import { useMemo, useRef, useState, type ReactElement } from 'react';
import type { OpenedMore, PictureView } from '../../src/contract/dependencies';
import { PlainButton } from '../parts/button';
import { dayText, withLocalDates } from '../parts/date-text';
import { percentText } from '../parts/number-text';
import { useViewer } from '../parts/viewer';
import { drawingOf, type Drawing } from './drawing';
import { exportPicture } from './export-file';
import { Legend } from './legend';
import { NodeDetails } from './node-details';
import { PictureList } from './picture-list';
import { Stage } from './stage';
import { useViewport } from './use-viewport';
import { READABLE } from './viewport';

type PictureProps = {
  readonly view: PictureView;
  /** What the picture is of, in a word or two: for the file's name. */
  readonly name: string;
  /** The program's name, asked for when it is exported. */
  readonly program: () => Promise<string>;
  /** Brings in what is left out beside a node. */
  readonly open: (more: OpenedMore) => void;
  readonly busy: boolean;
  /** Leads to the picture of one issue; null where that is this picture. */
  readonly surroundings: ((key: string) => void) | null;
};

const HEADS = 46;
const AROUND = 400;

/** As high as the picture is at the zoom it begins with, as far as the screen has room beside the page's own lines. */
const heightFor = ({ layout }: Drawing, width: number): number => {
  const [heads, k] = [layout.shape === 'layers' ? HEADS : 0, Math.min(1, Math.max(READABLE, width / layout.width))];
  return Math.max(240, Math.min(Math.ceil(layout.height * k) + heads + 2, Math.max(420, Math.min(window.screen.availHeight - AROUND, 860))));
};

const Zoom = ({ zoomBy, fit, k }: { readonly zoomBy: (factor: number) => void; readonly fit: () => void; readonly k: number }): ReactElement => {
  const { locale } = useViewer();
  return (
    <div className="picture-zoom" role="group" aria-label="Zoom">
      <PlainButton aria-label="Zoom out" onClick={() => zoomBy(0.8)}>−</PlainButton>
      <output className="small quiet" aria-label="Size">{percentText(100 * k, locale, 0)}</output>
      <PlainButton aria-label="Zoom in" onClick={() => zoomBy(1.25)}>+</PlainButton>
      <PlainButton onClick={fit}>Show all</PlainButton>
    </div>
  );
};

const Export = ({ drawing, name, program }: { readonly drawing: Drawing } & Pick<PictureProps, 'name' | 'program'>): ReactElement => {
  const { locale } = useViewer();
  const [failed, setFailed] = useState<string | null>(null);
  const { view } = drawing;
  const give = async (kind: 'svg' | 'png'): Promise<void> => {
    setFailed(null);
    try {
      const words = { program: await program(), title: withLocalDates(view.title, locale), when: `As of ${dayText(view.asOf, locale)}${view.partial === null ? '' : `, ${view.partial}`}`, locale };
      await exportPicture(kind, drawing, words, name);
    } catch {
      setFailed(kind === 'png' ? 'This browser cannot draw a picture of this size. Export it as SVG.' : 'The file could not be made. Try again.');
    }
  };
  return (
    <div className="picture-export" role="group" aria-label="Export">
      <PlainButton onClick={() => void give('svg')}>Export SVG</PlainButton>
      <PlainButton onClick={() => void give('png')}>Export PNG</PlainButton>
      {failed !== null && <p role="alert" className="small">{failed}</p>}
    </div>
  );
};

/** Who waits for whom as a drawing, or the same in words. */
export const Picture = ({ view, name, program, open, busy, surroundings }: PictureProps): ReactElement => {
  const { locale } = useViewer();
  const drawing = useMemo(() => drawingOf(view), [view]);
  const stage = useRef<SVGSVGElement>(null);
  const look = useViewport(drawing, stage);
  const [asList, setAsList] = useState(false);
  const [key, setKey] = useState<string | null>(null);
  const at = view.nodes.findIndex(({ issue }) => issue.key === key);
  const chosen = at < 0 ? null : at;
  const choose = (node: number | null): void => setKey(node === null ? null : view.nodes[node]?.issue.key ?? null);
  const close = (): void => {
    setKey(null);
    stage.current?.querySelector<SVGElement>('[data-node][tabindex="0"]')?.focus({ preventScroll: true });
  };
  const show = (node: number): void => {
    const box = drawing.layout.boxes[node];
    if (box !== undefined) look.reveal(box);
    choose(node);
  };
  return (
    <div className="picture" aria-busy={busy}>
      <div className="picture-tools">
        <div className="picture-switch" role="group" aria-label="Show as">
          <PlainButton aria-pressed={!asList} onClick={() => setAsList(false)}>Picture</PlainButton>
          <PlainButton aria-pressed={asList} onClick={() => setAsList(true)}>List</PlainButton>
        </div>
        {!asList && <Zoom zoomBy={look.zoomBy} fit={look.fit} k={look.viewport.k} />}
        <Export drawing={drawing} name={name} program={program} />
      </div>
      {asList ? <PictureList drawing={drawing} open={open} /> : (
        <div className="picture-body" style={{ blockSize: heightFor(drawing, look.size.width) }}>
          <Stage drawing={drawing} label={withLocalDates(view.title, locale)} look={look} stage={stage} chosen={chosen} choose={choose} open={open} />
          {chosen !== null && <NodeDetails drawing={drawing} node={chosen} close={close} goTo={show} surroundings={surroundings} />}
        </div>
      )}
      {!asList && <Legend drawing={drawing} />}
    </div>
  );
};
