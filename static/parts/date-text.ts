const dayInMs = 86_400_000;

/** Made once a locale: making one costs far more than using it, and a long list writes hundreds of dates. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

const dayFormat = (locale: string): Intl.DateTimeFormat => {
  const known = dayFormats.get(locale);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  dayFormats.set(locale, made);
  return made;
};

/** Days since 1970-01-01 as the locale writes a date. Calendar dates have no time zone, so none may shift them. */
export const dayNumberText = (day: number, locale: string): string => dayFormat(locale).format(new Date(day * dayInMs));

/** An ISO calendar date as the locale writes it; text that is no date is shown as it came. */
export const dayText = (iso: string, locale: string): string => {
  const at = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(at) ? iso : dayFormat(locale).format(new Date(at));
};

/** The same words with every ISO calendar date in them as the locale writes it. */
export const withLocalDates = (text: string, locale: string): string =>
  text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (iso) => dayText(iso, locale));

const steps: readonly (readonly [seconds: number, word: string])[] = [
  [86_400, 'd'], [3_600, 'h'], [60, 'min'], [1, 's'],
];

/** How long ago, in the largest whole unit: "12 s ago", "3 h ago"; below a second "just now". */
export const agoText = (seconds: number, locale: string): string => {
  const step = steps.find(([size]) => seconds >= size);
  if (step === undefined) return 'just now';
  return `${new Intl.NumberFormat(locale).format(Math.floor(seconds / step[0]))} ${step[1]} ago`;
};

/** Today as the viewer's calendar has it, ISO. */
export const todayIso = (now: Date = new Date()): string => {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
};
