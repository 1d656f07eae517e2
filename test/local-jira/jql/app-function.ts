import type { Clause, Query, TerminalClause } from '@atlaskit/jql-ast';
import type { AppFunction, FunctionClause } from '../site/installed-app';
import { asWritten, fieldName, type Expand } from './condition';
import type { JqlSite } from './jql-site';
import { parseQuery } from './parse-query';

/** Jira refuses a clause with more values than this. */
const mostValues = 1_000;

const typesByField: Readonly<Record<string, string>> = {
  issue: 'issue', key: 'issue', issuekey: 'issue', id: 'issue', parent: 'issue', project: 'project', assignee: 'user', reporter: 'user', creator: 'user',
  status: 'status', statuscategory: 'status_category', priority: 'priority', resolution: 'resolution', issuetype: 'issue_type', type: 'issue_type',
  component: 'component', fixversion: 'version', labels: 'label', level: 'issue_security_level', due: 'date', duedate: 'date', created: 'date',
  updated: 'date', resolved: 'date', summary: 'text', description: 'text',
};

/** A function of an app in a query, and the comparison it stands in. */
export type FunctionUse = { readonly asked: AppFunction; readonly clause: FunctionClause };

/** Null where the value of the comparison is no function, or one of Jira's own. */
const functionIn = (clause: TerminalClause, site: JqlSite): FunctionUse | null => {
  const { operand } = clause;
  if (operand?.operandType !== 'function') return null;
  const asked = site.appFunction(operand.function.value);
  const field = fieldName(clause.field);
  const type = typesByField[field.toLowerCase()];
  return asked === undefined ? null : {
    asked, clause: { field, type: type === undefined ? [] : [type], operator: clause.operator?.value ?? '=', arguments: operand.arguments.map(({ value }) => value) },
  };
};

/** Why the function cannot stand there, in words like Jira's; null where it can. */
export const misuseOf = ({ asked, clause }: FunctionUse): string | null => {
  const required = asked.arguments.filter(({ required: needed }) => needed).length;
  const given = clause.arguments.length;
  if (!asked.operators.includes(clause.operator)) return `The operator '${clause.operator}' is not supported by the function '${asked.name}'.`;
  if (!clause.type.some((type) => asked.types.includes(type))) return `The function '${asked.name}' is not supported by the field '${clause.field}'.`;
  if (given >= required && given <= asked.arguments.length) return null;
  return `Function '${asked.name}' expected ${required === asked.arguments.length ? required : `between ${required} and ${asked.arguments.length}`} arguments but received ${given}.`;
};

/** Every use of an app's function in the query, in its order. */
export const functionUses = ({ where }: Query, site: JqlSite): readonly FunctionUse[] => {
  const found: FunctionUse[] = [];
  const open: Clause[] = where === undefined ? [] : [where];
  for (let clause = open.pop(); clause !== undefined; clause = open.pop()) {
    if (clause.clauseType === 'not') open.push(clause.clause);
    else if (clause.clauseType === 'compound') open.push(...clause.clauses.toReversed());
    else found.push(...[functionIn(clause, site)].filter((use) => use !== null));
  }
  return found;
};

const countOf = (operand: TerminalClause['operand']): number => (operand?.operandType === 'list' ? operand.values.length : 1);

const largest = (clause: Clause): number => {
  if (clause.clauseType === 'terminal') return countOf(clause.operand);
  return clause.clauseType === 'not' ? largest(clause.clause) : Math.max(0, ...clause.clauses.map(largest));
};

/** The clause that an app's answer is; a message where it is none. */
const clauseFrom = (jql: string, name: string): Clause | { readonly problem: string } => {
  const parsed = parseQuery(jql);
  const where = parsed.ok ? parsed.query.where : undefined;
  if (where === undefined) return { problem: `The function '${name}' returned invalid JQL: ${parsed.ok ? 'it has no condition.' : parsed.errors.join(' ')}` };
  if (largest(where) > mostValues) return { problem: `The function '${name}' returned more than ${mostValues} values in one clause.` };
  return where;
};

/** Puts what the app answered in the place of its functions, from what is kept of its answers. */
export const expansionsFrom = (site: JqlSite): Expand => (terminal) => {
  const use = functionIn(terminal, site);
  if (use === null) return null;
  const misuse = misuseOf(use);
  if (misuse !== null) return { problem: misuse };
  const { asked, clause } = use;
  const kept = site.precomputation({ functionKey: asked.key, ...clause });
  if (kept === undefined) return { problem: `The function '${asked.name}' could not be evaluated.` };
  if (kept.value === null) return { problem: kept.error ?? `The function '${asked.name}' gave no answer.` };
  const answered = clauseFrom(kept.value, asked.name);
  // What an app answers is Jira's own JQL: functions of apps in it are not looked at again.
  return 'problem' in answered ? answered : { anyOf: [{ clause: answered, expand: asWritten }], negated: false };
};
