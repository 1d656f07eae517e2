import { parseIsoDay } from '../day';
import type { ProgramSettings } from '../settings';
import type { Day } from '../time';
import { UnusableChange } from './unusable-change';

/** One assumption set to another value, as its editor gives it. */
export type SettingsChange = {
  readonly key: string;
  readonly value: string | number | readonly string[] | null;
};

/** Which side is good of every measure that can have limits, by the measure's key. */
export type Limitable = ReadonlyMap<string, 'higher' | 'lower'>;

/** How one assumption is changed. It answers new settings and leaves the given ones as they were. */
export type Changer = (settings: ProgramSettings, change: SettingsChange, limitable: Limitable) => ProgramSettings;

/** The value as a list of texts. */
export const listIn = ({ key, value }: SettingsChange): readonly string[] => {
  if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'string')) throw new UnusableChange(key, 'This assumption takes a list.');
  return value;
};

/** The day a text names. */
export const dayIn = (key: string, text: string): Day => {
  const day = parseIsoDay(text);
  if (day === null) throw new UnusableChange(key, `"${text}" is not a day of the calendar. Give it as YYYY-MM-DD.`);
  return day;
};

/** One of a few words; `say` tells what to use instead. */
export const wordIn = <Word extends string>({ key, value }: SettingsChange, words: readonly Word[], say: string): Word => {
  const word = words.find((one) => one === value);
  if (word === undefined) throw new UnusableChange(key, say);
  return word;
};

const LONGEST_NAME = 100;

/** A name that somebody typed, without blanks around it. */
export const nameIn = (key: string, text: string): string => {
  const name = text.replace(/\s+/g, ' ').trim();
  if (name === '') throw new UnusableChange(key, 'A name is empty. Give one, or take the row away.');
  if (name.length > LONGEST_NAME) throw new UnusableChange(key, `"${name.slice(0, 30)}..." is longer than ${LONGEST_NAME} characters. Use a shorter name.`);
  return name;
};

/** A copy of a record that can be written to and that has nothing it was not given. */
export const copyOf = <Value>(record: Readonly<Record<string, Value>>): Map<string, Value> => new Map(Object.entries(record));
