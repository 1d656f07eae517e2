import type { GlobalCalls } from '../contract/calls';
import { figureOf } from '../analyse/figure-of';
import { measureNamed } from '../analyse/meetings/since-measures';
import { evidenceIssues, evidencePage, evidenceView } from '../view/evidence';
import { partialWords } from '../view/overview';
import { followedFigure } from '../view/told-figures';
import { confirmed } from './confirmed';
import { openProgram } from './open-program';
import { noSuchProgram, Refusal } from './refusal';
import type { Viewer } from './viewer';

/** Issues that an answer names beyond its page, as a query. */
const MOST_IN_QUERY = 500;

/** Lists issues, so that what the viewer may see is asked of Jira anew rather than remembered, for each issue it names. */
export const showEvidence = async (input: GlobalCalls['evidence']['input'], viewer: Viewer): Promise<GlobalCalls['evidence']['output']> => {
  const measure = measureNamed(input.measure);
  if (measure === null) throw new Refusal('not-found', `There is no measure "${input.measure}".`, { field: 'measure' });
  const from = input.from ?? 0;
  const made = await confirmed(async (hidden) => {
    const opened = await openProgram(input, viewer, { fresh: true, hidden });
    const figure = figureOf(measure, opened.today);
    const issues = evidenceIssues(figure);
    const ids = [...issues.slice(0, MOST_IN_QUERY), ...evidencePage(issues, from)].map(({ issue }) => issue.id);
    return { ...opened, program: opened.today.program, figure, issues, ids };
  });
  if (made === null) throw noSuchProgram();
  const { today, around, texts, figure, issues } = made;
  const told = followedFigure(measure, today, partialWords(around));
  const shown = { measure, figure, issues, told, from, asOf: today.program.asOf, ageSeconds: around.fresh.ageSeconds };
  return evidenceView(shown, await texts(evidencePage(issues, from).map(({ issue }) => issue.id)));
};
