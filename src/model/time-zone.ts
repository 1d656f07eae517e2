/** Names that were found to be ones: asking costs more than all else that is looked at of a viewer or of a program's settings, at each call. */
const known = new Set<string>();

/** Whether this runtime knows a time zone of this name. */
export const isTimeZone = (name: string): boolean => {
  if (known.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    if (name !== '') known.add(name);
    return name !== '';
  } catch {
    return false;
  }
};
