import type { Day } from '../../../model/time';
import type { BaselinePackage } from '../../../model/value/work-package';
import { deliveredOn, type Progress } from '../percent-complete';
import { gateTurns } from './gates';

/** A part of a package, 0..1, that came to be done on a day; below 0 where it was taken back. */
export type EarnedShare = { readonly day: Day; readonly share: number };

const shareOn = (day: Day | null, share: number): readonly EarnedShare[] => (day === null ? [] : [{ day, share }]);

const entered = ({ entered: all }: Progress): readonly EarnedShare[] => {
  let before = 0;
  return [...all].sort((a, b) => a.from - b.from).map(({ from, percent }) => {
    const now = Math.min(100, Math.max(0, percent));
    const share = (now - before) / 100;
    before = now;
    return { day: from, share };
  });
};

const halves = (itself: Progress['itself']): readonly EarnedShare[] =>
  [...shareOn(itself?.started ?? itself?.delivered ?? null, 0.5), ...shareOn(itself?.delivered ?? null, 0.5)];

const weighed = <T extends { readonly weight: number }>(parts: readonly T[], sharesOf: (part: T, share: number, place: number) => readonly EarnedShare[]): readonly EarnedShare[] => {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  return total <= 0 ? [] : parts.flatMap((part, place) => sharesOf(part, part.weight / total, place));
};

/** When which part of a package was done, by its baseline's method; in no order. What is not known of it is not in here. */
export const earnedShares = (one: BaselinePackage, progress: Progress): readonly EarnedShare[] => {
  switch (one.method) {
    case 'entered': return entered(progress);
    case 'zero-hundred': return shareOn(progress.itself?.delivered ?? null, 1);
    case 'fifty-fifty': return halves(progress.itself);
    case 'children': return weighed(one.children, (_, share, place) => shareOn(deliveredOn(progress.child(place)), share));
    case 'gates': return weighed(one.gates ?? [], ({ name }, share) => gateTurns(progress.acts, name).map(({ day, on }) => ({ day, share: on ? share : -share })));
  }
};
