import type { Analysis } from '../analyse/analysis';
import { scopeChange } from '../analyse/delivery/scope-change';
import { deliveredLastWeek } from '../analyse/delivery/delivered-last-week';
import { slippedLastWeek } from '../analyse/delivery/slipped-last-week';
import { blockersClearedLastWeek } from '../analyse/dependencies/blockers-cleared-last-week';
import { crossTeamWaiting } from '../analyse/dependencies/cross-team-waiting';
import { figureOf } from '../analyse/figure-of';
import { deadlineSlip } from '../analyse/forecast/deadline-slip';
import { forecast } from '../analyse/forecast/forecast';
import { forecastFinish } from '../analyse/forecast/forecast-finish';
import type { Measure } from '../analyse/measure';
import { programState } from '../analyse/program-state';
import { tally } from '../analyse/tally';
import { counted, plain, signed } from '../analyse/words';
import { outcomeMissed } from '../analyse/value/benefits/outcome-missed';
import type { Program } from '../model/program';
import { dateWords } from './words';

/** A piece of a sentence; it opens to the evidence of `measure` where one is named. */
export type Part = { readonly text: string; readonly measure: string | null };

const slipWords = (slip: number): string => {
  if (slip === 0) return 'on the deadline';
  return `${counted(Math.abs(slip), 'working day')} ${slip > 0 ? 'after' : 'before'} the deadline`;
};

/** What ends a sentence about the finish; `otherwise` where there is no deadline to hold it against. */
const slipPart = (analysis: Analysis, otherwise: string): Part => {
  const slip = figureOf(deadlineSlip, analysis).value;
  return slip === null ? { text: otherwise, measure: null } : { text: `, ${slipWords(slip)}.`, measure: deadlineSlip.key };
};

const deadlinePart = ({ settings: { deadline }, asOf }: Program, locale: string): readonly Part[] =>
  (deadline === null ? [] : [{ text: `The deadline ${deadline < asOf ? 'was' : 'is'} ${dateWords(deadline, locale)}.`, measure: deadlineSlip.key }]);

const allDone = (program: Program): string => {
  const { setAside } = tally(program).leaves;
  return setAside === 0 ? 'All work is done' : `All work is done but ${counted(setAside, 'issue')} set aside`;
};

/** Done work may have been dropped, so that only of its last delivery is said when it was. */
const finish = (analysis: Analysis, locale: string): readonly Part[] => {
  const found = forecast(analysis.program);
  const measure = forecastFinish.key;
  if (!found.known) return [{ text: `No forecast of the finish. ${found.reason}`, measure }, ...deadlinePart(analysis.program, locale)];
  if ('finished' in found) {
    return [{ text: `${allDone(analysis.program)}; the last was delivered on ${dateWords(found.finished, locale)}`, measure }, slipPart(analysis, '.')];
  }
  return [{ text: `Forecast finish ${dateWords(found.days[85], locale)} (P85)`, measure }, slipPart(analysis, ', no deadline set.')];
};

/** Teams that wait for another one now, in words. Nothing where all is done: then nobody can be waiting. */
const waiting = (analysis: Analysis, teams: number): readonly Part[] => {
  const measure = crossTeamWaiting.key;
  if (figureOf(crossTeamWaiting, analysis).value === null) return [{ text: 'Who waited for whom is not known.', measure }];
  if (teams > 0) return [{ text: teams === 1 ? '1 team waits for another.' : `${counted(teams, 'team')} wait for others.`, measure }];
  return tally(analysis.program).open.length === 0 ? [] : [{ text: 'No team waits for another.', measure }];
};

/** Delivery is not the outcome: what was delivered and did not bring its benefit is named, and so is what nobody measured. */
const missed = (analysis: Analysis): readonly Part[] => {
  if (outcomeMissed.isUsed?.(analysis.program) === false) return [];
  const { value, note, reason } = figureOf(outcomeMissed, analysis);
  if (value === null) return [{ text: reason ?? '', measure: outcomeMissed.key }];
  return value === 0 ? [] : [{ text: `${counted(value, 'benefit')} missed, though ${value === 1 ? 'its' : 'their'} work is delivered: ${note ?? ''}.`, measure: outcomeMissed.key }];
};

/** A state that a manager set is told as one, with its reason, its end, and what the rule gives. */
const setByHand = (analysis: Analysis, locale: string): readonly Part[] => {
  const { override, byRule } = programState(analysis);
  if (override === null) return [];
  const reason = /[.!?]$/.test(override.reason) ? override.reason : `${override.reason}.`;
  return [{ text: `Set by a manager until ${dateWords(override.until, locale)}: ${reason} By the rule: ${byRule.word}.`, measure: null }];
};

/** What follows the word of the state: who set it, where somebody did, the finish, how many teams wait, and benefits that were missed. */
export const stateSentence = (analysis: Analysis, waitingTeams: number, locale: string): readonly Part[] => {
  if (analysis.program.byId.size === 0) return [{ text: 'It holds no issues yet, or none that you may see.', measure: null }];
  return [...setByHand(analysis, locale), ...finish(analysis, locale), ...waiting(analysis, waitingTeams), ...missed(analysis)];
};

const sinceWords: readonly (readonly [Measure, (value: number) => string])[] = [
  [deliveredLastWeek, (value) => `${counted(value, 'issue')} delivered`],
  [slippedLastWeek, (value) => `${plain(value)} slipped`],
  [blockersClearedLastWeek, (value) => `${counted(value, 'blocker')} cleared`],
  [scopeChange, (value) => `scope ${signed(value)}`],
];

/** What changed in the last seven days; what cannot be known is left out here and stands, with its reason, in the table of figures. */
export const sinceLastWeek = (analysis: Analysis): readonly Part[] => {
  if (analysis.program.byId.size === 0) return [];
  return sinceWords.flatMap(([measure, words]): Part[] => {
    const { value } = figureOf(measure, analysis);
    return value === null ? [] : [{ text: words(value), measure: measure.key }];
  });
};
