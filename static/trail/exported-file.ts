import type { Result } from '../../src/contract/result';
import type { ExportPart } from '../../src/contract/trail';

export type ExportedFile = { readonly type: string; readonly text: string };

/** Puts a file together from its parts, asked for one after the other; a part that fails ends it, since half a file proves nothing. */
export const exportedFile = async (ask: (from: number) => Promise<Result<ExportPart>>): Promise<Result<ExportedFile>> => {
  const texts: string[] = [];
  for (let from = 0; ;) {
    const answer = await ask(from);
    if (!answer.ok) return answer;
    const { type, text, next } = answer.value;
    texts.push(text);
    if (next === null) return { ok: true, value: { type, text: texts.join('') } };
    from = next;
  }
};
