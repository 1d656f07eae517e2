import type { RightsQuestion } from '../../store/rights-question';
import type { Viewer } from '../viewer';

const MOST = 2_000;

const keep = <T>(known: Map<string, T>, key: string, value: T): void => {
  known.delete(key);
  known.set(key, value);
  for (const oldest of known.keys()) {
    if (known.size <= MOST) break;
    known.delete(oldest);
  }
};

const slots = new Map<string, string>();
const questions = new Map<string, RightsQuestion>();
const surveys = new Map<string, readonly string[]>();

const slotName = ({ cloudId, accountId }: Viewer, programId: string, kind: string): string => [cloudId, accountId, programId, kind].join('|');

/** Where this process last found somebody's view: a guess, so that it can be read before their rights are known. */
export const knownSlot = (viewer: Viewer, programId: string, kind: string): string | null => slots.get(slotName(viewer, programId, kind)) ?? null;

export const rememberSlot = (viewer: Viewer, programId: string, kind: string, slot: string): void => keep(slots, slotName(viewer, programId, kind), slot);

export const knownQuestion = (site: string, programId: string): RightsQuestion | null => questions.get(`${site}|${programId}`) ?? null;

/** Surveys that took answers when somebody last looked at the program, by their ids: a guess too. */
export const knownOpenSurveys = (site: string, programId: string): readonly string[] => surveys.get(`${site}|${programId}`) ?? [];

export const rememberOpenSurveys = (site: string, programId: string, surveyIds: readonly string[]): void => keep(surveys, `${site}|${programId}`, surveyIds);

export const rememberQuestion = (site: string, programId: string, question: RightsQuestion): void => keep(questions, `${site}|${programId}`, question);
