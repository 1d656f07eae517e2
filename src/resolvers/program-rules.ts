import type { NewProgramRules } from '../contract/program';
import { catalog } from '../jira/catalog';
import { BadRequest } from '../jira/errors';
import { projectsByKey, type FoundProject } from '../jira/projects';
import { parse } from '../jira/jql';
import { withoutOrder } from '../jira/jql-order';
import type { JqlPart } from '../jira/jql-parts';
import { positionOf } from '../jira/jql-position';
import type { MembershipRule } from '../model/settings';
import { Refusal } from './refusal';
import { namesIssuesAbove, unsuitable, type Unsuitable } from './rule-fields';

/** Rules as somebody typed them, checked against what that person may see. */
export type CheckedRules = {
  readonly projects: readonly FoundProject[];
  /** Keys that do not exist, or that the person may not see: the two look the same, as in Jira. */
  readonly missing: readonly string[];
  /** Without its order; null where none was given. */
  readonly jql: string | null;
};

/** What is wrong with a query as a rule, in words, and where in it; positions count from 0. */
export type QueryProblem = { readonly message: string; readonly position: number | null };

/** Asks Jira, as the user, whether it takes the query, and whether a rule may hold it; null where both is so. */
export const problemInQuery = async (jql: string): Promise<QueryProblem | null> => {
  const parsed = await parse(jql);
  if (!parsed.ok) return parsed.errors[0] ?? { message: 'Jira cannot read this query.', position: null };
  const found = await unsuitableIn(parsed.parts);
  return found === null ? null : { message: `${found.name} ${found.why}`, position: positionOf(jql, found.name) };
};

/**
 * What of a query that nobody typed here a rule may not hold, in words. Issues above that it names take the right of
 * whoever brings it to browse them, as of somebody who types it; `known`: somebody who had it saved it here before. Null
 * where there is nothing, and where Jira does not even take it from the app: then it finds nothing.
 */
export const unfitForRules = async (jql: string, known: boolean): Promise<string | null> => {
  const parsed = await parse(jql, 'app');
  if (!parsed.ok) return null;
  const found = await unsuitableIn(parsed.parts);
  if (found !== null) return `${found.name} ${found.why}`;
  if (known || !namesIssuesAbove(parsed.parts, (await catalog()).fields) || (await parse(jql)).ok) return null;
  return 'It names an issue above others that you may not browse. Somebody who may browse it can restore this file.';
};

const checkQuery = async (jql: string): Promise<void> => {
  const problem = await problemInQuery(jql);
  if (problem === null) return;
  const { message, position } = problem;
  throw new Refusal('bad-input', `${message} Nothing was saved.`, { field: 'jql', ...(position === null ? {} : { position }) });
};

/** Asks Jira about somebody's query: where Jira refuses it after all, that is for the one who typed it. */
export const asQuery = async <T>(ask: () => Promise<T>): Promise<T> => {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof BadRequest)) throw error;
    throw new Refusal('bad-input', `Jira does not take this query: ${error.message} Nothing was saved.`, { field: 'jql' });
  }
};

/** A field that was made a minute ago may not be in what is remembered of the site. */
const unsuitableIn = async (parts: readonly JqlPart[]): Promise<Unsuitable | null> =>
  (unsuitable(parts, (await catalog()).fields) === null ? null : unsuitable(parts, (await catalog(true)).fields));

/** Throws a `Refusal` where nothing is named, or where Jira does not take the query; nothing was saved then. */
export const checkRules = async ({ projectKeys, jql }: NewProgramRules): Promise<CheckedRules> => {
  const keys = [...new Set(projectKeys.map((key) => key.trim().toUpperCase()).filter((key) => key !== ''))];
  const query = jql === null || withoutOrder(jql) === '' ? null : jql;
  if (keys.length === 0 && query === null) {
    throw new Refusal('bad-input', 'Name at least one project, or a query that finds the issues of the program.', { field: 'projectKeys' });
  }
  if (query !== null) await checkQuery(query);
  const wanted = new Set(keys);
  const projects = keys.length === 0 ? [] : (await projectsByKey(keys, 'user')).filter(({ key }) => wanted.has(key.toUpperCase()));
  const found = new Set(projects.map(({ key }) => key.toUpperCase()));
  return { projects, missing: keys.filter((key) => !found.has(key)), jql: query === null ? null : withoutOrder(query) };
};

/** One query over all rules, so that an issue that several of them find counts once; null where there is none. */
export const rulesAsJql = ({ projects, jql }: CheckedRules): string | null => {
  const parts = [
    ...(projects.length === 0 ? [] : [`project in (${projects.map(({ id }) => id).join(', ')})`]),
    ...(jql === null || jql === '' ? [] : [`(${jql})`]),
  ];
  return parts.length === 0 ? null : parts.join(' OR ');
};

export const membershipRules = ({ projects, jql }: CheckedRules): readonly MembershipRule[] => [
  ...projects.map(({ id }) => ({ kind: 'project' as const, projectId: String(id) })),
  ...(jql === null ? [] : [{ kind: 'jql' as const, jql }]),
];
