import type { ReactElement } from 'react';
import type { PullProgress } from '../../../src/contract/program';
import { PullLine } from '../../parts/pull-line';
import { Bar, Loading, RowsSkeleton, TilesSkeleton } from '../../parts/skeleton';

/** The overview's shape before its figures are there; while Jira is read for the first time, how far that is. */
export const OverviewSkeleton = ({ pull }: { readonly pull?: PullProgress }): ReactElement => (
  <>
    {pull !== undefined && <PullLine pull={pull} />}
    <Loading what="the program">
      {pull === undefined ? <Bar width="min(320px, 60%)" height="title" /> : <></>}
      <Bar width="min(720px, 90%)" height="title" />
      <TilesSkeleton count={6} />
      <div className="columns columns-skeleton"><RowsSkeleton count={4} /><RowsSkeleton count={4} /></div>
    </Loading>
  </>
);
