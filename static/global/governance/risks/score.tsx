import type { ReactElement } from 'react';
import type { RiskScoreView } from '../../../../src/contract/value/risks';

const steps = [1, 2, 3, 4, 5];
const probabilities = ['rare', 'unlikely', 'possible', 'likely', 'almost certain'];
const impacts = ['negligible', 'minor', 'moderate', 'major', 'severe'];

export const scoreText = ({ probability, impact }: RiskScoreView): string => `${probabilities[probability - 1] ?? ''}, ${impacts[impact - 1] ?? ''}`;

type ScoreProps = { readonly label: string; readonly score: RiskScoreView; readonly change: (score: RiskScoreView) => void };

/** How likely something is and how bad it would be, each in five steps. */
export const Score = ({ label, score, change }: ScoreProps): ReactElement => (
  <fieldset className="risk-score">
    <legend className="field-label">{label}</legend>
    <label className="field"><span>Probability</span>
      <select value={score.probability} onChange={(event) => change({ ...score, probability: Number(event.target.value) })}>{steps.map((step) => <option key={step} value={step}>{step} · {probabilities[step - 1]}</option>)}</select>
    </label>
    <label className="field"><span>Impact</span>
      <select value={score.impact} onChange={(event) => change({ ...score, impact: Number(event.target.value) })}>{steps.map((step) => <option key={step} value={step}>{step} · {impacts[step - 1]}</option>)}</select>
    </label>
  </fieldset>
);
