import './earned.css';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import type { ProgramAt } from '../../../../src/contract/call';
import type { EarnedView, PackageRow } from '../../../../src/contract/value/earned';
import { DownloadCsv } from '../../../parts/download-csv';
import { ProblemPanel } from '../../../parts/problem';
import { Loading, RowsSkeleton, TilesSkeleton } from '../../../parts/skeleton';
import { Tiles } from '../../../parts/tile';
import { WordLink } from '../../../parts/word-link';
import { Amount } from '../amount';
import { Guided } from '../guided';
import type { PartProps } from '../part-props';
import { SwitchedOff } from '../switched-off';
import { ActDialog, type PackageDeed } from './act-dialog';
import { BaselineDialog } from './baseline-dialog';
import { BaselineList } from './baseline-list';
import { EnterPercent } from './enter-percent';
import { Forecasts } from './forecast-table';
import { packageTable } from './package-csv';
import type { RowActs } from './package-row';
import { PackageTable } from './package-table';
import { SCurve } from './s-curve';
import { type ShownEarned, useEarned } from './use-earned';
import { type PackagesAsked, usePackages } from './use-packages';

const EvidencePanel = lazy(async () => ({ default: (await import('../../evidence-panel')).EvidencePanel }));

const skeleton = <Loading what="earned value"><TilesSkeleton count={6} /><RowsSkeleton count={8} /></Loading>;

type BesideProps = Pick<EarnedView, 'beside'> & { readonly openSettings: (section: string) => void };

const Beside = ({ beside, openSettings }: BesideProps): ReactElement | null => (beside.length === 0 ? null : (
  <section className="card" aria-label="Beside the indices">
    <h2>Beside the indices</h2>
    <dl className="beside-list">{beside.map(({ text, amount, settings }) => <div key={text}><dt>{text}{settings !== null && <> <WordLink act={() => openSettings(settings)}>Map outcomes</WordLink></>}</dt><dd><Amount measure="beside" amount={amount} /></dd></div>)}</dl>
  </section>
));

type PackagesProps = { readonly at: ProgramAt; readonly shown: ShownEarned; readonly asked: PackagesAsked; readonly waiting: boolean; readonly change: (asked: PackagesAsked) => void; readonly acts: RowActs };

const Packages = ({ at, shown, asked, waiting, change, acts }: PackagesProps): ReactElement => {
  const { by, sort } = asked;
  const list = usePackages(at, shown.asked, shown.view);
  return (
    <section className="card" aria-label="By work package" aria-busy={waiting}>
      <div className="card-head">
        <h2>What each planned, earned and cost</h2>
        <label className="packages-by"><span>By</span><select value={by} onChange={(event) => change({ by: event.target.value === 'project' ? 'project' : 'package', sort })}><option value="package">work package</option><option value="project">project</option></select></label>
        <DownloadCsv name={`earned-value-by-${by}-${at.programId}`} table={() => packageTable(at, by, sort)} />
      </div>
      <PackageTable list={list} sort={sort} of={JSON.stringify(asked)} choose={(next) => change({ by, sort: next })} acts={acts} />
    </section>
  );
};

const Start = ({ canManage, make }: { readonly canManage: boolean; readonly make: () => void }): ReactElement => (
  <Guided title="Freeze a plan, then see what it earns" step={canManage ? { label: 'Freeze a first baseline', act: make } : null} who="A manager of the program freezes the first baseline.">
    <p>A baseline freezes what is to be done, by when and for how much. From then on you see what of it is done for the money, how late it is in time, and where cost and finish are heading.</p>
    <p className="quiet">Nothing is written to Jira. Issues that are added later move neither plan nor budget: they are shown as scope change.</p>
  </Guided>
);

/** What is open over the page. */
type Opened = { readonly kind: 'baseline' } | { readonly kind: 'percent'; readonly row: PackageRow } | { readonly kind: 'act'; readonly deed: PackageDeed };

/** What the program planned, earned and spent, package by package, and when it will be done. */
export const EarnedPage = ({ programId, asOf, go }: PartProps): ReactElement => {
  const [asked, setAsked] = useState<PackagesAsked>({ by: 'package', sort: { by: 'name', descending: false } });
  const at = asOf === null ? { programId } : { programId, asOf };
  const { shown, problem, again, waiting } = useEarned(at, asked);
  const view = shown?.view ?? null;
  const [open, setOpen] = useState<Opened | null>(null);
  const [measure, setMeasure] = useState<string | null>(null);
  const saved = (): void => { setOpen(null); again(); };
  const today = view?.coverage.asOf ?? '';
  const changes = asOf === null;
  if (view?.off === true) return <SwitchedOff programId={programId} module="earned" name="Earned value is" may={view.canManage && changes} switched={again} />;
  // Who may not see money is told so once, and not by a page of empty tiles.
  const told = view === null ? [] : view.figures.filter(({ value }) => view.rights.sees || value !== null);
  const single = changes && shown?.asked.by === 'package';
  const acts: RowActs = {
    enter: single && view?.canContribute === true ? (row) => setOpen({ kind: 'percent', row }) : null,
    act: single && view?.canManage === true ? (deed) => setOpen({ kind: 'act', deed }) : null,
  };
  const note = view === null ? null : view.rights.sees ? view.reason : view.rights.why ?? view.reason;
  return (
    <div className="value-page earned-page">
      {problem !== null && <ProblemPanel problem={problem} retry={again} />}
      {view === null && problem === null && skeleton}
      {view !== null && view.baselines.length === 0 && <Start canManage={view.canManage && changes} make={() => setOpen({ kind: 'baseline' })} />}
      {shown !== null && view !== null && view.baselines.length > 0 && (
        <>
          {note !== null && <p role="note" className="quiet">{note}</p>}
          {told.length > 0 && <Tiles figures={told} open={setMeasure} mostColumns={5} />}
          {view.rights.sees && <SCurve curve={view.curve} asOf={today} reason={view.reason} baselines={view.baselines} />}
          <Forecasts forecasts={view.forecasts} whyTheyDiffer={view.whyTheyDiffer} explain={setMeasure} />
          <Packages at={at} shown={shown} asked={asked} waiting={waiting} change={setAsked} acts={acts} />
          <Beside beside={view.beside} openSettings={(section) => go({ page: 'settings', id: programId, section })} />
          <BaselineList baselines={view.baselines} make={view.canManage && changes ? () => setOpen({ kind: 'baseline' }) : null} />
        </>
      )}
      {open?.kind === 'baseline' && view !== null && <BaselineDialog programId={programId} first={view.baselines.length === 0} today={today} close={() => setOpen(null)} saved={saved} />}
      {open?.kind === 'percent' && <EnterPercent programId={programId} row={open.row} today={today} close={() => setOpen(null)} saved={saved} />}
      {open?.kind === 'act' && <ActDialog programId={programId} deed={open.deed} today={today} close={() => setOpen(null)} saved={saved} />}
      {measure !== null && <Suspense fallback={null}><EvidencePanel at={at} measure={measure} close={() => setMeasure(null)} /></Suspense>}
    </div>
  );
};
