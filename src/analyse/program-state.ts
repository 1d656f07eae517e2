import type { StateOverride } from '../model/settings';
import type { Day } from '../model/time';
import type { Analysis } from './analysis';
import { figureOf } from './figure-of';
import { measureByKey } from './measures';
import type { Figure, Measure } from './measure';
import { stateOf, worstOf, type State } from './state';

/** One of the chosen measures with its figure and state. */
export type JudgedMeasure = { readonly measure: Measure; readonly figure: Figure; readonly state: State };

/** Why the program is in its state: a measure that is in that state, in words. */
export type Cause = { readonly measure: string; readonly text: string; readonly state: State };

/** What the rule gives; `causes` are the measures in the worst state, in the order the program chose them, none where all is good. */
export type StateByRule = { readonly state: State; readonly word: string; readonly causes: readonly Cause[] };

/** `state` and `word` are what counts: what a manager set, while that holds, else what the rule gives. */
export type ProgramState = {
  readonly state: State;
  readonly word: string;
  /** The rule in a sentence. */
  readonly rule: string;
  /** Those of the rule, also where a manager set the state against it. */
  readonly causes: readonly Cause[];
  readonly judged: readonly JudgedMeasure[];
  readonly byRule: StateByRule;
  /** The state as a manager set it; null where nobody did, or where it does not hold on this day. */
  readonly override: StateOverride | null;
};

/** States in words. */
export const stateWords: Readonly<Record<State, string>> = {
  good: 'On track', watch: 'At risk', bad: 'Off track', unknown: 'Not known', none: 'Not judged',
};

const ruleOf = (judged: readonly JudgedMeasure[]): string => {
  if (judged.length === 0) return 'No measure is chosen to judge this program by.';
  return `The state is the worst of ${judged.map(({ measure }) => measure.name).join(', ')}, each by its threshold. What is not known is not good.`;
};

/** Whether a state that a manager set holds on a day: not before the day it was set, and not after its last. */
export const holdsOn = (override: StateOverride | null, day: Day): override is StateOverride =>
  override !== null && override.from <= day && day <= override.until;

const causeOf = ({ measure, figure, state }: JudgedMeasure): Cause => ({
  measure: measure.key,
  text: figure.value === null ? `${measure.name}: ${figure.reason ?? 'not known'}` : `${measure.name}: ${figure.worked}`,
  state,
});

/**
 * The state of a program: the worst state of the measures its settings choose (`stateMeasures`), bad before watch
 * before unknown before good, so that a program is only on track when all of them are known and good. A chosen measure
 * without a threshold, of something that the program does not use, or one that no longer exists, is not judged. A manager may have set it otherwise for some days:
 * then that counts on those days, and what the rule gives stands beside it.
 */
export const programState = (analysis: Analysis): ProgramState => {
  const { stateMeasures, thresholds } = analysis.program.settings;
  const judged = stateMeasures.flatMap((key): JudgedMeasure[] => {
    const measure = measureByKey.get(key);
    const threshold = thresholds[key];
    if (measure === undefined || threshold === undefined || measure.isUsed?.(analysis.program) === false) return [];
    const figure = figureOf(measure, analysis);
    return [{ measure, figure, state: stateOf(figure.value, threshold) }];
  });
  const byRule = stateByRule(judged);
  const { asOf, settings: { stateOverride } } = analysis.program;
  const override = holdsOn(stateOverride, asOf) ? stateOverride : null;
  const state = override === null ? byRule.state : override.state;
  return { state, word: stateWords[state], rule: ruleOf(judged), causes: byRule.causes, judged, byRule, override };
};

const stateByRule = (judged: readonly JudgedMeasure[]): StateByRule => {
  const state = worstOf(judged.map((one) => one.state));
  const causes = state === 'good' ? [] : judged.filter((one) => one.state === state).map(causeOf);
  return { state, word: stateWords[state], causes };
};
