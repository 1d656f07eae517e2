/** An ISO moment as the locale writes a day with its time, in the viewer's own time zone; text that is none as it came. */
export const momentText = (iso: string, locale: string): string => {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return iso;
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(at);
};
