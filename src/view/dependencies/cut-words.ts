import type { CheapestCut } from '../../contract/dependencies';
import type { Analysis } from '../../analyse/analysis';
import type { Cut } from '../../analyse/dependencies/cheapest-cut';
import { counted } from '../../analyse/words';

/** Why it costs little to give up; empty where nothing speaks for it but its place in the ring. */
const whyCheap = ({ cost }: Cut, blocked: string, blocker: string): readonly string[] => [
  ...(cost.started ? [`${blocked} is in progress already`] : []),
  ...(cost.oneTeam ? ['one team can decide it alone'] : []),
  ...(cost.againstPlan ? [`${blocked} is planned to end before ${blocker}`] : []),
];

const effect = ({ left, of, tried }: Cut): string => {
  if (left === 0) return of === 1 ? 'Then it waits for itself no longer.' : 'Then no ring is left.';
  const best = tried < of ? `The best of ${tried} that were tried` : 'No single link breaks all of it';
  return `${best}: ${counted(left, 'link')} of ${of} still ${left === 1 ? 'goes' : 'go'} round then.`;
};

const joined = (reasons: readonly string[]): string =>
  (reasons.length < 2 ? reasons.join('') : `${reasons.slice(0, -1).join(', ')} and ${reasons.at(-1) ?? ''}`);

/** The link to cut, with a sentence that says what to ask whom, why this one, and what comes of it. */
export const cutView = ({ program, states }: Analysis, cut: Cut | null): CheapestCut | null => {
  const dependency = states.all[cut?.edge ?? -1];
  const blocker = program.issues[dependency?.blocker ?? -1];
  const blocked = program.issues[dependency?.blocked ?? -1];
  if (cut === null || blocker === undefined || blocked === undefined) return null;
  const [held, holds] = [blocked.key, blocker.key];
  const reasons = whyCheap(cut, held, holds);
  const self = held === holds;
  const ask = self ? `${held} is linked to itself: take that link away` : `Ask ${blocked.team.name} whether ${held} can go on without ${holds}`;
  return { blocker: holds, blocked: held, reason: `${ask}${self || reasons.length === 0 ? '' : `: ${joined(reasons)}`}. ${effect(cut)}` };
};

/** The issues that the words name. */
export const idsOfCut = ({ program, states }: Analysis, cut: Cut | null): readonly number[] => {
  const { blocker = -1, blocked = -1 } = states.all[cut?.edge ?? -1] ?? {};
  return [blocker, blocked].flatMap((index) => program.issues[index]?.id ?? []);
};
