import { analyse, type Analysis } from '../../analyse/analysis';
import { linksByType } from '../../analyse/dependencies/links-by-type';
import type { Program } from '../../model/program';
import type { ProgramSettings } from '../../model/settings';
import type { TrailNote } from '../../model/trail-note';
import { assumptionsOf } from '../assumptions';
import { changedAssumptions, type ChangedRow, changedTexts } from '../changed-assumptions';

/** Projects whose name, or whose version's or component's name, stands in a changed row. */
const projectsNamed = ({ projects, issues }: Program, { key, row }: ChangedRow): readonly number[] => {
  if (key === 'componentTeams') return [...new Set(issues.filter(({ jira }) => jira.components.some(({ id }) => id === row)).map(({ project }) => project.id))];
  if (key !== 'committedDeadlines' && key !== 'projectTeams') return [];
  const named = projects.find(({ id, versions }) => String(id) === row || versions.some((version) => `version:${version.id}` === row));
  return named === undefined ? [] : [named.id];
};

/** Link types are told by letters in a trail, never by issues: who reads it may not see those. */
const drawn = (analysis: Analysis, keys: readonly string[]) => assumptionsOf(keys, {
  analysis, links: linksByType(analysis.program).map((ofType) => ({ ...ofType, example: null })), locale: 'en-GB',
});

/** What the trail says of changed assumptions, in words over what whoever changed them may browse. */
export const settingsNote = (before: Analysis, settings: ProgramSettings, keys: readonly string[]): Omit<TrailNote, 'who'> => {
  const after = analyse({ ...before.program, settings });
  const rows = changedAssumptions(drawn(before, keys), drawn(after, keys));
  return {
    action: 'settings-changed', people: [], issues: [],
    changes: changedTexts(rows),
    projects: [...new Set(rows.flatMap((row) => projectsNamed(before.program, row)))],
  };
};
