import type { ReactElement } from 'react';
import type { FigureView } from '../../../src/contract/figure';
import { FigureValue } from '../../parts/figure';
import type { OpenEvidence } from '../../parts/tile';
import { WordLink } from '../../parts/word-link';

/** Gaps in the data that keep figures from being known or whole. Gaps that are zero are not worth a line. */
export const Unknowns = ({ unknowns, open }: { readonly unknowns: readonly FigureView[]; readonly open: OpenEvidence }): ReactElement | null => {
  const gaps = unknowns.filter(({ value }) => value !== 0);
  if (unknowns.length === 0) return null;
  return (
    <section className="card">
      <h2>What we do not know</h2>
      {gaps.length === 0 && <p className="quiet">Nothing that is looked for is missing.</p>}
      <dl className="pairs">
        {gaps.map((figure) => (
          <div key={figure.measure}>
            <dt><WordLink act={() => open(figure.measure)}>{figure.name}</WordLink></dt>
            <dd>
              <FigureValue figure={figure} />
              {figure.value === null && <span className="small quiet"> {figure.reason}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
