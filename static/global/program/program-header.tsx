import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { OverviewView } from '../../../src/contract/overview';
import { FreshnessLine } from '../../parts/freshness';
import { AsOfField } from '../as-of-field';
import type { ProgramRoute } from '../route';
import type { Go } from '../use-route';
import { VisibilityMark } from '../visibility-mark';
import { Breadcrumb } from './breadcrumb';

type OverviewRoute = Extract<ProgramRoute, { page: 'program' }>;

type HeaderProps = { readonly view: OverviewView; readonly route: ProgramRoute; readonly go: Go };

type ActionsProps = { readonly view: OverviewView; readonly route: OverviewRoute; readonly go: Go };

/** What concerns the figures, and so stands on the overview alone. */
const OverviewActions = ({ view, route, go }: ActionsProps): ReactElement => (
  <>
    <AsOfField asOf={route.asOf} day={view.fresh.asOf} go={(asOf) => go({ ...route, asOf })} />
    {view.assumptions.length > 0 && <Button onClick={() => go({ ...route, panel: { kind: 'assumptions' } })}>Assumptions ({view.assumptions.length})</Button>}
  </>
);

/** Where one is, what the figures cover, and what can be done with the program as a whole. */
export const ProgramHeader = ({ view, route, go }: HeaderProps): ReactElement => {
  const share = (): void => go({ page: 'program', id: route.id, asOf: route.page === 'program' ? route.asOf : null, panel: { kind: 'share' } });
  return (
    <header className="program-head">
      <Breadcrumb go={go} />
      <div className="page-head">
        <h1 dir="auto">{view.name}</h1>
        <div className="page-actions">
          {route.page === 'program' && <OverviewActions view={view} route={route} go={go} />}
          <Button onClick={() => go({ page: 'sheet', id: route.id, asOf: route.page === 'program' ? route.asOf : null })}>One sheet</Button>
          <Button appearance={view.canManage && view.visibility === 'draft' ? 'primary' : 'default'} onClick={share}>Share</Button>
        </div>
      </div>
      <div className="program-meta">
        <FreshnessLine fresh={view.fresh} past={route.page === 'program' && route.asOf !== null} />
        <VisibilityMark visibility={view.visibility} />
        {view.archived && <span className="mark" title="It is kept, but only its managers and administrators see it.">Archived</span>}
      </div>
    </header>
  );
};
