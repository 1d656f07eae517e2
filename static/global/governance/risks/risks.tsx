import './risks.css';
import { useState, type ReactElement } from 'react';
import type { RiskView } from '../../../../src/contract/value/risks';
import { askGlobal } from '../../../bridge';
import { useAnswer } from '../../../parts/answer';
import { PlainButton } from '../../../parts/button';
import { numberText } from '../../../parts/number-text';
import { ProblemPanel } from '../../../parts/problem';
import { Loading, RowsSkeleton } from '../../../parts/skeleton';
import { useViewer } from '../../../parts/viewer';
import { SheetTransfer } from '../../value/sheets/sheet-transfer';
import { RiskDialog } from './risk-dialog';
import { RiskTable } from './risk-table';

const PAGE = 100;

const Empty = (): ReactElement => (
  <p>No risk is kept here yet. Say what may happen, how likely it is and how bad it would be; a treatment counts once somebody saw that it works.</p>
);

/** The risks of a program: added, changed, closed, and in and out as CSV. */
export const Risks = ({ programId, canManage }: { readonly programId: string; readonly canManage: boolean }): ReactElement => {
  const { locale } = useViewer();
  const [from, setFrom] = useState(0);
  const [edited, setEdited] = useState<RiskView | 'new' | null>(null);
  const { value, problem, again } = useAnswer(() => askGlobal('risks', { programId, from }), JSON.stringify([programId, from]));
  if (problem !== null) return <ProblemPanel problem={problem} retry={again} />;
  if (value === null) return <Loading what="the risks"><RowsSkeleton count={5} /></Loading>;
  const { risks, total, open, high, mayEdit } = value;
  return (
    <section className="card" aria-label="Risks">
      <div className="card-head">
        <h3>{numberText(open, locale)} open {open === 1 ? 'risk' : 'risks'}{open > 0 && `, ${numberText(high, locale)} of high exposure`}</h3>
        {mayEdit && <PlainButton look="primary" onClick={() => setEdited('new')}>Add a risk</PlainButton>}
      </div>
      {total === 0 ? <Empty /> : <RiskTable risks={risks} edit={mayEdit ? setEdited : null} />}
      {total > PAGE && (
        <p className="card-foot pages">
          <PlainButton disabled={from === 0} onClick={() => setFrom(Math.max(0, from - PAGE))}>Before</PlainButton>
          <span className="small quiet">{numberText(from + 1, locale)} to {numberText(from + risks.length, locale)} of {numberText(total, locale)}</span>
          <PlainButton disabled={from + PAGE >= total} onClick={() => setFrom(from + PAGE)}>After</PlainButton>
        </p>
      )}
      <SheetTransfer programId={programId} sheet="risks" what="risks" mayImport={canManage} changed={again} />
      {edited !== null && <RiskDialog programId={programId} risk={edited === 'new' ? null : edited} saved={again} close={() => setEdited(null)} />}
    </section>
  );
};
