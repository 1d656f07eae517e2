import type { ReactElement } from 'react';
import type { AmountView } from '../../../src/contract/value/money';
import { FigureValue } from '../../parts/figure';

type AmountProps = { readonly measure: string; readonly amount: AmountView; readonly compact?: boolean };

/** An amount as a figure; n/a with its reason where it is not known, or not shown. */
export const Amount = ({ measure, amount: { amount, reason }, compact = false }: AmountProps): ReactElement => (
  <FigureValue
    figure={{ measure, unit: 'money', value: amount?.minor ?? null, reason, ...(amount === null ? {} : { currency: amount.currency }) }} compact={compact}
  />
);
