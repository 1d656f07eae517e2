import type { ReactElement } from 'react';
import type { SheetView } from '../../../src/contract/sheet';
import { Amount } from '../value/amount';
import { MoneyRows } from '../value/summary/money-bar';

/** Planned, earned, spent and forecast against the budget; to whom money is not shown, that alone is said. */
export const Money = ({ money }: Pick<SheetView, 'money'>): ReactElement | null => {
  if (money === null) return null;
  const { budget } = money;
  return (
    <section className="part" aria-label="Money">
      <div className="part-head">
        <h2>Money</h2>
        {budget.amount === null
          ? <p className="small quiet">{budget.reason}</p>
          : <p className="small quiet">Budget <Amount measure="budget-at-completion" amount={budget} />, reserve beside it <Amount measure="management-reserve" amount={money.reserve} /></p>}
      </div>
      {budget.amount !== null && <MoneyRows bar={money} />}
    </section>
  );
};
