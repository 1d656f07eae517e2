import type { DependencyKind } from '../settings';
import { type Changer, copyOf, listIn } from './change';
import { UnusableChange } from './unusable-change';

const kinds: readonly DependencyKind[] = ['finish-start', 'start-start', 'finish-finish', 'start-finish'];

/**
 * What link types mean: `["10000:outward:finish-start", "10020:inward", "10003:none"]`. A type that is not named keeps
 * its meaning; one that is named without a kind keeps its kind, finish-start where it had none.
 */
export const changeLinkTypes: Changer = (settings, change) => {
  const meanings = copyOf(settings.linkMeanings);
  for (const entry of listIn(change)) {
    const [typeId = '', side = '', named, ...more] = entry.split(':');
    const before = meanings.get(typeId);
    const kind = named === undefined ? (before?.dependency === true ? before.kind : 'finish-start') : kinds.find((one) => one === named);
    if (typeId === '' || more.length > 0) throw new UnusableChange(change.key, `"${entry}" is not a link type and its meaning. Use type:side:kind.`);
    if (kind === undefined) throw new UnusableChange(change.key, `"${entry}" does not say how a delay passes on. Use ${kinds.join(', ')}.`);
    if (side === 'none') meanings.set(typeId, { dependency: false });
    else if (side === 'outward' || side === 'inward') meanings.set(typeId, { dependency: true, blocker: side, kind });
    else throw new UnusableChange(change.key, `"${entry}" does not say which side blocks. Use outward, inward or none.`);
  }
  return { ...settings, linkMeanings: Object.fromEntries(meanings) };
};
