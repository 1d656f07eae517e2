import type { ProgramSettings, TeamName } from '../settings';
import { type Changer, copyOf, listIn, nameIn, type SettingsChange, wordIn } from './change';
import { UnusableChange } from './unusable-change';

export const changeTeamFrom: Changer = (settings, change) =>
  ({ ...settings, teamFrom: wordIn(change, ['field', 'project'], 'Teams come from the Team field or from the project.') });

/** A name typed anew is a team of its own, the same whichever rule names it and however it is spelled. */
const teamIn = (key: string, id: string, text: string): TeamName => {
  const name = nameIn(key, text);
  return { id: id === '' ? `team:${name.toLowerCase()}` : id, name };
};

/** `["10010=team:data=Data", "10011==New team", "10012="]`: a team a row, with its id where it is one of the known; none after the first `=`. */
const named = (rows: Readonly<Record<string, TeamName>>, change: SettingsChange): Readonly<Record<string, TeamName>> => {
  const teams = copyOf(rows);
  for (const entry of listIn(change)) {
    const [row = '', id, ...name] = entry.split('=');
    if (!/^\d{1,15}$/.test(row) || id === undefined) throw new UnusableChange(change.key, `"${entry}" does not say whose team it is. Use row=team=name.`);
    if (id === '' && name.join('=').trim() === '') teams.delete(row);
    else teams.set(row, teamIn(change.key, id, name.join('=')));
  }
  return Object.fromEntries(teams);
};

/** One team has one name: the one it was given last. */
const renamed = (rows: Readonly<Record<string, TeamName>>, latest: ReadonlyMap<string, TeamName>): Readonly<Record<string, TeamName>> =>
  Object.fromEntries(Object.entries(rows).map(([row, team]) => [row, latest.get(team.id) ?? team]));

const given = (before: Readonly<Record<string, TeamName>>, after: Readonly<Record<string, TeamName>>): ReadonlyMap<string, TeamName> =>
  new Map(Object.entries(after).flatMap(([row, team]) => (before[row]?.name === team.name ? [] : [[team.id, team] as const])));

const changeNames = (part: 'componentTeams' | 'projectTeams'): Changer => (settings, change): ProgramSettings => {
  const after = named(settings[part], change);
  const latest = given(settings[part], after);
  const all = { componentTeams: settings.componentTeams, projectTeams: settings.projectTeams, [part]: after };
  return { ...settings, componentTeams: renamed(all.componentTeams, latest), projectTeams: renamed(all.projectTeams, latest) };
};

export const changeComponentTeams: Changer = changeNames('componentTeams');
export const changeProjectTeams: Changer = changeNames('projectTeams');
