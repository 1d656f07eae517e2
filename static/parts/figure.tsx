import type { ReactElement } from 'react';
import type { FigureView } from '../../src/contract/figure';
import { majorText, moneyText, valueText } from './number-text';
import { useViewer } from './viewer';

type FigureValueProps = { readonly figure: Pick<FigureView, 'measure' | 'value' | 'unit' | 'reason' | 'currency'>; readonly compact?: boolean };

/**
 * One figure, readable by machines too: `<data data-measure="cpi" value="0.875">0.88</data>`. The value attribute is
 * exact (an amount in major units, its currency in `data-unit`), and empty where the figure cannot be known; then the reason is the tooltip. Amounts are
 * written short where `compact`, and in full in the tooltip.
 */
export const FigureValue = ({ figure, compact = false }: FigureValueProps): ReactElement => {
  const { locale } = useViewer();
  if (figure.value === null) {
    return <data className="figure figure-unknown" data-measure={figure.measure} value="" title={figure.reason ?? undefined}>n/a</data>;
  }
  const { currency } = figure;
  const money = figure.unit === 'money';
  const { text, unit } = valueText(figure.value, figure.unit, locale, { currency, compact });
  return (
    <data
      className="figure" data-measure={figure.measure} value={money ? majorText(figure.value, currency) : String(figure.value)}
      {...(money && currency !== undefined ? { 'data-unit': currency } : {})}
      {...(money && compact ? { title: moneyText(figure.value, currency, locale) } : {})}
    >
      <span className="figure-number">{text}</span>
      {unit !== '' && <span className="figure-unit"> {unit}</span>}
    </data>
  );
};

/** A plain count that is part of a figure's group, such as the delivered issues of one project. */
export const CountValue = ({ measure, value, text }: { readonly measure: string; readonly value: number; readonly text: string }): ReactElement => (
  <data className="figure" data-measure={measure} value={String(value)}>{text}</data>
);
