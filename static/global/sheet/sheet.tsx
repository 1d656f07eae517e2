import './sheet.css';
import './print.css';
import { lazy, Suspense, useCallback, useRef, useState, type ReactElement } from 'react';
import { askGlobal } from '../../bridge';
import { useAnswer } from '../../parts/answer';
import { FileAboutContext } from '../../parts/file-about';
import { ProblemPanel } from '../../parts/problem';
import type { ProgramRoute } from '../route';
import type { Go } from '../use-route';
import { Paper } from './paper';
import { SheetHead } from './sheet-head';
import { SheetSkeleton } from './sheet-skeleton';
import { usePrintOnOnePage } from './print';

export type SheetRoute = Extract<ProgramRoute, { page: 'sheet' }>;

const EvidencePanel = lazy(async () => ({ default: (await import('../evidence-panel')).EvidencePanel }));

/** One sheet for executives: what it says of one day, and what can be done with it. */
export const Sheet = ({ route, go }: { readonly route: SheetRoute; readonly go: Go }): ReactElement => {
  const { id, asOf } = route;
  const at = asOf === null ? { programId: id } : { programId: id, asOf };
  const { value: view, problem, again } = useAnswer(() => askGlobal('sheet', at), `${id}@${asOf ?? ''}`);
  const [measure, open] = useState<string | null>(null);
  const close = useCallback(() => open(null), []);
  const paper = useRef<HTMLElement>(null);
  usePrintOnOnePage(paper);
  return (
    <FileAboutContext.Provider value={{ program: view?.name ?? null, day: asOf }}>
      <div className="sheet">
        <SheetHead view={view} route={route} go={go} paper={paper} changed={again} />
        {problem !== null && <ProblemPanel problem={problem} retry={again} />}
        {view === null && problem === null && <SheetSkeleton />}
        {view !== null && <Paper view={view} paper={paper} open={open} go={go} />}
        {measure !== null && <Suspense fallback={null}><EvidencePanel at={at} measure={measure} close={close} /></Suspense>}
      </div>
    </FileAboutContext.Provider>
  );
};
