import type { FigureGroup } from '../contract/overview';
import type { FigureView } from '../contract/figure';
import type { Analysis } from '../analyse/analysis';
import { figureOf } from '../analyse/figure-of';
import type { Measure } from '../analyse/measure';
import { measureByKey, measures } from '../analyse/measures';
import { trend } from '../analyse/weekly';
import { figureView } from './figure-view';

/** A program today and on the same weekday of the weeks before, oldest first; one entry where no trend is wanted. */
export type Weeks = readonly Analysis[];

const todayOf = (weeks: Weeks): Analysis => {
  const today = weeks.at(-1);
  if (today === undefined) throw new Error('A view needs at least the analysis of today.');
  return today;
};

/** One measure as pages show it. */
export const toldFigure = (measure: Measure, weeks: Weeks, partial: string | null): FigureView => {
  const today = todayOf(weeks);
  const { settings: { thresholds }, value: { settings: { currency } } } = today.program;
  return figureView(measure, figureOf(measure, today), thresholds[measure.key], weeks.length > 1 ? trend(measure, weeks) : [], partial, currency);
};

/** The named measures in this order; keys that no measure has (any more) are passed over. */
export const toldFigures = (keys: readonly string[], weeks: Weeks, partial: string | null): readonly FigureView[] =>
  keys.flatMap((key) => {
    const measure = measureByKey.get(key);
    return measure === undefined ? [] : [toldFigure(measure, weeks, partial)];
  });

/** All measures of today under their headings, without trends. */
export const figureGroups = (today: Analysis, partial: string | null): readonly FigureGroup[] => {
  const groups = new Map<string, FigureView[]>();
  for (const measure of measures) {
    const told = toldFigure(measure, [today], partial);
    const group = groups.get(measure.group);
    if (group === undefined) groups.set(measure.group, [told]);
    else group.push(told);
  }
  return [...groups].map(([name, figures]) => ({ name, figures }));
};
