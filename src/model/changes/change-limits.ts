import type { Threshold } from '../settings';
import { type Changer, copyOf, type Limitable, listIn } from './change';
import { UnusableChange } from './unusable-change';

/** Each limit is reached from the good side first at watch, then at bad; the two may be one, then nothing is to watch. */
const checked = (key: string, measure: string, { better, watch, bad }: Threshold): Threshold => {
  if (better === 'lower' ? watch <= bad : watch >= bad) return { better, watch, bad };
  const order = better === 'lower' ? 'a lower value is better, so “at risk” has to begin below “off track”' : 'a higher value is better, so “at risk” has to begin above “off track”';
  throw new UnusableChange(key, `${measure}: ${order}, and ${watch} and ${bad} are the other way round. Swap them.`);
};

const numberIn = (key: string, measure: string, text: string | undefined): number => {
  const number = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(number) || Math.abs(number) > 1_000_000) throw new UnusableChange(key, `${measure} needs two numbers, one for “at risk” and one for “off track”, or none.`);
  return number;
};

const betterOf = (key: string, measure: string, limitable: Limitable): Threshold['better'] => {
  const better = limitable.get(measure);
  if (better === undefined) throw new UnusableChange(key, `There is no figure "${measure}" that can have limits.`);
  return better;
};

/** `["waiting:1:10", "runway:10:5", "cycles:"]`: watch, then bad; none after the name takes both limits away. */
export const changeThresholds: Changer = (settings, change, limitable) => {
  const thresholds = copyOf(settings.thresholds);
  for (const entry of listIn(change)) {
    const [measure = '', watch = '', bad, ...more] = entry.split(':');
    const better = betterOf(change.key, measure, limitable);
    if (watch === '' && bad === undefined) thresholds.delete(measure);
    else if (more.length > 0) throw new UnusableChange(change.key, `"${entry}" holds more than two limits.`);
    else thresholds.set(measure, checked(change.key, measure, { better, watch: numberIn(change.key, measure, watch), bad: numberIn(change.key, measure, bad) }));
  }
  return { ...settings, thresholds: Object.fromEntries(thresholds) };
};

const MOST_STATE_MEASURES = 12;

/** The measures whose worst state is the program's; in the order given, each once. */
export const changeStateMeasures: Changer = (settings, change, limitable) => {
  const chosen = [...new Set(listIn(change))];
  for (const measure of chosen) {
    betterOf(change.key, measure, limitable);
    if (settings.thresholds[measure] === undefined) throw new UnusableChange(change.key, `"${measure}" has no limits, so that it has no state. Set its limits first.`);
  }
  if (chosen.length > MOST_STATE_MEASURES) throw new UnusableChange(change.key, `Choose at most ${MOST_STATE_MEASURES}: what depends on everything says nothing.`);
  return { ...settings, stateMeasures: chosen };
};
