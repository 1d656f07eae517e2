import { useRef, useState, type ReactElement } from 'react';
import type { LedgerView } from '../../../../src/contract/blockers';
import { askGlobal } from '../../../bridge';
import { useAnswer } from '../../../parts/answer';
import { PlainButton } from '../../../parts/button';
import { DownloadCsv } from '../../../parts/download-csv';
import { numberText } from '../../../parts/number-text';
import { ProblemPanel } from '../../../parts/problem';
import { Loading, RowsSkeleton } from '../../../parts/skeleton';
import { useViewer } from '../../../parts/viewer';
import { LedgerTable } from './ledger-table';
import type { Pair } from './pair';
import { ledgerTable, promiseTable } from './promise-csv';
import { PromiseItem } from './promise-item';

const Empty = (): ReactElement => (
  <section className="card empty">
    <h3>No team has asked another for anything yet</h3>
    <p>A promise begins on an issue: open an issue that waits for another team, find Flagship’s panel “Dependencies”, and choose <strong>Raise a blocker</strong>. The other team answers there: accepted, another day, or declined.</p>
    <p className="quiet">From then on this page shows, for each pair of teams, what was asked and what was kept.</p>
  </section>
);

type ListProps = {
  readonly programId: string;
  readonly view: LedgerView;
  readonly pair: Pair | null;
  /** Shows the list from this place on; null: the page before. */
  readonly turn: (from: number | null) => void;
  readonly all: () => void;
};

const Pages = ({ view, turn }: Pick<ListProps, 'view' | 'turn'>): ReactElement | null => {
  const { locale } = useViewer();
  const { promises, from, total } = view;
  const end = from + promises.length;
  if (total <= promises.length) return null;
  return (
    <p className="card-foot pages">
      <PlainButton disabled={from === 0} onClick={() => turn(null)}>Newer</PlainButton>
      <span className="small quiet">{numberText(from + 1, locale)} to {numberText(end, locale)} of {numberText(total, locale)}</span>
      <PlainButton disabled={end >= total} onClick={() => turn(end)}>Older</PlainButton>
    </p>
  );
};

const PromiseList = ({ programId, view, pair, turn, all }: ListProps): ReactElement => (
  <section className="card" aria-live="polite">
    <div className="card-head">
      <h3>{pair === null ? 'All promises' : <><bdi>{pair.askingTeam}</bdi> asks <bdi>{pair.askedTeam}</bdi></>}</h3>
      <span className="page-actions">
        <DownloadCsv name="promises" table={() => promiseTable(programId, pair)} />
        {pair !== null && <PlainButton onClick={all}>All teams</PlainButton>}
      </span>
    </div>
    <ul role="list" className="promises">{view.promises.map((promise) => <PromiseItem key={promise.id} promise={promise} />)}</ul>
    <Pages view={view} turn={turn} />
  </section>
);

/** The ledger of what teams asked of each other, over the issues that the viewer may browse. */
export const Promises = ({ programId }: { readonly programId: string }): ReactElement => {
  const [pair, setPair] = useState<Pair | null>(null);
  /** Where the pages begin that were turned through to the one shown, which is the last. */
  const [pages, setPages] = useState<readonly number[]>([0]);
  const from = pages.at(-1) ?? 0;
  const { value, problem, again } = useAnswer(() => askGlobal('promises', { programId, from, pair }), JSON.stringify([programId, pair, from]));
  const last = useRef<LedgerView | null>(null);
  const view = value ?? last.current;
  last.current = view;
  const choose = (next: Pair | null): void => { setPair(next); setPages([0]); };
  if (problem !== null) return <ProblemPanel problem={problem} retry={again} />;
  if (view === null) return <Loading what="the promises"><RowsSkeleton count={5} /></Loading>;
  if (view.rows.length === 0) return <Empty />;
  return (
    <div className="promises-page">
      <LedgerTable rows={view.rows} chosen={pair} choose={choose} />
      <p><DownloadCsv name="promises-by-teams" what="by pair of teams" table={() => ledgerTable(view.rows)} /></p>
      <PromiseList programId={programId} view={view} pair={pair} turn={(next) => setPages(next === null ? pages.slice(0, -1) : [...pages, next])} all={() => choose(null)} />
    </div>
  );
};
