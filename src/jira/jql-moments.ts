/** Texts in quotes say nothing of when a query is asked, but for a relative date, which may stand in quotes. */
const RELATIVE_DATE = /(^|[\s(,=<>"'])[-+]\d+[wdhmMy]\b/;
/** A word and a bracket, such as `now()`, `openSprints()` or `membersOf("x")`; `in (` and `not in (` are lists. */
const FUNCTION = /\b(?!(?:in|and|or|not|was|by)\b)[a-z][a-z]*\s*\(/i;
const QUOTED = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g;

/**
 * Whether what a query finds may change though no issue does: it counts days from now, or asks a function, as for open
 * sprints. One that is taken for such a query and is none costs a count now and then, and nothing else.
 */
export const hangsOnTheMoment = (jql: string): boolean => RELATIVE_DATE.test(jql) || FUNCTION.test(jql.replace(QUOTED, '""'));
