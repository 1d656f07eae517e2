import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import type { Caller } from '../site/caller';
import { has, hasGlobal, mayBrowse, mayBrowseProject } from '../site/permissions';
import type { Site } from '../site/site';
import type { Issue, Project } from '../site/types';
import { badRequest, forbidden, noIssue, noProject, notSignedIn } from './errors';

export type Env = { Bindings: { readonly caller: Caller }; Variables: { readonly call: Call } };
export type Api = Hono<Env>;
export type ApiContext = Context<Env>;

/**
 * One request: the site, who asks, the address that links in answers begin with, and the version of the API, which
 * decides whether rich text is plain text (2) or an Atlassian document (3).
 */
export type Call = { readonly site: Site; readonly caller: Caller; readonly base: string; readonly version: 2 | 3 };

const unreadable = 'There was an error parsing JSON. Check that your request body is valid.';
const wrongShape = 'Invalid request payload. Refer to the REST API documentation and try again.';

/** The request's body in the given shape, or Jira's 400. */
export const bodyOf = async <T>(context: ApiContext, shape: z.ZodType<T>): Promise<T> => {
  const text = await context.req.text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badRequest(unreadable);
  }
  const parsed = shape.safeParse(value);
  if (!parsed.success) throw badRequest(wrongShape);
  return parsed.data;
};

/** A whole number among the query's parameters, within bounds; Jira trims what is too large and refuses what is none. */
export const numberOf = (context: ApiContext, name: string, usual: number, most: number): number => {
  const text = context.req.query(name);
  if (text === undefined || text === '') return usual;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw badRequest(`The value '${text}' of the parameter '${name}' is not valid.`);
  return Math.min(value, most);
};

/** Values of a parameter that may be repeated and may hold several parted by commas. */
export const listOf = (context: ApiContext, name: string): string[] =>
  (context.req.queries(name) ?? []).flatMap((text) => text.split(',')).map((text) => text.trim()).filter((text) => text !== '');

/** The account of the one who asks; the app has one, too. */
export const accountOf = (call: Call): string => {
  if (call.caller.kind === 'anonymous') throw notSignedIn();
  return call.caller.kind === 'app' ? call.site.appAccountId : call.caller.accountId;
};

export const viewerIdOf = (call: Call): string | null => (call.caller.kind === 'anonymous' ? null : accountOf(call));

/** An issue that the caller may browse; anything else is the same 404. */
export const issueFor = (call: Call, idOrKey: string): Issue => {
  const issue = call.site.issue(idOrKey);
  if (issue === undefined || !mayBrowse(call.site, call.caller, issue)) throw noIssue();
  return issue;
};

export const projectFor = (call: Call, idOrKey: string): Project => {
  const project = call.site.project(idOrKey);
  if (project === undefined || !mayBrowseProject(call.site, call.caller, project)) throw noProject(idOrKey);
  return project;
};

/** Asks for a project permission on an issue that is browsed already. */
export const demand = (call: Call, permission: string, issue: Issue, message: string): void => {
  const project = call.site.tables.project.get(issue.projectId);
  if (project === undefined || !has(call.site, call.caller, permission, project, issue)) throw forbidden(message);
};

export const demandAdmin = (call: Call): void => {
  accountOf(call);
  if (!hasGlobal(call.site, call.caller, 'ADMINISTER')) throw forbidden('You must have global admin permission to perform this operation.');
};

export const isProjectAdmin = (call: Call, project: Project): boolean =>
  hasGlobal(call.site, call.caller, 'ADMINISTER') || has(call.site, call.caller, 'ADMINISTER_PROJECTS', project);

/** A page out of a list as Jira's paged resources give it. */
export const pageOf = <T>(context: ApiContext, all: readonly T[], usual: number, most = usual): {
  readonly self: string; readonly nextPage?: string; readonly maxResults: number; readonly startAt: number;
  readonly total: number; readonly isLast: boolean; readonly values: readonly T[];
} => {
  const startAt = numberOf(context, 'startAt', 0, Number.MAX_SAFE_INTEGER);
  const maxResults = numberOf(context, 'maxResults', usual, most);
  const values = all.slice(startAt, startAt + maxResults);
  const isLast = startAt + values.length >= all.length;
  const next = new URL(context.req.url);
  next.searchParams.set('startAt', String(startAt + maxResults));
  return { self: context.req.url, ...(isLast ? {} : { nextPage: next.href }), maxResults, startAt, total: all.length, isLast, values };
};
