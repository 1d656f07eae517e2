import type { SiteSeed } from '../site/types';
import { commentsOn } from './sample/comments';
import { described } from './sample/descriptions';
import { siteTables } from './sample/site-tables';
import { storyIssues } from './sample/story-issues';
import { dayOf } from './work-days';

/**
 * The sample site: the program "Analytics launch". The team that integrates the model meets a data-quality problem
 * (ML-41, waiting for DATA-33); Web and Mobile wait for scores that do not exist yet, while Data Privacy has work
 * that compliance needs and nothing holds it up. Seven teams, seven projects, and an eighth project that only the
 * site admin sees. All dates are relative to the day of `now` (ms since 1970, UTC); the same day gives the same site.
 */
export const sampleSeed = ({ now }: { readonly now: number }): SiteSeed => {
  const today = dayOf(now);
  const story = storyIssues(today);
  return { ...siteTables(today), ...story, issues: described([...story.issues]), comments: commentsOn([...story.issues], today) };
};
