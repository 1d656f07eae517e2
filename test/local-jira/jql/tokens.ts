import type { Issue } from '../site/types';
import type { Operator, Value } from './condition';
import { refuse } from './search-field';
import type { Context, SearchField } from './search-field';

/** What stands for a value of a field: an id, an account, a label in lower case. */
export type Token = string;

export type Call = (args: readonly string[], context: Context) => readonly Token[] | { readonly problem: string };

/** A field whose values are things with an identity: status, person, version, label. */
export type TokenField = {
  readonly name: string;
  readonly operators: ReadonlySet<Operator>;
  readonly of: (issue: Issue, context: Context) => readonly Token[];
  /** Every token the text may mean; none: the value does not exist. */
  readonly resolve: (text: string, context: Context) => readonly Token[];
  readonly calls?: Readonly<Record<string, Call>>;
  readonly unknown?: (text: string) => string;
  /** Where values are ranked, what `<` and `>` compare. */
  readonly rank?: (token: Token, context: Context) => number;
  /** The name of the field in changelogs, where the past may be asked. */
  readonly history?: { readonly names: readonly string[]; readonly many: boolean };
  readonly sort: SearchField['sort'];
};

/** What a clause asks for: tokens, and whether EMPTY is among them. */
export type Wanted = { readonly tokens: ReadonlySet<Token>; readonly empty: boolean };

const tokensOf = (field: TokenField, value: Value, context: Context): readonly Token[] => {
  if (value.kind === 'empty') return [];
  const fail = (problem: string): readonly Token[] => (refuse(context, problem), []);
  if (value.kind === 'call') {
    const call = field.calls?.[value.name.toLowerCase()];
    const found = call?.(value.args, context) ?? { problem: unknownFunction(value.name, value.args, field.name) };
    return 'problem' in found ? fail(found.problem) : found;
  }
  const found = field.resolve(value.text, context);
  return found.length > 0 ? found : fail(field.unknown?.(value.text) ?? `The value '${value.text}' does not exist for the field '${field.name}'.`);
};

const knownFunctions = new Set([
  'currentuser', 'membersof', 'opensprints', 'closedsprints', 'futuresprints', 'releasedversions', 'unreleasedversions',
  'latestreleasedversion', 'earliestunreleasedversion', 'linkedissues', 'standardissuetypes', 'subtaskissuetypes', 'now',
  'startofday', 'startofweek', 'startofmonth', 'startofyear', 'endofday', 'endofweek', 'endofmonth', 'endofyear',
]);

const unknownFunction = (name: string, args: readonly string[], field: string): string =>
  knownFunctions.has(name.toLowerCase())
    ? `A value provided by the function '${name}' is invalid for the field '${field}'.`
    : `Unable to find JQL function '${name}(${args.join(', ')})'.`;

export const wantedTokens = (field: TokenField, values: readonly Value[], context: Context): Wanted => ({
  tokens: new Set(values.flatMap((value) => tokensOf(field, value, context))),
  empty: values.some((value) => value.kind === 'empty'),
});

const none: readonly Token[] = [];

/** The tokens of a field with at most one value. */
export const atMostOne = (token: Token | null | undefined): readonly Token[] => (token === null || token === undefined ? none : [token]);
