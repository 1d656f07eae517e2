import type { ReactElement, ReactNode } from 'react';
import type { DatedRow, RateAmount } from '../../../../../src/contract/value/money-rules';
import { PlainButton } from '../../../../parts/button';
import { todayIso } from '../../../../parts/date-text';

type DatedProps<T> = {
  readonly rows: readonly DatedRow<T>[];
  readonly fresh: T;
  /** What the values are of, for those who listen. */
  readonly of: string;
  readonly edit: (value: T, change: (value: T) => void) => ReactNode;
  readonly change: (rows: readonly DatedRow<T>[]) => void;
};

/** Values, each from a day on. */
export const DatedList = <T,>({ rows, fresh, of, edit, change }: DatedProps<T>): ReactElement => {
  const put = (at: number, row: DatedRow<T>): void => change(rows.map((one, index) => (index === at ? row : one)));
  return (
    <div className="cost-dated">
      {rows.map((row, at) => (
        <div key={at} className="cost-row">
          <label className="small quiet">from <input type="date" aria-label={`${of}: from`} value={row.from} onChange={(event) => put(at, { ...row, from: event.target.value })} /></label>
          {edit(row.value, (value) => put(at, { ...row, value }))}
          <PlainButton look="link" aria-label={`Take out what holds from ${row.from} for ${of}`} onClick={() => change(rows.filter((_, index) => index !== at))}>Take out</PlainButton>
        </div>
      ))}
      <PlainButton look="link" onClick={() => change([...rows, { from: todayIso(), value: rows.at(-1)?.value ?? fresh }])}>Add from a day on</PlainButton>
    </div>
  );
};

/** An amount with its currency. */
export const RateInput = ({ of, value, change }: { readonly of: string; readonly value: RateAmount; readonly change: (value: RateAmount) => void }): ReactElement => (
  <>
    <input aria-label={`${of}: amount`} inputMode="decimal" size={10} value={value.amount} placeholder="85.00" onChange={(event) => change({ ...value, amount: event.target.value.trim() })} />
    <input aria-label={`${of}: currency`} size={4} maxLength={3} value={value.currency} onChange={(event) => change({ ...value, currency: event.target.value.toUpperCase() })} />
  </>
);
