import type { Measure } from '../../measure';
import { scoreFigure } from './score-figure';

/**
 * **Satisfaction**: % of answers 4 and 5 on a scale of 1 to 5, of the last survey that asks for it. Only answers that
 * were published in portions of at least five count, so that no single one can be told.
 */
export const satisfaction: Measure = {
  key: 'satisfaction',
  name: 'Satisfaction',
  group: 'Objectives and outcome',
  unit: 'percent',
  better: 'higher',
  formula: '% of answers 4 and 5 on a scale of 1 to 5, of the last survey.',
  source: 'Customer satisfaction score (CSAT), top two of five.',
  followed: true,
  compute: ({ program }) => scoreFigure(program, 'satisfaction', 'percent'),
};
