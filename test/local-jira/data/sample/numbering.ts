import type { Life } from './life';
import type { StoryIssue } from './notation';

/** Keys of all issues: numbers the story fixes stay; the others take the free numbers of their project, oldest first. */
export const keysOf = (lives: ReadonlyMap<StoryIssue, Life>): ReadonlyMap<StoryIssue, string> => {
  const keys = new Map<StoryIssue, string>();
  for (const project of new Set([...lives.keys()].map((one) => one.project))) {
    const own = [...lives.entries()].filter(([story]) => story.project === project);
    const taken = new Set(own.map(([story]) => story.number));
    let next = 1;
    for (const [story] of own.sort(([, a], [, b]) => a.created - b.created)) {
      while (story.number === null && taken.has(next)) next += 1;
      keys.set(story, `${project}-${story.number ?? next}`);
      if (story.number === null) next += 1;
    }
  }
  return keys;
};
