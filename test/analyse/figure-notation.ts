import { analyse } from '../../src/analyse/analysis';
import type { Figure, Measure } from '../../src/analyse/measure';
import { buildProgram } from '../../src/model/build-program';
import type { Version } from '../../src/model/jira-issue';
import type { Program } from '../../src/model/program';
import { day, defaultAsOf, source, type NotationOptions } from '../model/program-notation';

/** A measure's figure over a program that a test wrote down. */
export const figureIn = (measure: Measure, program: Program): Figure => measure.compute(analyse(program));

/** The keys of the issues behind a figure, in order. */
export const keysOf = (figure: Figure): readonly string[] => figure.issues.map(({ issue }) => issue.key);

/** What a figure left out: the reason and the keys. */
export const leftOutOf = (figure: Figure): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(figure.leftOut.map(({ why, issues }) => [why, issues.map(({ key }) => key)]));

/** One input of a figure by its name. */
export const inputOf = (figure: Figure, name: string): number | null | undefined =>
  figure.inputs.find((one) => one.name === name)?.value;

export type VersionWords = Readonly<Record<string, { readonly releases?: string; readonly released?: boolean; readonly archived?: boolean }>>;

/** A program with versions: their names as in the issues' notation, all in the project of the first issue. */
export const programWithVersions = (issues: string, versions: VersionWords, links = '', options: NotationOptions = {}): Program => {
  const plain = source(issues, links, options);
  const first = plain.projects[0];
  if (first === undefined) throw new Error('Versions need a project');
  const made = Object.entries(versions).map(([name, words]): Version => ({
    id: `v${name}`, name, projectId: first.id, released: words.released ?? false, archived: words.archived ?? false,
    startDay: null, releaseDay: words.releases === undefined ? null : day(words.releases),
  }));
  const byId = new Map(made.map((version) => [version.id, version]));
  return buildProgram({
    ...plain,
    projects: plain.projects.map((project) => (project.id === first.id ? { ...project, versions: made } : project)),
    issues: plain.issues.map((issue) => ({ ...issue, fixVersions: issue.fixVersions.map((version) => byId.get(version.id) ?? version) })),
  }, day(options.asOf ?? defaultAsOf));
};
