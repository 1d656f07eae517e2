import type { ReactElement } from 'react';
import type { FigureView } from '../../../src/contract/figure';
import { FigureValue } from '../../parts/figure';
import { StateMark } from '../../parts/state-mark';
import type { OpenEvidence } from '../../parts/tile';
import { Told } from '../../parts/told-text';

const Below = ({ figure }: { readonly figure: FigureView }): ReactElement => (
  <span className="strip-note">
    {figure.value === null ? <Told text={figure.reason ?? ''} /> : figure.note !== null && <Told text={figure.note} />}
  </span>
);

/** A few figures in a row; each opens to what stands behind it. */
export const Figures = ({ figures, open }: { readonly figures: readonly FigureView[]; readonly open: OpenEvidence }): ReactElement => (
  <ul className="strip" role="list">
    {figures.map((figure) => (
      <li key={figure.measure}>
        <button type="button" className="strip-figure" onClick={() => open(figure.measure)} aria-haspopup="dialog" title={figure.reason ?? undefined}>
          <span className="strip-name">{figure.name}</span>
          <span className="strip-value"><FigureValue figure={figure} /></span>
          <Below figure={figure} />
          <StateMark state={figure.state} />
        </button>
      </li>
    ))}
  </ul>
);
