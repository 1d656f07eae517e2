import type { Project } from '../site/types';
import type { Clause } from './condition';
import { equality } from './search-field';
import type { Compiled, Context, SearchField } from './search-field';
import { atMostOne, wantedTokens } from './tokens';
import type { TokenField } from './tokens';
import { sortBy, tokenField } from './token-field';

const names = (project: Project): readonly string[] => [project.id, project.key, project.name, ...project.formerKeys].map((name) => name.toLowerCase());

/** Ids of the projects a text names, among those the viewer may see: a hidden project does not exist. */
export const projectsNamed = (text: string, context: Context): readonly string[] =>
  [...context.index.projects.values()].filter((project) => names(project).includes(text.toLowerCase()) && context.options.browseProject(project)).map(({ id }) => id);

const tokens: TokenField = {
  name: 'project', operators: new Set(equality), of: (issue) => atMostOne(issue.projectId), resolve: projectsNamed,
  sort: sortBy((issue, context) => context.index.projects.get(issue.projectId)?.name.toLowerCase() ?? null),
};

const plain = tokenField(tokens);

/** Where projects are named, only their issues are looked at. */
const compile = (clause: Clause, context: Context): Compiled => {
  const { test } = plain.compile(clause, context);
  if (clause.operator !== '=' && clause.operator !== 'in') return { test, among: null };
  // The first compilation has noted the problems already.
  const projects = [...wantedTokens(tokens, clause.values, { ...context, problems: [] }).tokens];
  const issues = projects.map((id) => context.index.byProject.get(id) ?? []);
  return { test, among: { issues: issues.length === 1 ? issues[0] ?? [] : issues.flat(), inKeyOrder: issues.length < 2 } };
};

export const projectField: SearchField = { ...plain, compile };
