import type { Day } from '../../../model/time';
import type { SurveyRow } from '../../../model/value/survey-row';
import { changeTable, readTable } from '../table';
import { clearPortion, sealedPortion } from './ballot';

/** A row of the table that nothing was to change in. */
class Unchanged extends Error {}

const withPortion = (row: SurveyRow, counts: readonly number[], comments: readonly string[], on: Day): SurveyRow => ({
  ...row, version: row.version + 1, portions: row.portions + 1, batches: [...row.batches, { on, counts }], comments: mixed([...row.comments, ...comments]),
});

/** In an order that tells nothing of when each came. */
const mixed = (comments: readonly string[]): readonly string[] => comments.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));

/**
 * Publishes a portion of answers that is full, if there is one, and takes it out of the urn. Killed in between, it is done
 * again: a portion that the survey has already is not added twice.
 */
export const publishPortion = async (programId: string, surveyId: string, on: Day, least: number): Promise<void> => {
  const portion = await sealedPortion(surveyId);
  if (portion === null) return;
  const [row] = (await readTable<SurveyRow>(programId, 'surveys')).filter(({ id }) => id === surveyId);
  if (row !== undefined && row.portions < portion.number) await addPortion(programId, surveyId, portion, on);
  await clearPortion(surveyId, portion.number, least);
};

const addPortion = async (programId: string, surveyId: string, { number, counts, comments }: NonNullable<Awaited<ReturnType<typeof sealedPortion>>>, on: Day): Promise<void> => {
  const answers = counts.reduce((sum, count) => sum + count, 0);
  try {
    await changeTable<SurveyRow>(programId, 'surveys', (rows) => {
      const row = rows.find(({ id }) => id === surveyId);
      if (row === undefined || row.portions >= number) throw new Unchanged();
      const note = { who: null, action: 'value-changed' as const, people: [], issues: [], changes: [{ what: `Answers to “${row.question}”`, before: null, after: `${answers} published` }] };
      return { note, rows: rows.map((one) => (one === row ? withPortion(row, counts, comments, on) : one)) };
    });
  } catch (error) {
    if (!(error instanceof Unchanged)) throw error;
  }
};
