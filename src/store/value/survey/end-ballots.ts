import type { SurveyRow } from '../../../model/value/survey-row';
import { readTable } from '../table';
import { endBallot } from './ballot';

/** Takes away what is kept of the surveys of a program that is deleted, before its tables go. */
export const endBallots = async (programId: string): Promise<void> => {
  for (const { id } of await readTable<SurveyRow>(programId, 'surveys')) await endBallot(id);
};
