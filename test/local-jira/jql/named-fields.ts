import type { Issue, Version } from '../site/types';
import { projectsNamed } from './project-field';
import { equality, historical } from './search-field';
import type { Context, SearchField, SortValue } from './search-field';
import { atMostOne } from './tokens';
import type { Call } from './tokens';
import { sortBy, tokenField } from './token-field';

type Named = { readonly id: string; readonly name: string };

/** Ids of the things a text names, by id or by name in any case; several may share a name over projects. */
export const named = (things: Iterable<Named>, text: string): readonly string[] => {
  const wanted = text.toLowerCase();
  return [...things].filter(({ id, name }) => id === text || name.toLowerCase() === wanted).map(({ id }) => id);
};

/** A column that sorts by the place a thing has in its table. */
export const rankIn = (things: Iterable<Named>, of: (issue: Issue) => string | null): ((issue: Issue) => SortValue) => {
  const places = new Map([...things].map(({ id }, place) => [id, place]));
  return (issue) => places.get(of(issue) ?? '') ?? null;
};

const typesWhere = (subtask: boolean): Call => (_args, { site }) => [...site.issueTypes()].filter((type) => type.subtask === subtask).map(({ id }) => id);

export const issueTypeField: SearchField = tokenField({
  name: 'issuetype', operators: new Set(equality), of: (issue) => atMostOne(issue.typeId),
  resolve: (text, { site }) => named(site.issueTypes(), text),
  calls: { standardissuetypes: typesWhere(false), subtaskissuetypes: typesWhere(true) },
  sort: (context) => [rankIn(context.site.issueTypes(), (issue) => issue.typeId)],
});

const versionsOf = (projectId: string, context: Context): readonly Version[] => context.index.projects.get(projectId)?.versions ?? [];

/** Versions of the projects an argument list names, of all projects without one. */
const versionsWhere = (function_: string, wanted: (versions: readonly Version[]) => readonly Version[]): Call => (args, context) => {
  const missing = args.find((arg) => projectsNamed(arg, context).length === 0);
  if (missing !== undefined) return { problem: `Could not resolve the project '${missing}' provided to function '${function_}'.` };
  const projects = args.length === 0 ? [...context.index.projects.keys()] : args.flatMap((arg) => projectsNamed(arg, context));
  return projects.flatMap((id) => wanted(versionsOf(id, context).filter(({ archived }) => !archived)).map((version) => version.id));
};

export const fixVersionField: SearchField = tokenField({
  name: 'fixVersion', operators: new Set([...equality, ...historical]), of: (issue) => issue.fixVersionIds,
  resolve: (text, { index }) => [...index.projects.values()].flatMap((project) => named(project.versions, text)),
  calls: {
    releasedversions: versionsWhere('releasedVersions', (versions) => versions.filter(({ released }) => released)),
    unreleasedversions: versionsWhere('unreleasedVersions', (versions) => versions.filter(({ released }) => !released)),
    latestreleasedversion: versionsWhere('latestReleasedVersion', (versions) => versions.filter(({ released }) => released).slice(-1)),
    earliestunreleasedversion: versionsWhere('earliestUnreleasedVersion', (versions) => versions.filter(({ released }) => !released).slice(0, 1)),
  },
  history: { names: ['fixVersions', 'Fix Version'], many: true },
  sort: sortBy((issue, context) => {
    const place = versionsOf(issue.projectId, context).findIndex(({ id }) => issue.fixVersionIds.includes(id));
    return place < 0 ? null : place;
  }),
});
