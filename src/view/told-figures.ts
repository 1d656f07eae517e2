import type { FigureGroup } from '../contract/overview';
import type { FigureView } from '../contract/figure';
import type { Analysis } from '../analyse/analysis';
import { figureOf } from '../analyse/figure-of';
import type { Measure } from '../analyse/measure';
import { measureByKey, measures } from '../analyse/measures';
import { trend, trendsOf, type Trends } from '../analyse/weekly';
import { figureView, type Trend } from './figure-view';

/** A program today and on the same weekday of the weeks before, oldest first; one entry where no trend is wanted. */
export type Weeks = readonly Analysis[];

const todayOf = (weeks: Weeks): Analysis => {
  const today = weeks.at(-1);
  if (today === undefined) throw new Error('A view needs at least the analysis of today.');
  return today;
};

const told = (measure: Measure, today: Analysis, trend: Trend, partial: string | null): FigureView => {
  const { settings: { thresholds }, value: { settings: { currency } } } = today.program;
  return figureView(measure, figureOf(measure, today), thresholds[measure.key], trend, partial, currency);
};

/** One measure as pages show it. */
export const toldFigure = (measure: Measure, weeks: Weeks, partial: string | null): FigureView =>
  told(measure, todayOf(weeks), weeks.length > 1 ? trend(measure, weeks) : [], partial);

/** The same with how it came to be what it is, week by week. */
export const followedFigure = (measure: Measure, today: Analysis, partial: string | null): FigureView =>
  told(measure, today, trendsOf([measure], today).get(measure.key) ?? [], partial);

/** Keys that no measure has (any more) are passed over. */
const named = (keys: readonly string[]): readonly Measure[] => keys.flatMap((key) => measureByKey.get(key) ?? []);

/** The named measures in this order. */
export const toldFigures = (keys: readonly string[], weeks: Weeks, partial: string | null): readonly FigureView[] =>
  named(keys).map((measure) => toldFigure(measure, weeks, partial));

/** How the named measures came to be what they are today, week by week. */
export const trendsOfNamed = (keys: readonly string[], today: Analysis): Trends => trendsOf(named(keys), today);

/** The named measures with their trends, in this order: where nothing else is asked of the past, so that no past day has to be kept. */
export const toldTrends = (keys: readonly string[], today: Analysis, trends: Trends, partial: string | null): readonly FigureView[] =>
  named(keys).map((measure) => told(measure, today, trends.get(measure.key) ?? [], partial));

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
