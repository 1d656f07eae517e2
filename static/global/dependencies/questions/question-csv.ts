import type { Result } from '../../../../src/contract/result';
import type { QuestionsShown, QuestionView } from '../../../../src/contract/questions';
import { askGlobal } from '../../../bridge';
import { allPages } from '../../../parts/all-pages';
import { nextPage } from '../../../parts/csv-cells';
import type { CsvTable } from '../../../parts/download-csv';

const headings = ['Kind', 'Question', 'Issues', 'Quote', 'Stands in', 'Answer', 'Answered by', 'Answered at'];

const rowOf = ({ about, text, issues, quote, where, given }: QuestionView): CsvTable['rows'][number] =>
  [about.kind, text, issues.map(({ key }) => key).join(' '), quote, where, given?.words ?? null, given?.by ?? null, given?.at ?? null];

/** All questions of a list, asked for anew. */
export const questionTable = async (programId: string, show: QuestionsShown): Promise<Result<CsvTable>> => {
  const all = await allPages((from) => askGlobal('questions', { programId, show, from }), ({ questions, from, total }) => ({ rows: questions, next: nextPage(from, questions.length, total) }));
  return all.ok ? { ok: true, value: { headings, rows: all.value.map(rowOf) } } : all;
};
