import type { GlobalCalls } from '../contract/calls';
import { figureOf } from '../analyse/figure-of';
import { measureByKey } from '../analyse/measures';
import { weeks } from '../analyse/weekly';
import { evidenceIssues, evidencePage, evidenceView } from '../view/evidence';
import { partialWords } from '../view/overview';
import { toldFigure } from '../view/told-figures';
import { openProgram } from './open-program';
import { Refusal } from './refusal';
import type { Viewer } from './viewer';

/** Lists issues, so that what the viewer may see is asked of Jira anew rather than remembered. */
export const showEvidence = async (input: GlobalCalls['evidence']['input'], viewer: Viewer): Promise<GlobalCalls['evidence']['output']> => {
  const measure = measureByKey.get(input.measure);
  if (measure === undefined) throw new Refusal('not-found', `There is no measure "${input.measure}".`, { field: 'measure' });
  const { today, around, texts } = await openProgram(input, viewer, { fresh: true });
  const from = input.from ?? 0;
  const figure = figureOf(measure, today);
  const told = toldFigure(measure, measure.followed ? weeks(today.program, undefined, today) : [today], partialWords(around));
  const issues = evidenceIssues(figure);
  const shown = { measure, figure, issues, told, from, asOf: today.program.asOf, ageSeconds: around.fresh.ageSeconds };
  return evidenceView(shown, await texts(evidencePage(issues, from).map(({ issue }) => issue.id)));
};
