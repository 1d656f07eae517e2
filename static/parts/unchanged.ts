import type { Result } from '../../src/contract/result';

type AskUnchanged = (name: 'unchanged', input: { readonly token: string }) => Promise<Result<{ readonly unchanged: boolean }>>;

/** Whether what was told with this token still holds; without one, and where nobody answers, it is asked for anew. */
export const isUnchanged = async (ask: AskUnchanged, token: string | undefined): Promise<boolean> => {
  if (token === undefined) return false;
  const answer = await ask('unchanged', { token });
  return answer.ok && answer.value.unchanged;
};
