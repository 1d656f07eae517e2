/** A moment as Jira writes it: `2026-11-20T09:12:33.000+0000`, always in UTC here. */
export const jiraTime = (milliseconds: number): string => new Date(milliseconds).toISOString().replace('Z', '+0000');

/** The moment of such a text; NaN where it is none. Reads the offsets `+0000` and `+00:00` and `Z`. */
export const momentOf = (text: string): number => Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
