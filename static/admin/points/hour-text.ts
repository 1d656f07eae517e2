/** An hour by its ISO beginning, as the locale writes a day with a time, in the viewer's own zone; text that is none as it came. */
export const hourText = (iso: string, locale: string): string => {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return iso;
  return new Intl.DateTimeFormat(locale, { weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(at);
};
