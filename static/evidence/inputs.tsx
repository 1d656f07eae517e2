import type { ReactElement } from 'react';
import type { EvidenceView } from '../../src/contract/overview';
import { countText, numberText, valueText } from '../parts/number-text';
import { useViewer } from '../parts/viewer';
import { Told } from '../parts/told-text';
import { withLocalDates } from '../parts/date-text';

type Input = EvidenceView['inputs'][number];

const inputText = (input: Input, locale: string, currency: string | undefined): string => {
  if (input.text !== null) return withLocalDates(input.text, locale);
  if (input.value === null) return 'not known';
  if (input.unit === null) return numberText(input.value, locale, { maximumFractionDigits: 2 });
  const { text, unit } = valueText(input.value, input.unit, locale, { currency });
  return `${text} ${unit}`.trim();
};

/** The numbers that went in, each with its unit. */
export const Inputs = ({ inputs, currency }: { readonly inputs: readonly Input[]; readonly currency: string | undefined }): ReactElement | null => {
  const { locale } = useViewer();
  if (inputs.length === 0) return null;
  return (
    <section>
      <h3>What went in</h3>
      <dl className="evidence-inputs">
        {inputs.map((input, index) => (
          <div key={index}>
            <dt dir="auto">{input.name}</dt>
            <dd dir="auto">{inputText(input, locale, currency)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

/** What the figure leaves out, how much of it, and why. */
export const LeftOut = ({ leftOut }: Pick<EvidenceView, 'leftOut'>): ReactElement | null => {
  const { locale } = useViewer();
  if (leftOut.length === 0) return null;
  return (
    <section>
      <h3>Left out</h3>
      <ul className="evidence-left-out">
        {leftOut.map(({ why, issues }) => <li key={why}>{countText(issues, 'issues', locale)}: <Told text={why} /></li>)}
      </ul>
    </section>
  );
};
