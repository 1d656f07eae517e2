import { useState, type ReactElement } from 'react';
import type { MoneyRules } from '../../../../../src/contract/value/money-rules';
import { PlainButton } from '../../../../parts/button';
import { todayIso } from '../../../../parts/date-text';
import { DatedList } from './dated-list';

type ExchangeProps = { readonly rules: MoneyRules; readonly change: (exchange: MoneyRules['exchange']) => void };

/** Entered exchange rates: none is ever fetched or made up. */
export const ExchangeRates = ({ rules: { exchange, currency }, change }: ExchangeProps): ReactElement => {
  const [code, setCode] = useState('');
  const known = exchange.some((one) => one.currency === code) || code === currency;
  return (
    <section className="card">
      <h2>Exchange rates</h2>
      <p className="small quiet">How much {currency ?? 'of the program’s currency'} one unit of the other is. A line in a currency without a rate on its first day is in no total.</p>
      {exchange.map((one) => (
        <div key={one.currency} className="cost-of">
          <strong>{one.currency}</strong>
          <DatedList
            rows={one.rates} fresh="1" of={`Rate of ${one.currency}`}
            change={(rates) => change(rates.length === 0 ? exchange.filter((other) => other !== one) : exchange.map((other) => (other === one ? { ...one, rates } : other)))}
            edit={(value, put) => <input aria-label={`Rate of ${one.currency}`} inputMode="decimal" size={10} value={value} onChange={(event) => put(event.target.value.trim())} />}
          />
        </div>
      ))}
      <div className="cost-row">
        <input aria-label="Another currency" size={5} maxLength={3} placeholder="USD" value={code} onChange={(event) => setCode(event.target.value.toUpperCase())} />
        <PlainButton disabled={!/^[A-Z]{3}$/.test(code) || known} onClick={() => { change([...exchange, { currency: code, rates: [{ from: todayIso(), value: '1' }] }]); setCode(''); }}>Add a currency</PlainButton>
      </div>
    </section>
  );
};
