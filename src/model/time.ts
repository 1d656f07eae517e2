/**
 * A calendar date as the number of days since 1970-01-01, without a time zone of its own.
 * Dates before 1970 are negative. Always an integer.
 */
export type Day = number;

/** A moment as whole minutes since 1970-01-01T00:00Z; Jira's own resolution is finer than any figure here needs. */
export type Minute = number;
