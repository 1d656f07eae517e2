import type { Analysis } from './analysis';
import type { Figure, Measure } from './measure';
import { oncePer } from './once-per';

const figuresOf = oncePer((_analysis: Analysis) => new Map<string, Figure>());

/** A measure's figure, computed once for an analysis however often a page asks for it. */
export const figureOf = (measure: Measure, analysis: Analysis): Figure => {
  const figures = figuresOf(analysis);
  const known = figures.get(measure.key);
  if (known !== undefined) return known;
  const figure = measure.compute(analysis);
  figures.set(measure.key, figure);
  return figure;
};
