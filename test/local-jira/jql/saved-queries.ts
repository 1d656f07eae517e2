import type { Clause as AstClause, Operand, TerminalClause } from '@atlaskit/jql-ast';
import { fieldName, type Alternatives, type Expand } from './condition';
import type { JqlOptions } from './jql-site';
import { parseQuery } from './parse-query';

const names: ReadonlySet<string> = new Set(['filter', 'request', 'savedfilter', 'searchrequest']);

const positive: ReadonlySet<string> = new Set(['=', 'in']);
const negative: ReadonlySet<string> = new Set(['!=', 'not in']);

const everything = (): AstClause | null => {
  const parsed = parseQuery('created is not EMPTY');
  return parsed.ok ? parsed.query.where ?? null : null;
};

const textsIn = (operand: Operand | undefined): readonly string[] | null => {
  if (operand?.operandType === 'value') return [operand.value];
  if (operand?.operandType !== 'list') return null;
  const texts = operand.values.map((value) => (value.operandType === 'value' ? value.value : null));
  return texts.some((text) => text === null) ? null : texts.filter((text) => text !== null);
};

/** The condition of a saved query; one without a condition holds for every issue. */
const whereOf = (jql: string, name: string): AstClause | { readonly problem: string } => {
  const parsed = parseQuery(jql);
  const where = parsed.ok ? parsed.query.where ?? everything() : null;
  return where ?? { problem: `The saved filter '${name}' cannot be read.` };
};

type Place = { readonly options: JqlOptions; readonly others: Expand; /** Ids of the saved queries this one is within. */ readonly inside: ReadonlySet<string> };

const deepest = 20;

const alternative = (field: string, text: string, { options, others, inside }: Place): Alternatives['anyOf'][number] | { readonly problem: string } => {
  const saved = options.savedQuery?.(text) ?? null;
  if (saved === null) return { problem: `The value '${text}' does not exist for the field '${field}'.` };
  if (inside.has(saved.id) || inside.size >= deepest) return { problem: `Field '${field}' with value '${text}' matches filter '${text}' and causes a cyclical reference.` };
  const clause = whereOf(saved.jql, text);
  return 'problem' in clause ? clause : { clause, expand: within({ options, others, inside: new Set([...inside, saved.id]) }) };
};

const alternatives = (clause: TerminalClause, operator: string, place: Place): Alternatives | { readonly problem: string } => {
  const field = fieldName(clause.field);
  const asked = textsIn(clause.operand ?? undefined);
  if (asked === null) return { problem: `The field '${field}' needs the id or the name of a saved filter.` };
  const found = asked.map((text) => alternative(field, text, place));
  const problem = found.find((each) => 'problem' in each);
  return problem ?? { anyOf: found.flatMap((each) => ('problem' in each ? [] : [each])), negated: negative.has(operator) };
};

const within = (place: Place): Expand => (clause) => {
  if (!names.has(fieldName(clause.field).toLowerCase())) return place.others(clause);
  const operator = clause.operator?.value ?? '=';
  const known = positive.has(operator) || negative.has(operator);
  return known ? alternatives(clause, operator, place) : { problem: `The operator '${operator}' is not supported by the 'filter' field.` };
};

/** Puts the query of a saved filter in the place of `filter = "its name"` or its id, and of filters within filters. */
export const savedQueries = (options: JqlOptions, others: Expand): Expand => within({ options, others, inside: new Set() });

const termsIn = (jql: string): readonly string[] => {
  const parsed = parseQuery(jql);
  const found: string[] = [];
  const open: AstClause[] = parsed.ok && parsed.query.where !== undefined ? [parsed.query.where] : [];
  for (let clause = open.pop(); clause !== undefined; clause = open.pop()) {
    if (clause.clauseType === 'not') open.push(clause.clause);
    else if (clause.clauseType === 'compound') open.push(...clause.clauses);
    else if (names.has(fieldName(clause.field).toLowerCase())) found.push(...textsIn(clause.operand ?? undefined) ?? []);
  }
  return found;
};

/** The query itself, and every saved one that it names or that those name. */
export const queriesWithin = (jql: string, options: JqlOptions): readonly string[] => {
  const found = new Map([['', jql]]);
  const open = [jql];
  for (let query = open.pop(); query !== undefined; query = open.pop()) {
    for (const term of termsIn(query)) {
      const saved = options.savedQuery?.(term) ?? null;
      if (saved === null || found.has(saved.id)) continue;
      found.set(saved.id, saved.jql);
      open.push(saved.jql);
    }
  }
  return [...found.values()];
};
