import type { OpenQuestion } from '../../../contract/value/survey';
import { ballotOf } from '../../../store/value/survey/ballot';
import { firstRead } from '../../ready/first-read';
import { rememberOpenSurveys } from '../../ready/known';
import type { Viewer } from '../../viewer';

/** The view of a program, by its kind, that a question is to stand on. */
type On = { readonly programId: string; readonly kind: string };

/**
 * The first of the open surveys that this viewer may still answer: for them alone, so that it is in no view that others
 * get too. Whether they answered is mostly read together with the view; a process that never read of the survey asks.
 */
export const questionFor = async ({ programId, kind }: On, open: readonly OpenQuestion[], viewer: Viewer): Promise<OpenQuestion | null> => {
  rememberOpenSurveys(viewer.cloudId, programId, open.map(({ surveyId }) => surveyId));
  if (open.length === 0) return null;
  const { ballots } = await firstRead(viewer, programId, kind);
  for (const one of open) {
    const standing = ballots.get(one.surveyId) ?? await ballotOf(viewer.cloudId, one.surveyId, viewer.accountId);
    if (standing === 'open') return one;
  }
  return null;
};
