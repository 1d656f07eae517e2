import type { Assumption } from '../../contract/program';
import type { Analysis } from '../../analyse/analysis';
import { limitable } from '../../analyse/changed-settings';
import { measureByKey, measures } from '../../analyse/measures';
import { programState } from '../../analyse/program-state';
import { counted, fewNames } from '../../analyse/words';
import type { Program } from '../../model/program';

const nameOf = (key: string): string => measureByKey.get(key)?.name ?? key;

/** What the state is judged by: the chosen measures in their order, then whatever else has limits. */
const stateOptions = ({ settings: { stateMeasures, thresholds } }: Program) => {
  const chosen = stateMeasures.filter((key) => limitable.has(key) && thresholds[key] !== undefined);
  const others = measures.filter(({ key }) => limitable.has(key) && thresholds[key] !== undefined && !chosen.includes(key)).map(({ key }) => key);
  return [...chosen, ...others].map((value) => ({ value, label: nameOf(value), hint: measureByKey.get(value)?.formula ?? null, chosen: chosen.includes(value) }));
};

/** Of what the state is made; with a state that a manager set, what the rule says all the same. */
export const stateMeasures = (analysis: Analysis): Assumption => {
  const options = stateOptions(analysis.program);
  const chosen = options.filter((option) => option.chosen);
  const { byRule } = programState(analysis);
  return {
    key: 'stateMeasures',
    title: 'What the state is judged by',
    value: chosen.length === 0 ? 'Nothing' : fewNames(chosen.map(({ label }) => label)),
    effect: chosen.length === 0 ? 'The program is not judged' : `The worst of them counts. By this rule: ${byRule.word}${byRule.causes.length === 0 ? '' : `, because of ${fewNames(byRule.causes.map(({ measure }) => nameOf(measure)))}`}`,
    editor: { kind: 'choices', options },
  };
};

/** Limits between on track, at risk and off track, of every measure that can have some. */
export const thresholds = ({ settings }: Program): Assumption => {
  const rows = measures.flatMap(({ key, name, unit }) => {
    const better = limitable.get(key);
    const limits = settings.thresholds[key];
    return better === undefined ? [] : [{ key, label: name, unit, better, watch: limits?.watch ?? null, bad: limits?.bad ?? null }];
  });
  const set = rows.filter(({ watch }) => watch !== null);
  return {
    key: 'thresholds',
    title: 'Limits of figures',
    value: `${set.length} of ${counted(rows.length, 'figure')} have limits`,
    effect: 'A figure that reaches a limit is at risk or off track; without limits it has no state',
    editor: { kind: 'limits', rows },
  };
};
