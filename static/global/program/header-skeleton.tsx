import type { ReactElement } from 'react';
import { Bar } from '../../parts/skeleton';
import type { Go } from '../use-route';
import { Breadcrumb } from './breadcrumb';

/** The head of a program before its name is known, as high as the head will be: the tab below is there already. */
export const HeaderSkeleton = ({ go }: { readonly go: Go }): ReactElement => (
  <header className="program-head" aria-busy="true">
    <Breadcrumb go={go} />
    <div className="page-head" aria-hidden="true"><Bar width="min(320px, 60%)" height="title" /><Bar width="168px" height="title" /></div>
    <div className="program-meta" aria-hidden="true"><Bar width="240px" /></div>
  </header>
);
