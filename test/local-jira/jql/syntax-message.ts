import { JQLSyntaxError, RESERVED_CHARACTERS_REGEX, RESERVED_WORDS } from '@atlaskit/jql-ast';
import type { JQLParseError } from '@atlaskit/jql-ast';

const operators = "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";

type Wanted = 'operator' | 'join' | 'field' | 'value' | 'empty' | 'list' | 'close' | 'other';

/** What the grammar was ready to read where it stopped, told from the set of tokens in its message. */
const wanted = (message: string): Wanted => {
  const [, expected = ''] = /(?:expecting|missing) (.*)$/.exec(message) ?? [];
  if (expected.includes("'!='")) return 'operator';
  if (expected.includes('ORDER')) return 'join';
  if (expected.includes('CUSTOMFIELD')) return 'field';
  if (expected.includes("')'")) return 'close';
  if (expected.includes('STRING')) return 'value';
  return expected === 'EMPTY' ? 'empty' : expected === "'('" ? 'list' : 'other';
};

const reserved = (found: string, place: string): string | null => {
  const first = found.charAt(0);
  if (first === '"' || first === "'") return `The quoted string '${found.slice(1)}' has not been completed. ${place}`;
  if (RESERVED_WORDS.has(found.toLowerCase())) {
    return `'${found}' is a reserved JQL word. You must surround it in quotation marks to use it in a query. ${place}`;
  }
  if (found.length === 1 && RESERVED_CHARACTERS_REGEX.test(found) && !'()=<>~!,'.includes(found)) {
    const escape = `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return `The character '${found}' is a reserved JQL character. You must enclose it in a string or use the escape '${escape}' instead. ${place}`;
  }
  return null;
};

const names: Readonly<Record<Wanted, string>> = {
  operator: 'operator', join: "either 'OR' or 'AND'", field: 'a field name', value: 'either a value, list or function',
  empty: "'EMPTY' or 'NULL'", list: "a list in parentheses, such as '(a, b)',", close: "either ',' or ')'", other: 'something else',
};

const hints: Partial<Readonly<Record<Wanted, (found: string) => string>>> = {
  operator: () => ` ${operators}`,
  value: (found) => (found === '' || found === '(' ? '' : ` You must surround '${found}' in quotation marks to use it as a value.`),
  field: (found) => (found === '' ? '' : ` You must surround '${found}' in quotation marks to use it as a field name.`),
};

const unexpected = (kind: Wanted, found: string, place: string): string => {
  const stopped = found === '' ? 'before the end of the query' : `but got '${found}'`;
  return `Expecting ${names[kind]} ${stopped}.${hints[kind]?.(found) ?? ''} ${place}`;
};

/**
 * A syntax error in Jira's words, always with the line and the (1-based) character it stands at; Jira itself leaves
 * the position out at the end of a query.
 */
export const syntaxMessage = (jql: string, error: JQLParseError): string => {
  if (!(error instanceof JQLSyntaxError)) return 'Error in the JQL Query: The query could not be read. (line 1, character 1)';
  const found = jql.slice(error.start, error.stop).trim();
  const place = `(line ${error.line}, character ${error.charPositionInLine + 1}).`;
  return `Error in the JQL Query: ${reserved(found, place) ?? unexpected(wanted(error.message), found, place)}`;
};
