import Button from '@atlaskit/button/new';
import { useState, type ReactElement } from 'react';
import type { CostLineFilter, CostLinePage, CostLineRow, CostsView } from '../../../../src/contract/value/costs';
import { askGlobal } from '../../../bridge';
import { useAnswer } from '../../../parts/answer';
import { PlainButton } from '../../../parts/button';
import { DownloadCsv } from '../../../parts/download-csv';
import { ProblemPanel } from '../../../parts/problem';
import { RowsSkeleton } from '../../../parts/skeleton';
import { Amount } from './amount';
import { lineTable } from './cost-csv';
import { LineDialog } from './line-dialog';
import { LineFilter } from './line-filter';
import { LineRow } from './line-row';
import { VoidLine } from './void-line';

type LinesProps = { readonly programId: string; readonly view: CostsView; readonly add: () => void; readonly changed: () => void };

const LINES = 100;

type Doing = { readonly what: 'change' | 'void'; readonly line: CostLineRow };

/** What the lines come to; budgets, cost and estimates are not added up with each other. */
const Together = ({ page, kind }: { readonly page: CostLinePage; readonly kind: CostLineFilter['kind'] }): ReactElement => {
  const lines = page.total === 1 ? '1 line' : `${page.total} lines`;
  if (kind === undefined) return <>{lines}. Choose a kind to see what they come to together.</>;
  return <>{lines}, together <Amount measure="cost-lines-sum" of={page.sum} />{page.unconverted > 0 ? `; ${page.unconverted} without an exchange rate are not in it` : ''}.</>;
};

/** The book: every line with what it is for, and what took some of them back. */
export const LinesPart = ({ programId, view, add, changed }: LinesProps): ReactElement => {
  const [filter, setFilter] = useState<CostLineFilter>({});
  const [from, setFrom] = useState(0);
  const [doing, setDoing] = useState<Doing | null>(null);
  const { value: page, problem, again } = useAnswer(() => askGlobal('costLines', { programId, filter, from }), JSON.stringify([programId, filter, from, view.lines]));
  const done = (): void => { setDoing(null); again(); changed(); };
  return (
    <>
      <div className="cost-head">
        <LineFilter filter={filter} view={view} change={(next) => { setFilter(next); setFrom(0); }} />
        {view.rights.keeps && view.currency !== null && <Button appearance="primary" onClick={add}>Enter a line</Button>}
      </div>
      {problem !== null && <ProblemPanel problem={problem} retry={again} />}
      {page === null && problem === null && <RowsSkeleton count={6} />}
      {page !== null && page.total === 0 && <p className="quiet">No line fits. {view.currency === null ? 'Choose the currency first, under Rates and rules.' : ''}</p>}
      {page !== null && page.total > 0 && (
        <>
          <div className="cost-head">
            <p className="quiet"><Together page={page} kind={filter.kind} /></p>
            <DownloadCsv name="lines" table={() => lineTable(programId, filter)} />
          </div>
          <div className="wide" tabIndex={0} role="region" aria-label="Lines">
            <table className="cost-table">
              <thead><tr><th scope="col">What</th><th scope="col">For</th><th scope="col">Days</th><th scope="col" className="number">Amount</th><th scope="col">Class</th><th scope="col">Entered</th><th scope="col"><span className="only-heard">Actions</span></th></tr></thead>
              <tbody>{page.rows.map((line) => <LineRow key={line.id} line={line} keeps={view.rights.keeps} act={(what) => setDoing({ what, line })} />)}</tbody>
            </table>
          </div>
          {page.total > LINES && (
            <p className="cost-pages">
              <PlainButton disabled={from === 0} onClick={() => setFrom(from - LINES)}>Newer</PlainButton>
              <span className="quiet">{from + 1} to {from + page.rows.length} of {page.total}</span>
              <PlainButton disabled={from + LINES >= page.total} onClick={() => setFrom(from + LINES)}>Older</PlainButton>
            </p>
          )}
        </>
      )}
      {doing?.what === 'change' && <LineDialog programId={programId} view={view} line={doing.line} close={() => setDoing(null)} saved={done} />}
      {doing?.what === 'void' && <VoidLine programId={programId} line={doing.line} close={() => setDoing(null)} done={done} />}
    </>
  );
};
