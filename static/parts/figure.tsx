import type { ReactElement } from 'react';
import type { FigureView } from '../../src/contract/figure';
import { valueText } from './number-text';
import { useViewer } from './viewer';

/**
 * One figure, readable by machines too: `<data data-measure="cpi" value="0.875">0.88</data>`. The value attribute is
 * exact, and empty where the figure cannot be known; then the reason is the tooltip.
 */
export const FigureValue = ({ figure }: { readonly figure: Pick<FigureView, 'measure' | 'value' | 'unit' | 'reason'> }): ReactElement => {
  const { locale } = useViewer();
  if (figure.value === null) {
    return <data className="figure figure-unknown" data-measure={figure.measure} value="" title={figure.reason ?? undefined}>n/a</data>;
  }
  const { text, unit } = valueText(figure.value, figure.unit, locale);
  return (
    <data className="figure" data-measure={figure.measure} value={String(figure.value)}>
      <span className="figure-number">{text}</span>
      {unit !== '' && <span className="figure-unit"> {unit}</span>}
    </data>
  );
};

/** A plain count that is part of a figure's group, such as the delivered issues of one project. */
export const CountValue = ({ measure, value, text }: { readonly measure: string; readonly value: number; readonly text: string }): ReactElement => (
  <data className="figure" data-measure={measure} value={String(value)}>{text}</data>
);
