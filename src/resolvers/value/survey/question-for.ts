import type { OpenQuestion } from '../../../contract/value/survey';
import { ballotOf } from '../../../store/value/survey/ballot';
import type { Viewer } from '../../viewer';

/** The first of the open surveys that this viewer may still answer: for them alone, so that it is in no view that others get too. */
export const questionFor = async (open: readonly OpenQuestion[], viewer: Viewer): Promise<OpenQuestion | null> => {
  for (const one of open) if (await ballotOf(one.surveyId, viewer.accountId) === 'open') return one;
  return null;
};
