import type { Random } from '../random';
import { finishInside, lifeOf, type Life } from './life';
import type { StoryIssue } from './notation';
import { finishOffsets } from './pacing';

/** The lives of all issues of all stories, in their order. Epics last as long as their children. */
export const livesOf = (stories: readonly StoryIssue[], random: Random): ReadonlyMap<StoryIssue, Life> => {
  const finished = finishOffsets(stories, random);
  const latest = latestDays(stories);
  const lives = new Map<StoryIssue, Life>();
  for (const story of stories) {
    const parent = typeof story.parent === 'object' && story.parent !== null ? lives.get(story.parent) ?? null : null;
    const until = story.level === -1 && parent !== null ? finishInside(story, parent, random) : finished.get(story) ?? null;
    lives.set(story, lifeOf(story, until, parent, latest.get(story) ?? 0, random));
  }
  for (const epic of stories.filter((one) => one.level === 1)) lives.set(epic, epicLife(epic, lives));
  return lives;
};

/** Links and flags say when they came, so both ends must have been there by then. */
const latestDays = (stories: readonly StoryIssue[]): ReadonlyMap<StoryIssue, number> => {
  const byKey = new Map(stories.map((one) => [`${one.project}-${one.number}`, one]));
  const latest = new Map<StoryIssue, number>();
  const need = (story: StoryIssue | undefined, day: number | null): void => {
    if (story !== undefined && day !== null) latest.set(story, Math.min(latest.get(story) ?? 0, day));
  };
  for (const story of stories) {
    need(story, story.flagged);
    for (const link of story.links) {
      need(story, link.on);
      need(byKey.get(link.key), link.on);
    }
  }
  return latest;
};

const epicLife = (epic: StoryIssue, lives: ReadonlyMap<StoryIssue, Life>): Life => {
  const own = lives.get(epic);
  const children = [...lives.values()].filter((one) => one.story.parent === epic);
  const finished = children.map((one) => one.finished);
  const begun = children.flatMap((one) => one.began ?? one.finished ?? []);
  const over = finished.every((one) => one !== null) || epic.state === 'done';
  return {
    story: { ...epic, state: over ? 'done' : begun.length > 0 ? 'doing' : 'todo' },
    team: own?.team ?? null, assignee: null,
    created: Math.min(...children.map((one) => one.created)) - 3,
    began: begun.length > 0 ? Math.min(...begun) : null,
    finished: over ? Math.max(...finished.map((one) => one ?? -200)) : null,
  };
};
