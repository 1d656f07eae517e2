import type { Random } from '../random';
import type { StoryIssue } from './notation';
import { teams, type TeamName } from './people';

/** Five months of history, in working days. */
const HISTORY = 105;

/**
 * The day each finished issue was finished, as an offset in working days (0 or less). A team finishes its work in
 * the order of the stories; how evenly, its `slowing` says. Sub-tasks follow their parent and are not in here.
 */
export const finishOffsets = (stories: readonly StoryIssue[], random: Random): ReadonlyMap<StoryIssue, number> => {
  const finished = new Map<StoryIssue, number>();
  for (const [team, issues] of byTeam(stories.filter(isFinishedWork))) {
    const slowing = team === null ? 1 : teams[team].slowing;
    issues.forEach((issue, index) => {
      const place = ((index + 0.5) / issues.length) ** slowing;
      const jitter = random.between(-3, 3);
      finished.set(issue, Math.min(0, Math.round(place * HISTORY - HISTORY) + jitter));
    });
  }
  return finished;
};

const isFinishedWork = (issue: StoryIssue): boolean => issue.level === 0 && (issue.state === 'done' || issue.state === 'dropped');

const byTeam = (stories: readonly StoryIssue[]): Map<TeamName | null, StoryIssue[]> => {
  const groups = new Map<TeamName | null, StoryIssue[]>();
  for (const issue of stories) groups.set(issue.team, [...(groups.get(issue.team) ?? []), issue]);
  return groups;
};
