import { type Changer, copyOf, listIn } from './change';
import { UnusableChange } from './unusable-change';

/** What done work was worth: `["3:dropped", "status:10001:delivered", "7:unknown"]`; what is not named keeps its meaning. */
export const changeOutcomes: Changer = (settings, change) => {
  const mapped = copyOf(settings.outcomes);
  for (const entry of listIn(change)) {
    const cut = entry.lastIndexOf(':');
    const [key, outcome] = [entry.slice(0, cut), entry.slice(cut + 1)];
    if (cut < 1 || (outcome !== 'delivered' && outcome !== 'dropped' && outcome !== 'unknown')) {
      throw new UnusableChange(change.key, `"${entry}" does not say what the work was worth. Use delivered, dropped or unknown.`);
    }
    if (outcome === 'unknown') mapped.delete(key);
    else mapped.set(key, outcome);
  }
  return { ...settings, outcomes: Object.fromEntries(mapped) };
};
