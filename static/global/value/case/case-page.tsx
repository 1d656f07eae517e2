import '../outcome/outcome.css';
import { useState, type ReactElement } from 'react';
import type { CaseView, ReviewView } from '../../../../src/contract/value/case';
import { askGlobal } from '../../../bridge';
import { TimeSeries } from '../../../charts/time-series';
import { useAnswer } from '../../../parts/answer';
import { PlainButton } from '../../../parts/button';
import { DownloadCsv } from '../../../parts/download-csv';
import { percentText } from '../../../parts/number-text';
import { ProblemPanel } from '../../../parts/problem';
import { Loading, RowsSkeleton, TilesSkeleton } from '../../../parts/skeleton';
import { useViewer } from '../../../parts/viewer';
import { Guided } from '../guided';
import { FigureTiles } from '../outcome/figure-tiles';
import type { PartProps } from '../part-props';
import { SwitchedOff } from '../switched-off';
import { scopeTable, yearTable } from './case-csv';
import { BasisDialog, RemoveReview, ReviewDialog } from './case-dialogs';
import { Reviews } from './reviews';
import { ScopeTable, YearTable } from './case-tables';

const skeleton = <Loading what="the business case"><TilesSkeleton count={5} /><RowsSkeleton count={6} /></Loading>;

export type Opened = { readonly kind: 'basis' } | { readonly kind: 'review'; readonly review: ReviewView | null } | { readonly kind: 'remove'; readonly review: ReviewView };

/** The net added up, as it is told now and as it was planned. */
const NetChart = ({ view }: { readonly view: CaseView }): ReactElement | null => {
  if (view.years.length < 2 || view.currency === null) return null;
  return (
    <section className="card" aria-label="Net, added up">
      <h2>Net, added up</h2>
      <TimeSeries
        title={`Discounted benefits less costs, added up to the end of each year, in ${view.currency}`} unit={`money:${view.currency}`} height={220} days={view.years.map(({ year }) => `${year}-12-31`)}
        series={[{ name: 'Forecast', tone: 'brand', values: view.years.map(({ cumulative }) => cumulative) }, { name: 'As planned', tone: 'neutral', dashed: true, values: view.years.map(({ cumulativePlanned }) => cumulativePlanned) }]}
        reason="It takes a discount rate, benefits in money and a budget."
      />
    </section>
  );
};

/** What the figures were reckoned with. */
const Reckoned = ({ view }: { readonly view: CaseView }): ReactElement => {
  const { locale } = useViewer();
  const rate = view.discountRate === null ? 'No discount rate is set.' : `Discounted by ${percentText(100 * Number(view.discountRate), locale, 4)} a year.`;
  return (
    <p className="small quiet">
      {rate} Year 0 is {view.years[0]?.year} and is not discounted, where a spreadsheet’s NPV discounts its first flow too. To go leaves out what is spent: it says whether going on is worth it. {view.costToCome}
    </p>
  );
};

const Money = ({ view, at, edits, open }: { readonly view: CaseView; readonly at: { readonly programId: string; readonly asOf?: string }; readonly edits: boolean; readonly open: (opened: Opened) => void }): ReactElement => {
  if (!view.rights.sees) return <p className="quiet" role="note">{view.rights.why}</p>;
  const basis = edits && view.rights.keeps ? { label: 'Say what it is reckoned with', act: () => open({ kind: 'basis' }) } : null;
  if (view.reason !== null) {
    return (
      <Guided title="Business case" step={basis} who="People with the finance role begin.">
        <p>Whether the program is worth its money: benefits in money against cost, year by year, discounted; what came so far, what is forecast, and what is still to go. It takes a currency and a budget (under Budget and cost), and benefits that are put in money.</p>
        <p className="quiet">Not known yet: {view.reason}.</p>
      </Guided>
    );
  }
  return (
    <>
      <FigureTiles at={at} figures={view.figures} partial={view.partial} mostColumns={5} />
      <section className="card" aria-label="Worth">
        <div className="outcome-head"><h2>Worth</h2><div className="outcome-actions"><DownloadCsv name="business-case" table={() => scopeTable(view)} />{basis !== null && <PlainButton onClick={basis.act}>Discount rate and year 0</PlainButton>}</div></div>
        <ScopeTable view={view} />
        <Reckoned view={view} />
        {view.beside.length > 0 && <ul>{view.beside.map((words) => <li key={words} className="small">{words}</li>)}</ul>}
      </section>
      <NetChart view={view} />
      <section className="card" aria-label="Year by year"><div className="outcome-head"><h2>Year by year</h2><DownloadCsv name="business-case-years" table={() => yearTable(view)} /></div><YearTable view={view} /></section>
    </>
  );
};

/** Whether it is still worth it: money over the years, and the dated decisions to go on or not. */
export const CasePage = ({ programId, asOf }: PartProps): ReactElement => {
  const at = asOf === null ? { programId } : { programId, asOf };
  const [opened, setOpened] = useState<Opened | null>(null);
  const { value: view, problem, again } = useAnswer(() => askGlobal('businessCase', at), JSON.stringify(at));
  if (view === null) return <div className="value-page">{problem === null ? skeleton : <ProblemPanel problem={problem} retry={again} />}</div>;
  if (view.off) return <SwitchedOff programId={programId} module="benefits" name="The business case goes with benefits, and these are" may={view.may.manage && asOf === null} switched={again} />;
  const props = { programId, close: () => setOpened(null), saved: () => { setOpened(null); again(); } };
  return (
    <div className="value-page">
      {problem !== null && <ProblemPanel problem={problem} retry={again} />}
      <Reviews view={view} edits={asOf === null && view.may.manage} open={setOpened} />
      <Money view={view} at={at} edits={asOf === null} open={setOpened} />
      {opened?.kind === 'basis' && <BasisDialog {...props} view={view} />}
      {opened?.kind === 'review' && <ReviewDialog {...props} view={view} review={opened.review} />}
      {opened?.kind === 'remove' && <RemoveReview {...props} review={opened.review} />}
    </div>
  );
};
