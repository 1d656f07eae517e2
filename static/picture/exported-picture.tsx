import type { ReactElement } from 'react';
import type { Drawing } from './drawing';
import { cutText, fontFamily, textLines } from './fit-text';
import { Ground } from './ground';
import { LegendLine, legendOf } from './legend';
import { teamPaint, type Paint } from './paint';
import { Scene } from './scene';
import { todayX } from './today';
import { rankText } from './words';

/** What stands around an exported picture: of which program and when, in words. */
export type ExportWords = { readonly program: string; readonly title: string; readonly when: string; readonly locale: string };

const MARGIN = 24;
const HEAD = 92;
const LANES = 136;
const COLUMNS = 28;
const FOOT = 52;
const LEGEND_ITEM = 310;

/** Outer size of an exported picture, in pixels. */
export const exportSize = ({ layout }: Drawing): { readonly width: number; readonly height: number } => ({
  width: Math.max(640, layout.width + 2 * MARGIN + (layout.shape === 'layers' ? LANES : 0)),
  height: layout.height + HEAD + FOOT + MARGIN + (layout.shape === 'layers' ? COLUMNS : 0),
});

const Heads = ({ drawing: { view, layout }, paint, locale }: { readonly drawing: Drawing; readonly paint: Paint; readonly locale: string }): ReactElement => (
  <>
    {layout.columns.map(({ rank, x, width }) => <text key={rank} x={x} y={-10} fontSize="12" fontWeight="600" fill={paint.subtle}>{cutText(rankText(view, rank, locale), width + 40, 12, true)}</text>)}
    {layout.lanes.map(({ lane, y }) => (
      <g key={lane}>
        <rect x={-LANES} y={y + 8} width="4" height="20" fill={teamPaint(paint, view.lanes[lane]?.name ?? '')} />
        {textLines(view.lanes[lane]?.name ?? '', LANES - 20, 3, 12).map((line, at) => <text key={at} x={-LANES + 10} y={y + 22 + at * 16} fontSize="12" fontWeight="600" fill={paint.text}>{line}</text>)}
      </g>
    ))}
  </>
);

/** A picture as a file of its own: all of it, in plain colours, with what it is of, its date and its legend. */
export const ExportedPicture = ({ drawing, paint, words }: { readonly drawing: Drawing; readonly paint: Paint; readonly words: ExportWords }): ReactElement => {
  const { layout, view } = drawing;
  const { width, height } = exportSize(drawing);
  const layers = layout.shape === 'layers';
  const [left, top] = [MARGIN + (layers ? LANES : Math.max(0, (width - 2 * MARGIN - layout.width) / 2)), HEAD + (layers ? COLUMNS : 0)];
  const perRow = Math.max(1, Math.floor((width - 2 * MARGIN) / LEGEND_ITEM));
  const today = todayX(view, layout);
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`} fontFamily={fontFamily} role="img">
      <title>{`${words.program}: ${words.title}`}</title>
      <desc>{`${words.when}. ${view.nodes.length} issues, ${view.edges.length} dependencies; lines run from what is waited for to what waits.`}</desc>
      <rect width={width} height={height} fill={paint.surface} />
      <text x={MARGIN} y={36} fontSize="14" fontWeight="600" fill={paint.subtle}>{cutText(words.program, width - 2 * MARGIN, 14, true)}</text>
      <text x={MARGIN} y={58} fontSize="16" fontWeight="600" fill={paint.text}>{cutText(words.title, width - 2 * MARGIN, 16, true)}</text>
      <text x={MARGIN} y={78} fontSize="12" fill={paint.subtle}>{words.when}</text>
      <g transform={`translate(${left} ${top})`}>
        <Ground layout={layout} paint={paint} today={today} left={-LANES} right={layout.width} />
        <Heads drawing={drawing} paint={paint} locale={words.locale} />
        {today !== null && <text x={today} y={layout.height + 14} textAnchor="middle" fontSize="11" fontWeight="600" fill={paint.text}>Today</text>}
        <Scene drawing={drawing} paint={paint} locale={words.locale} level="full" scale={1} sight={{ x: -LANES, y: -LANES, width: layout.width + 2 * LANES, height: layout.height + 2 * LANES }} lit={null} current={null} chosen={null} />
      </g>
      {legendOf(drawing).map(({ kind, text }, at) => (
        <g key={kind} transform={`translate(${MARGIN + (at % perRow) * LEGEND_ITEM} ${height - FOOT + 6 + Math.floor(at / perRow) * 20})`}>
          <LegendLine kind={kind} paint={paint} y={6} />
          <text x="42" y="10" fontSize="11" fill={paint.subtle}>{text}</text>
        </g>
      ))}
    </svg>
  );
};
