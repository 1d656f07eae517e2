import { kvs } from '@forge/kvs';
import type { AnsweredQuestion } from '../model/answered-question';
import type { TrailNote } from '../model/trail-note';
import { allOf } from './pages';
import { type Versioned, type WriteOutcome, writeVersioned } from './versioned';
import { writeRecord } from './write-record';

export type AnswerOutcome =
  | { readonly ok: true; readonly answer: AnsweredQuestion }
  | { readonly ok: false; readonly stored: AnsweredQuestion | null };

type StoredAnswer = AnsweredQuestion & Versioned;
type Unversioned = Omit<AnsweredQuestion, 'version'>;

const ENTITY = 'question';

const read = ({ token: _, ...answer }: StoredAnswer): AnsweredQuestion => answer;

/** The entity and the key an answer is kept under, as its trail names them. */
export const questionEntity = ENTITY;
export const questionKey = (programId: string, id: string): string => `${programId}:${id}`;

export const getAnswer = async (programId: string, id: string): Promise<AnsweredQuestion | null> => {
  const stored = await kvs.entity<StoredAnswer>(ENTITY).get(questionKey(programId, id));
  return stored === undefined ? null : read(stored);
};

/** All answers of a program, the oldest first; those that were taken back among them. */
export const listAnswers = async (programId: string): Promise<readonly AnsweredQuestion[]> =>
  (await allOf(kvs.entity<StoredAnswer>(ENTITY).query().index('by-program', { partition: [programId] }))).map(({ value }) => read(value));

/** Keeps an answer where the stored one is still of the version seen (0: there was none), with its entry in the program's trail. */
export const saveAnswer = async (answer: Unversioned, seen: number, note: TrailNote): Promise<AnswerOutcome> => {
  const at = { entity: ENTITY, key: questionKey(answer.programId, answer.id), seen };
  const outcome = await writeRecord(at, answer, [{ chain: answer.programId, note }]);
  if (outcome.ok) return { ok: true, answer: read(outcome.stored) };
  return { ok: false, stored: outcome.stored === undefined ? null : read(outcome.stored) };
};

/** Takes away all answers of a program that is deleted. */
export const removeAnswers = async (programId: string): Promise<void> => {
  for (const { id } of await listAnswers(programId)) await kvs.entity<StoredAnswer>(ENTITY).delete(questionKey(programId, id));
};

/** Takes a person out of a program's answers; what was answered stays. It is told where their entries were, and leaves none of its own. */
export const forgetInAnswers = async (programId: string, accountId: string): Promise<void> => {
  for (const found of await listAnswers(programId)) {
    let answer: AnsweredQuestion | null = found;
    while (answer !== null && answer.by === accountId) {
      const { version, ...rest }: AnsweredQuestion = answer;
      const outcome: WriteOutcome<Unversioned & Versioned> = await writeVersioned(ENTITY, questionKey(programId, rest.id), { ...rest, by: null }, version);
      answer = outcome.ok || outcome.stored === undefined ? null : read(outcome.stored);
    }
  }
};
