import type { MouseEvent, ReactElement } from 'react';
import { printRoute, type Route } from '../route';
import type { Go } from '../use-route';

type PathProps = { readonly programId: string; readonly name: string | null; readonly go: Go };

/** Where the sheet stands: below its program. */
export const SheetPath = ({ programId, name, go }: PathProps): ReactElement => {
  const overview: Route = { page: 'program', id: programId, asOf: null, panel: null };
  const to = (route: Route) => (event: MouseEvent): void => {
    event.preventDefault();
    go(route);
  };
  return (
    <nav aria-label="Breadcrumb" className="breadcrumb sheet-path">
      <a href="#/" onClick={to({ page: 'programs' })}>Programs</a>
      <span aria-hidden="true">/</span>
      <a href={`#${printRoute(overview)}`} onClick={to(overview)}><bdi>{name ?? 'The program'}</bdi></a>
      <span aria-hidden="true">/</span>
      <span aria-current="page">One sheet</span>
    </nav>
  );
};
