import { kvs } from '@forge/kvs';
import { BrokenSnapshot } from './columns';
import { decodeIds, encodeIds } from './id-list';

/**
 * What has to be asked of Jira about a viewer before anything of a program is shown to them: the same for everybody, and
 * as long as program and data are at these versions. `uniform` are those of the projects of which one check decides for
 * all issues without a security level; the issues are all others that may show.
 */
export type RightsQuestion = {
  readonly programVersion: number;
  readonly dataVersion: string | null;
  readonly projectIds: readonly number[];
  readonly uniform: readonly number[];
  readonly issueIds: readonly number[];
};

type Stored = Omit<RightsQuestion, 'issueIds'> & { readonly issueIds: string };

export const questionKey = (programId: string): string => `rights-question:${programId}`;

/** Characters; a longer one is asked for anew each time a process begins. */
const LONGEST = 200_000;

/** Null where there is none that can be read. */
export const questionFrom = (value: unknown): RightsQuestion | null => {
  if (typeof value !== 'object' || value === null || !('issueIds' in value)) return null;
  const stored = value as Stored;
  try {
    return { ...stored, issueIds: [...decodeIds(stored.issueIds)] };
  } catch (error) {
    if (error instanceof BrokenSnapshot) return null;
    throw error;
  }
};

export const writeQuestion = async (programId: string, question: RightsQuestion): Promise<void> => {
  const stored: Stored = { ...question, issueIds: encodeIds(question.issueIds) };
  if (stored.issueIds.length <= LONGEST) await kvs.set(questionKey(programId), stored);
};

export const removeQuestion = (programId: string): Promise<void> => kvs.delete(questionKey(programId));
