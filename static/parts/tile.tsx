import type { CSSProperties, ReactElement } from 'react';
import type { FigureView } from '../../src/contract/figure';
import { Change } from './change';
import { FigureValue } from './figure';
import { Spark } from './spark';
import { StateMark } from './state-mark';
import { tileColumns } from './tile-columns';
import { Told } from './told-text';

export type OpenEvidence = (measure: string) => void;

const Footer = ({ figure }: { readonly figure: FigureView }): ReactElement => (
  <span className="tile-foot">
    <span className="tile-words">
      {figure.note !== null && <span className="tile-note"><Told text={figure.note} /></span>}
      <Change figure={figure} />
    </span>
    <Spark trend={figure.trend} />
  </span>
);

const columnsStyle = (count: number, most: number): CSSProperties => {
  const { medium, wide } = tileColumns(count, most);
  return { '--medium-columns': medium, '--wide-columns': wide } as CSSProperties;
};

/** A measure at a glance; Click or Enter opens its evidence. */
export const Tile = ({ figure, open }: { readonly figure: FigureView; readonly open: OpenEvidence }): ReactElement => (
  <button type="button" className={`tile tile-${figure.state}`} onClick={() => open(figure.measure)} aria-haspopup="dialog">
    <span className="tile-head">
      <span className="tile-name">{figure.name}</span>
      <StateMark state={figure.state} />
    </span>
    <span className="tile-value"><FigureValue figure={figure} compact /></span>
    {figure.value === null
      ? <span className="tile-reason" title={figure.reason ?? undefined}><Told text={figure.reason ?? ''} /></span>
      : <Footer figure={figure} />}
    {figure.partial !== null && <span className="tile-partial">{figure.partial}</span>}
  </button>
);

type TilesProps = { readonly figures: readonly FigureView[]; readonly open: OpenEvidence; readonly mostColumns: number };

/** Tiles in even rows, one column where it is narrow. */
export const Tiles = ({ figures, open, mostColumns }: TilesProps): ReactElement => (
  <div className="tiles-room">
    <ul className="tiles" role="list" style={columnsStyle(figures.length, mostColumns)}>
      {figures.map((figure) => <li key={figure.measure}><Tile figure={figure} open={open} /></li>)}
    </ul>
  </div>
);
