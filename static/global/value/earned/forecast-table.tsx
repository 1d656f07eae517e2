import type { ReactElement } from 'react';
import type { EarnedView, FinishForecast } from '../../../../src/contract/value/earned';
import { dayText, withLocalDates } from '../../../parts/date-text';
import { useViewer } from '../../../parts/viewer';

const names: Readonly<Record<FinishForecast['by'], string>> = { 'critical-path': 'Critical path', 'monte-carlo': 'Monte Carlo (P85)', 'earned-schedule': 'Earned schedule (IEAC(t))' };
const measures: Readonly<Record<FinishForecast['by'], string>> = { 'critical-path': 'critical-path-finish', 'monte-carlo': 'forecast-finish', 'earned-schedule': 'ieac-t-finish' };

type OneProps = { readonly forecast: FinishForecast; readonly explain: (measure: string) => void };

const One = ({ forecast: { by, finish, low, high, reason, text }, explain }: OneProps): ReactElement => {
  const { locale } = useViewer();
  return (
    <li className="finish-forecast">
      <button type="button" className="word-link" aria-haspopup="dialog" onClick={() => explain(measures[by])}>{names[by]}</button>
      <data className={finish === null ? 'figure figure-unknown' : 'figure'} data-measure={measures[by]} value={finish ?? ''}>{finish === null ? 'n/a' : dayText(finish, locale)}</data>
      {low !== null && high !== null && low !== high && <span className="quiet">from {dayText(low, locale)} to {dayText(high, locale)}</span>}
      {reason !== null && <span className="small">{withLocalDates(reason, locale)}</span>}
      <span className="small quiet">{text}</span>
    </li>
  );
};

type ForecastsProps = Pick<EarnedView, 'forecasts' | 'whyTheyDiffer'> & { readonly explain: OneProps['explain'] };

/** The finish by three ways that know different things, and why they differ. */
export const Forecasts = ({ forecasts, whyTheyDiffer, explain }: ForecastsProps): ReactElement => {
  const { locale } = useViewer();
  return (
    <section className="card" aria-label="Forecasts of the finish">
      <h2>When it will be done</h2>
      <ul className="finish-forecasts" role="list">{forecasts.map((one) => <One key={one.by} forecast={one} explain={explain} />)}</ul>
      {whyTheyDiffer !== null && <p>{withLocalDates(whyTheyDiffer, locale)}</p>}
    </section>
  );
};
