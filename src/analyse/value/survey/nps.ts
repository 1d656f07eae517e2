import type { Measure } from '../../measure';
import { scoreFigure } from './score-figure';

/**
 * **Net promoter score**: % of answers 9 and 10 minus % of answers 0 to 6, from -100 to 100, of the last survey that
 * asks for it. Only answers that were published in portions of at least five count, so that no single one can be told.
 */
export const nps: Measure = {
  key: 'nps',
  name: 'NPS',
  group: 'Objectives and outcome',
  unit: 'score',
  better: 'higher',
  formula: '% of answers 9 and 10 minus % of answers 0 to 6, of the last survey.',
  source: 'F. Reichheld, "The one number you need to grow", Harvard Business Review, 2003.',
  followed: true,
  compute: ({ program }) => scoreFigure(program, 'nps', 'score'),
};
