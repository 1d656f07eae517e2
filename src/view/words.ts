import type { Day } from '../model/time';

const formats = new Map<string, Intl.DateTimeFormat>();

const dateFormat = (locale: string): Intl.DateTimeFormat => {
  const known = formats.get(locale);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(supported(locale), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  formats.set(locale, made);
  return made;
};

/** A locale that the platform names but this runtime cannot read falls back to English rather than failing the page. */
const supported = (locale: string): string => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([locale.replace('_', '-')])[0] ?? 'en';
  } catch {
    return 'en';
  }
};

/** "14 Mar 2027", in the order and words of the locale. */
export const dateWords = (day: Day, locale: string): string => dateFormat(locale).format(day * 86_400_000);
