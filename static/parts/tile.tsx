import type { ReactElement } from 'react';
import type { FigureView } from '../../src/contract/figure';
import { Change } from './change';
import { FigureValue } from './figure';
import { Spark } from './spark';
import { StateMark } from './state-mark';

export type OpenEvidence = (measure: string) => void;

const Footer = ({ figure }: { readonly figure: FigureView }): ReactElement => (
  <span className="tile-foot">
    <span className="tile-words">
      {figure.note !== null && <span className="tile-note">{figure.note}</span>}
      <Change figure={figure} />
    </span>
    <Spark trend={figure.trend} />
  </span>
);

/** A measure at a glance; Click or Enter opens its evidence. */
export const Tile = ({ figure, open }: { readonly figure: FigureView; readonly open: OpenEvidence }): ReactElement => (
  <button type="button" className={`tile tile-${figure.state}`} onClick={() => open(figure.measure)} aria-haspopup="dialog">
    <span className="tile-head">
      <span className="tile-name" title={figure.name}>{figure.name}</span>
      <StateMark state={figure.state} />
    </span>
    <span className="tile-value"><FigureValue figure={figure} /></span>
    {figure.value === null
      ? <span className="tile-reason" title={figure.reason ?? undefined}>{figure.reason}</span>
      : <Footer figure={figure} />}
    {figure.partial !== null && <span className="tile-partial">{figure.partial}</span>}
  </button>
);

export const Tiles = ({ figures, open }: { readonly figures: readonly FigureView[]; readonly open: OpenEvidence }): ReactElement => (
  <ul className="tiles" role="list">
    {figures.map((figure) => <li key={figure.measure}><Tile figure={figure} open={open} /></li>)}
  </ul>
);
