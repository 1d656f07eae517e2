import type { ReactElement } from 'react';
import { Bar, Loading } from '../../parts/skeleton';

/** The shape of the sheet: the sentence, a row of figures, the milestones, and two columns. */
export const SheetSkeleton = (): ReactElement => (
  <Loading what="the sheet">
    <div className="paper">
      <Bar width="40%" height="title" />
      <Bar width="90%" height="title" />
      <Bar width="60%" />
      <Bar width="100%" height="row" />
      {['m1', 'm2', 'm3', 'm4', 'm5'].map((row) => <Bar key={row} width="100%" />)}
      <div className="paper-columns">
        <Bar width="100%" height="tile" />
        <Bar width="100%" height="tile" />
      </div>
    </div>
  </Loading>
);
