import { sha256 } from './sha256';

/** A chosen file, looked at in the page: its lines, or what is wrong with it. The server looks at each line once more. */
export type Checked = { readonly ok: true; readonly lines: readonly string[] } | { readonly ok: false; readonly message: string };

const FORMAT = 1;

const wrong = (message: string): Checked => ({ ok: false, message: `${message} Nothing was uploaded.` });

const fieldOf = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined);

const firstBroken = (lines: readonly string[]): number => lines.findIndex((line) => {
  try {
    JSON.parse(line);
    return false;
  } catch {
    return true;
  }
});

const headWrong = (head: unknown): string | null => {
  if (fieldOf(head, 'flagship') !== 'export') return 'This is not a file that Flagship exported.';
  const format = fieldOf(head, 'format');
  if (format === FORMAT) return null;
  return typeof format === 'number' && format > FORMAT
    ? 'The file was made by a newer version of the app. Update the app on this site, then restore it.'
    : 'The file was made by a version of the app whose files are not read any more.';
};

const endWrong = async (lines: readonly string[], end: unknown): Promise<string | null> => {
  const told = fieldOf(end, 'end');
  if (told === undefined) return 'The file has no end: a part of it is missing, as after a download that broke off. Take the whole file.';
  if (fieldOf(told, 'lines') !== lines.length - 1) return 'The file has more or fewer lines than it had when it was exported.';
  const bytes = new TextEncoder().encode(lines.slice(0, -1).map((line) => `${line}\n`).join(''));
  return fieldOf(told, 'sha256') === await sha256(bytes) ? null : 'The file is not as it was exported: its checksum does not hold.';
};

/** Looks at the form of a file: every line, its beginning, its end and its checksum. */
export const checkFile = async (text: string): Promise<Checked> => {
  const lines = text.replace(/\n$/, '').split('\n');
  const broken = firstBroken(lines);
  if (broken === 0) return wrong('This is not a file that Flagship exported.');
  if (broken > 0 && broken === lines.length - 1) return wrong('The file ends in the middle of a line: a part of it is missing, as after a download that broke off. Take the whole file.');
  if (broken > 0) return wrong(`Line ${broken + 1} is not JSON.`);
  const message = headWrong(JSON.parse(lines[0] ?? 'null')) ?? await endWrong(lines, JSON.parse(lines.at(-1) ?? 'null'));
  return message === null ? { ok: true, lines } : wrong(message);
};
