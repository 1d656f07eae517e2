import { JQLSyntaxError, RESERVED_CHARACTERS_REGEX, RESERVED_WORDS } from '@atlaskit/jql-ast';
import type { JQLParseError } from '@atlaskit/jql-ast';

const operators = "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";

/** What the grammar was ready to read where it stopped, told from the set of tokens in its message. */
const wanted = (message: string): 'operator' | 'join' | 'value' | 'field' | 'other' => {
  if (message.includes("'!='") && message.includes('CHANGED')) return 'operator';
  if (message.includes('ORDER') && message.includes('<EOF>')) return 'join';
  if (message.includes('CUSTOMFIELD')) return 'field';
  return message.includes('EMPTY') ? 'value' : 'other';
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

const atTheEnd = { operator: 'operator', join: "either 'OR' or 'AND'", value: 'either a value, list or function', field: 'a field name', other: "')'" } as const;

const unexpected = (kind: keyof typeof atTheEnd, found: string, place: string): string => {
  if (found === '') return `Expecting ${atTheEnd[kind]} before the end of the query.${kind === 'operator' ? ` ${operators}` : ''} ${place}`;
  if (kind === 'operator') return `Expecting operator but got '${found}'. ${operators} ${place}`;
  if (kind === 'join') return `Expecting either 'OR' or 'AND' but got '${found}'. ${place}`;
  if (kind === 'value') return `Expecting either a value, list or function but got '${found}'. You must surround '${found}' in quotation marks to use it as a value. ${place}`;
  if (kind === 'field') return `Expecting a field name but got '${found}'. You must surround '${found}' in quotation marks to use it as a field name. ${place}`;
  return `Expecting ')' before '${found}'. ${place}`;
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
