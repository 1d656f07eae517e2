import Button from '@atlaskit/button/new';
import type { MouseEvent, ReactElement } from 'react';
import type { OverviewView } from '../../../src/contract/overview';
import { askGlobal } from '../../bridge';
import { todayIso } from '../../parts/date-text';
import { FreshnessLine } from '../../parts/freshness';
import { ProblemPanel } from '../../parts/problem';
import { useAct } from '../../parts/act';
import type { Route } from '../route';
import type { Go } from '../use-route';
import { VisibilityMark } from '../visibility-mark';
import { ShareButton } from './share-button';

export const Breadcrumb = ({ go }: { readonly go: Go }): ReactElement => {
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    go({ page: 'programs' });
  };
  return <nav aria-label="Breadcrumb" className="breadcrumb"><a href="#/" onClick={open}>Programs</a></nav>;
};

type HeaderProps = {
  readonly view: OverviewView;
  readonly route: Extract<Route, { page: 'program' }>;
  readonly go: Go;
  readonly changed: () => void;
};

/** The day of the figures; today is the program's, which need not be the one of the viewer's clock. */
const AsOfField = ({ view, route, go }: Pick<HeaderProps, 'view' | 'route' | 'go'>): ReactElement => {
  const today = route.asOf === null ? view.fresh.asOf : todayIso();
  const choose = (day: string): void => go({ ...route, asOf: day === '' || day >= today ? null : day });
  return (
    <span className="as-of">
      <label>As of <input type="date" max={today} value={route.asOf ?? today} onChange={(event) => choose(event.target.value)} /></label>
      {route.asOf !== null && <Button appearance="subtle" spacing="compact" onClick={() => choose('')}>Back to today</Button>}
    </span>
  );
};

/** Where one is, what the figures cover, and what can be done with the program as a whole. */
export const ProgramHeader = ({ view, route, go, changed }: HeaderProps): ReactElement => {
  const { busy, problem, run } = useAct();
  const publish = (): void => run(
    () => askGlobal('publishProgram', { programId: view.programId, version: view.version, visibility: 'published' }),
    changed,
  );
  return (
    <header className="program-head">
      <Breadcrumb go={go} />
      <div className="page-head">
        <h1 dir="auto">{view.name}</h1>
        <div className="page-actions">
          <AsOfField view={view} route={route} go={go} />
          {view.assumptions.length > 0 && <Button onClick={() => go({ ...route, panel: { kind: 'assumptions' } })}>Assumptions ({view.assumptions.length})</Button>}
          <ShareButton route={{ ...route, panel: null }} draft={view.visibility === 'draft'} />
          {view.canManage && view.visibility === 'draft' && <Button appearance="primary" isLoading={busy} onClick={publish}>Publish</Button>}
        </div>
      </div>
      <div className="program-meta">
        <FreshnessLine fresh={view.fresh} past={route.asOf !== null} />
        <VisibilityMark visibility={view.visibility} />
      </div>
      {problem !== null && <ProblemPanel problem={problem} retry={problem.code === 'conflict' ? changed : publish} />}
    </header>
  );
};
