/** A moment (ms since 1970) as Jira writes it: `2026-11-20T09:12:33.000+0000`. */
export const jiraTime = (ms: number): string => new Date(ms).toISOString().replace('Z', '+0000');

/** The calendar date of a moment in UTC, `YYYY-MM-DD`. */
export const isoDate = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
