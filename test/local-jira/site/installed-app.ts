/** A value inside an entity property of issues that an app asked Jira to index (`jira:entityProperty`). */
export type IndexedProperty = {
  readonly propertyKey: string;
  /** Names parted by dots: `since`, `label.colour`. */
  readonly path: string;
  readonly type: 'number' | 'string' | 'text' | 'user' | 'date';
  /** A field name of its own in queries; null where the app asked for none. */
  readonly alias: string | null;
};

/** A function that an app brings to JQL (`jira:jqlFunction`); `key` is what Jira's REST API calls it by. */
export type AppFunction = {
  readonly key: string;
  readonly name: string;
  /** Kinds of fields it can stand beside: `issue`, `project`, `user`. */
  readonly types: readonly string[];
  readonly operators: readonly string[];
  readonly arguments: readonly { readonly name: string; readonly required: boolean }[];
};

/** A comparison in a query whose value is a function of an app. */
export type FunctionClause = { readonly field: string; readonly type: readonly string[]; readonly operator: string; readonly arguments: readonly string[] };

/** What the app makes of it: a clause to stand in its place, or why there is none; null where the app failed. */
export type FunctionAnswer = { readonly jql: string } | { readonly error: string } | null;

/** What an app adds to queries on the site it is installed on. */
export type InstalledApp = {
  readonly properties: readonly IndexedProperty[];
  readonly functions: readonly AppFunction[];
  readonly compute: (asked: AppFunction, clause: FunctionClause, precomputationId: string) => Promise<FunctionAnswer>;
};

/**
 * What Jira keeps of a function's answer, one for each field, operator and list of arguments, so that the app is not
 * asked at every search. Times are milliseconds since 1970; one that nobody used for a week is dropped.
 */
export type Precomputation = {
  readonly id: string;
  readonly functionKey: string;
  readonly functionName: string;
  readonly field: string;
  readonly operator: string;
  readonly arguments: readonly string[];
  readonly value: string | null;
  readonly error: string | null;
  readonly created: number;
  readonly updated: number;
  readonly used: number;
};

/** What tells one stored answer from another. */
export const clauseKey = (asked: Pick<Precomputation, 'functionKey' | 'field' | 'operator' | 'arguments'>): string =>
  JSON.stringify([asked.functionKey, asked.field.toLowerCase(), asked.operator, asked.arguments]);
