import { measureByKey } from '../../analyse/measures';
import { counted } from '../../analyse/words';
import type { Program } from '../../model/program';

const linkTypes = ({ settings, linkTypes: types }: Program): readonly string[] => {
  const there = new Set(types.map(({ id }) => id));
  const gone = Object.entries(settings.linkMeanings).filter(([id, { dependency }]) => dependency && !there.has(id)).length;
  if (gone === 0) return [];
  return [gone === 1
    ? 'A link type that counted as a dependency was deleted in Jira. Its links do not count any more. If another type took its place, choose that one under Dependencies.'
    : `${counted(gone, 'link type')} that counted as dependencies were deleted in Jira. Their links do not count any more. If other types took their place, choose those under Dependencies.`];
};

/** Only where the viewer sees all projects of the program: a version of a hidden one is not gone. */
const versions = ({ settings, projects }: Program, seesAll: boolean): readonly string[] => {
  const there = new Set(projects.flatMap((project) => project.versions.map(({ id }) => `version:${id}`)));
  const gone = Object.keys(settings.committedDeadlines).filter((key) => key.startsWith('version:') && !there.has(key)).length;
  if (!seesAll || gone === 0) return [];
  return [`${counted(gone, 'committed deadline')} ${gone === 1 ? 'names a version' : 'name versions'} that Jira does not have any more, so ${gone === 1 ? 'it is' : 'they are'} in no figure. Enter the deadline of the version that took its place.`];
};

const measures = ({ settings }: Program): readonly string[] => {
  const gone = settings.stateMeasures.filter((key) => !measureByKey.has(key)).length;
  return gone === 0 ? [] : [`The state was judged by ${counted(gone, 'figure')} that Flagship does not have any more. Look at what it is judged by under State of the program.`];
};

/** What the settings name and Jira does not have any more, each with what follows and what to do. */
export const goneWords = (program: Program, seesAll: boolean): readonly string[] =>
  [...linkTypes(program), ...versions(program, seesAll), ...measures(program)];
