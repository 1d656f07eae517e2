import type { RestorePreview } from '../../../src/contract/export';
import type { Result } from '../../../src/contract/result';
import { askAdmin } from '../../bridge';

type Part = { readonly firstLine: number; readonly text: string };

/** A request may have 500 KB, and what is sent is written as JSON once more. */
const PART_BYTES = 400_000;

const sent = new TextEncoder();

const bytesOf = (line: string): number => sent.encode(JSON.stringify(line)).length + 2;

/** Lines in parts that fit into a request. */
export const partsOf = (lines: readonly string[]): readonly Part[] => {
  const parts: Part[] = [];
  let [some, size, first]: [string[], number, number] = [[], 0, 1];
  const close = (): void => { parts.push({ firstLine: first, text: some.map((line) => `${line}\n`).join('') }); };
  for (const [at, line] of lines.entries()) {
    const bytes = bytesOf(line);
    if (size + bytes > PART_BYTES && some.length > 0) {
      close();
      [some, size, first] = [[], 0, at + 1];
    }
    some.push(line);
    size += bytes;
  }
  close();
  return parts;
};

/** Uploads a file that was looked at, and asks what it would do. */
export const upload = async (lines: readonly string[], tell: (share: number) => void): Promise<Result<RestorePreview>> => {
  const parts = partsOf(lines);
  let restoreId: string | null = null;
  for (const [part, { firstLine, text }] of parts.entries()) {
    tell(part / parts.length);
    const kept: Result<{ readonly restoreId: string }> = await askAdmin('stageRestore', { restoreId, part, firstLine, text });
    if (!kept.ok) return kept;
    restoreId = kept.value.restoreId;
  }
  return askAdmin('previewRestore', { restoreId: restoreId ?? '' });
};
