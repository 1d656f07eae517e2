import type { BoardVerdict } from '../../contract/teams';
import type { SprintBoard } from '../../analyse/board/sprint-board';
import { counted, plain } from '../../analyse/words';

/** "3 dependencies in the wrong order, 2 at the same time, 4 not planned yet; 12 are fine." */
export const boardSentence = (counts: Readonly<Record<BoardVerdict, number>>): string => {
  const all = counts['wrong-order'] + counts['same-time'] + counts.unplanned + counts.fine;
  if (all === 0) return 'No open dependency begins or ends in these sprints.';
  const bad = [
    [counts['wrong-order'], 'in the wrong order'], [counts['same-time'], 'at the same time'], [counts.unplanned, 'not planned yet'],
  ].flatMap(([count, words]) => (typeof count === 'number' && count > 0 ? [{ count, words: String(words) }] : []));
  const [first, ...rest] = bad;
  if (first === undefined) return `All ${counted(all, 'dependency', 'dependencies')} of these sprints are in order.`;
  const told = [`${counted(first.count, 'dependency', 'dependencies')} ${first.words}`, ...rest.map(({ count, words }) => `${plain(count)} ${words}`)].join(', ');
  return `${told}${counts.fine === 0 ? '' : `; ${plain(counts.fine)} ${counts.fine === 1 ? 'is' : 'are'} fine`}.`;
};

/** Why there is nothing to show, and what to do; null where there is something. */
export const whyNoBoard = ({ increment, columns }: Pick<SprintBoard, 'increment' | 'columns'>): string | null => {
  if (columns.length > 0) return null;
  if (increment !== null) return `No sprint that is open or planned lies in ${increment.name}. Sprints come from Jira's boards; which increment they belong to is in Settings, Increments.`;
  return 'None of the program\'s issues is in a sprint that is open or planned. Plan sprints on the teams\' boards in Jira and they appear here; the increments of all teams are entered in Settings.';
};
