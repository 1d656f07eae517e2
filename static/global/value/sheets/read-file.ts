import type { Result } from '../../../../src/contract/result';

const starts = (bytes: Uint8Array, ...signs: readonly number[]): boolean => signs.every((sign, at) => bytes[at] === sign);

const notText: Result<never> = {
  ok: false,
  error: { code: 'bad-input', message: 'This is a workbook and no CSV file. Open it, choose “Save as”, “CSV UTF-8”, and bring that file. Nothing was changed.' },
};

/** Whether it is of two bytes a character without saying so: then every other byte of plain text is zero. */
const wideOrder = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (starts(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (starts(bytes, 0xfe, 0xff)) return 'utf-16be';
  const first = [...bytes.subarray(0, 400)];
  const zeros = (odd: number): number => first.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  return zeros(1) > 50 ? 'utf-16le' : zeros(0) > 50 ? 'utf-16be' : null;
};

const decoded = (bytes: Uint8Array): string => {
  const wide = wideOrder(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What spreadsheets of Western Europe write where nobody asks them for UTF-8.
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** The text of a file that a spreadsheet wrote: in UTF-8, as "Unicode text" of two bytes a character, or in Windows-1252. */
export const readFile = (bytes: Uint8Array): Result<string> => {
  const workbook = starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0);
  return workbook ? notText : { ok: true, value: decoded(bytes) };
};
