import './earned.css';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import type { ProgramAt } from '../../../../src/contract/call';
import type { EarnedView, PackageRow, PackageSort } from '../../../../src/contract/value/earned';
import { askGlobal } from '../../../bridge';
import { useAnswer } from '../../../parts/answer';
import { PlainButton } from '../../../parts/button';
import { DownloadCsv } from '../../../parts/download-csv';
import { numberText } from '../../../parts/number-text';
import { ProblemPanel } from '../../../parts/problem';
import { Loading, RowsSkeleton, TilesSkeleton } from '../../../parts/skeleton';
import { Tiles } from '../../../parts/tile';
import { useViewer } from '../../../parts/viewer';
import { Amount } from '../amount';
import { Guided } from '../guided';
import type { PartProps } from '../part-props';
import { BaselineDialog } from './baseline-dialog';
import { BaselineList } from './baseline-list';
import { EnterPercent } from './enter-percent';
import { Forecasts } from './forecast-table';
import { packageTable } from './package-csv';
import { PackageTable } from './package-table';
import { SCurve } from './s-curve';

const EvidencePanel = lazy(async () => ({ default: (await import('../../evidence-panel')).EvidencePanel }));

const skeleton = <Loading what="earned value"><TilesSkeleton count={6} /><RowsSkeleton count={8} /></Loading>;
const PAGE = 100;

const Beside = ({ beside }: Pick<EarnedView, 'beside'>): ReactElement | null => (beside.length === 0 ? null : (
  <section className="card" aria-label="Beside the indices">
    <h2>Beside the indices</h2>
    <dl className="beside-list">{beside.map(({ text, amount }) => <div key={text}><dt>{text}</dt><dd><Amount measure="beside" amount={amount} /></dd></div>)}</dl>
  </section>
));

type PackagesProps = {
  readonly at: ProgramAt;
  readonly view: EarnedView;
  readonly by: 'package' | 'project';
  readonly sort: PackageSort;
  readonly change: (asked: { readonly by: 'package' | 'project'; readonly sort: PackageSort; readonly from: number }) => void;
  readonly enter: ((row: PackageRow) => void) | null;
};

const Packages = ({ at, view, by, sort, change, enter }: PackagesProps): ReactElement => {
  const { locale } = useViewer();
  const last = Math.min(view.total, view.from + PAGE);
  return (
    <section className="card" aria-label="By work package">
      <div className="card-head">
        <h2>By</h2>
        <select aria-label="By" value={by} onChange={(event) => change({ by: event.target.value === 'project' ? 'project' : 'package', sort, from: 0 })}><option value="package">work package</option><option value="project">project</option></select>
        <DownloadCsv name={`earned-value-by-${by}`} table={() => packageTable(at, by, sort)} />
      </div>
      <PackageTable rows={view.packages} sort={sort} choose={(next) => change({ by, sort: next, from: 0 })} enter={enter} />
      {view.total > PAGE && (
        <p className="package-pages">
          <PlainButton disabled={view.from === 0} onClick={() => change({ by, sort, from: Math.max(0, view.from - PAGE) })}>Before</PlainButton>
          <span>{numberText(view.from + 1, locale)} to {numberText(last, locale)} of {numberText(view.total, locale)}</span>
          <PlainButton disabled={last >= view.total} onClick={() => change({ by, sort, from: view.from + PAGE })}>Next</PlainButton>
        </p>
      )}
    </section>
  );
};

const Start = ({ canManage, make }: { readonly canManage: boolean; readonly make: () => void }): ReactElement => (
  <Guided title="Freeze a plan, then see what it earns" step={canManage ? { label: 'Freeze a first baseline', act: make } : null} who="A manager of the program freezes the first baseline.">
    <p>A baseline freezes what is to be done, by when and for how much. From then on you see what of it is done for the money, how late it is in time, and where cost and finish are heading.</p>
    <p className="quiet">Nothing is written to Jira. Issues that are added later move neither plan nor budget: they are shown as scope change.</p>
  </Guided>
);

/** What the program planned, earned and spent, package by package, and when it will be done. */
export const EarnedPage = ({ programId, asOf }: PartProps): ReactElement => {
  const [asked, setAsked] = useState<{ by: 'package' | 'project'; sort: PackageSort; from: number }>({ by: 'package', sort: { by: 'name', descending: false }, from: 0 });
  const at = asOf === null ? { programId } : { programId, asOf };
  const { value: view, problem, again } = useAnswer(() => askGlobal('earned', { ...at, ...asked }), JSON.stringify({ ...at, ...asked }));
  const [open, setOpen] = useState<'baseline' | PackageRow | null>(null);
  const [measure, setMeasure] = useState<string | null>(null);
  const saved = (): void => { setOpen(null); again(); };
  const today = view?.coverage.asOf ?? '';
  const changes = asOf === null;
  // Who may not see money is told so once, and not by a page of empty tiles.
  const told = view === null ? [] : view.figures.filter(({ value }) => view.rights.sees || value !== null);
  const note = view === null ? null : view.rights.sees ? view.reason : view.rights.why ?? view.reason;
  return (
    <div className="value-page earned-page">
      {problem !== null && <ProblemPanel problem={problem} retry={again} />}
      {view === null && problem === null && skeleton}
      {view !== null && view.baselines.length === 0 && <Start canManage={view.canManage && changes} make={() => setOpen('baseline')} />}
      {view !== null && view.baselines.length > 0 && (
        <>
          {note !== null && <p role="note" className="quiet">{note}</p>}
          {told.length > 0 && <Tiles figures={told} open={setMeasure} mostColumns={5} />}
          {view.rights.sees && <SCurve curve={view.curve} asOf={today} reason={view.reason} />}
          <Forecasts forecasts={view.forecasts} whyTheyDiffer={view.whyTheyDiffer} explain={setMeasure} />
          <Packages at={at} view={view} by={asked.by} sort={asked.sort} change={setAsked} enter={view.canContribute && changes && asked.by === 'package' ? setOpen : null} />
          <Beside beside={view.beside} />
          <BaselineList baselines={view.baselines} make={view.canManage && changes ? () => setOpen('baseline') : null} />
        </>
      )}
      {open === 'baseline' && view !== null && <BaselineDialog programId={programId} first={view.baselines.length === 0} today={today} close={() => setOpen(null)} saved={saved} />}
      {open !== null && open !== 'baseline' && <EnterPercent programId={programId} row={open} today={today} close={() => setOpen(null)} saved={saved} />}
      {measure !== null && <Suspense fallback={null}><EvidencePanel at={at} measure={measure} close={() => setMeasure(null)} /></Suspense>}
    </div>
  );
};
