import type { BoardCard, BoardVerdict } from '../../../../src/contract/teams';

/** From what has to be changed to what is right. */
export const verdicts = ['wrong-order', 'same-time', 'unplanned', 'fine'] as const satisfies readonly BoardVerdict[];

export const verdictWords: Readonly<Record<BoardVerdict, string>> = {
  'wrong-order': 'Wrong order', 'same-time': 'Same time', unplanned: 'Not planned', fine: 'In order',
};

export const verdictStates = { 'wrong-order': 'bad', 'same-time': 'watch', unplanned: 'unknown', fine: 'good' } as const satisfies Record<BoardVerdict, string>;

const sprintWords = ({ sprint }: BoardCard): string => sprint ?? 'no sprint';

/** What could be done about one dependency, for those who plan the two issues; empty where it is in order. */
export const whatToDo = (verdict: BoardVerdict, blocker: BoardCard, blocked: BoardCard): string => {
  const [first, second] = [blocker.issue.key, blocked.issue.key];
  if (verdict === 'wrong-order') return `Plan ${first} before ${sprintWords(blocked)}, or ${second} after ${sprintWords(blocker)}.`;
  if (verdict === 'same-time') return `Finish ${first} early in ${sprintWords(blocker)}, or plan ${second} a sprint later.`;
  if (verdict === 'fine') return '';
  const without = [blocker, blocked].filter(({ sprint }) => sprint === null).map(({ issue }) => issue.key);
  return without.length === 0 ? 'Give their sprints dates in Jira.' : `Plan ${without.join(' and ')} into a sprint.`;
};
