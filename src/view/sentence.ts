import type { Analysis } from '../analyse/analysis';
import { deadlineSlip } from '../analyse/forecast/deadline-slip';
import { figureOf } from '../analyse/figure-of';
import { forecastFinish } from '../analyse/forecast/forecast-finish';
import type { Measure } from '../analyse/measure';
import { counted, signed } from '../analyse/words';
import { measureByKey } from '../analyse/measures';
import { dateWords } from './words';

/** A piece of a sentence; it opens to the evidence of `measure` where one is named. */
export type Part = { readonly text: string; readonly measure: string | null };

const slipWords = (slip: number): string => {
  if (slip === 0) return 'on the deadline';
  return `${counted(Math.abs(slip), 'working day')} ${slip > 0 ? 'after' : 'before'} the deadline`;
};

const forecast = (analysis: Analysis, locale: string): readonly Part[] => {
  const finish = figureOf(forecastFinish, analysis);
  if (finish.value === null) return [{ text: `No forecast of the finish. ${finish.reason ?? 'Why is not known.'}`, measure: forecastFinish.key }];
  const slip = figureOf(deadlineSlip, analysis).value;
  return [
    { text: `Forecast finish ${dateWords(finish.value, locale)} (P85)`, measure: forecastFinish.key },
    { text: slip === null ? ', no deadline set.' : `, ${slipWords(slip)}.`, measure: slip === null ? null : deadlineSlip.key },
  ];
};

/** Teams that wait for another one now, in words. */
const waiting = (waitingTeams: number): Part => ({
  text: waitingTeams === 0 ? 'No team waits for another.' : `${counted(waitingTeams, 'team')} ${waitingTeams === 1 ? 'waits' : 'wait'} for others.`,
  measure: 'cross-team-waiting',
});

/** What follows the word of the state: the finish, and who waits. */
export const stateSentence = (analysis: Analysis, waitingTeams: number, locale: string): readonly Part[] =>
  [...forecast(analysis, locale), waiting(waitingTeams)];

const sinceWords: readonly (readonly [string, (value: number) => string])[] = [
  ['delivered-last-week', (value) => `${counted(value, 'issue')} delivered`],
  ['slipped-last-week', (value) => `${value.toLocaleString('en-US')} slipped`],
  ['blockers-cleared-last-week', (value) => `${counted(value, 'blocker')} cleared`],
  ['scope-change', (value) => `scope ${signed(value)}`],
];

const sincePart = (measure: Measure | undefined, analysis: Analysis, words: (value: number) => string): readonly Part[] => {
  if (measure === undefined) return [];
  const { value } = figureOf(measure, analysis);
  return value === null ? [] : [{ text: words(value), measure: measure.key }];
};

/** What changed in the last seven days; what cannot be known is left out here and stands, with its reason, in the table of figures. */
export const sinceLastWeek = (analysis: Analysis): readonly Part[] =>
  sinceWords.flatMap(([key, words]) => sincePart(measureByKey.get(key), analysis, words));
