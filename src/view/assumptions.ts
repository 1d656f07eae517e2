import type { Assumption } from '../contract/program';
import type { SettingsSection } from '../contract/settings';
import type { Analysis } from '../analyse/analysis';
import type { LinksOfType } from '../analyse/dependencies/links-by-type';
import { buffer, durationShare, setAside } from './assumption/amounts';
import { holidays, timeZone, workingWeek } from './assumption/calendar';
import { committedDeadlines, deadline } from './assumption/deadlines';
import { increments } from './assumption/increments';
import { linkTypes } from './assumption/links';
import { outcomes } from './assumption/outcomes';
import { flags, hiddenCount, persons } from './assumption/shown';
import { stateMeasures, thresholds } from './assumption/state';
import { componentTeams, projectTeams, teamFrom } from './assumption/teams';

/** What assumptions are told of; `links` as of `linksByType`. */
export type Assumed = { readonly analysis: Analysis; readonly links: readonly LinksOfType[]; readonly locale: string };

type Draw = (assumed: Assumed) => Assumption;

const draw = {
  linkTypes: ({ analysis, links }) => linkTypes(analysis.program, links, true),
  bufferWorkingDays: ({ analysis }) => buffer(analysis.program),
  teamFrom: ({ analysis }) => teamFrom(analysis.program),
  componentTeams: ({ analysis }) => componentTeams(analysis.program),
  projectTeams: ({ analysis }) => projectTeams(analysis.program),
  outcomes: ({ analysis }) => outcomes(analysis.program),
  setAside: ({ analysis }) => setAside(analysis.program),
  minimumDurationShare: ({ analysis }) => durationShare(analysis),
  deadline: ({ analysis, locale }) => deadline(analysis.program, locale),
  committedDeadlines: ({ analysis }) => committedDeadlines(analysis.program),
  workingWeek: ({ analysis }) => workingWeek(analysis.program),
  holidays: ({ analysis, locale }) => holidays(analysis.program, locale),
  timeZone: ({ analysis, locale }) => timeZone(analysis.program, locale),
  increments: ({ analysis, locale }) => increments(analysis.program, locale),
  stateMeasures: ({ analysis }) => stateMeasures(analysis),
  thresholds: ({ analysis }) => thresholds(analysis.program),
  showHiddenProjectCount: ({ analysis }) => hiddenCount(analysis.program),
  showPersons: ({ analysis }) => persons(analysis.program),
  flagIssues: ({ analysis }) => flags(analysis.program),
} satisfies Readonly<Record<string, Draw>>;

type Key = keyof typeof draw;

const isKey = (key: string): key is Key => Object.hasOwn(draw, key);

type Section = Omit<SettingsSection, 'assumptions'> & { readonly keys: readonly Key[] };

const sections: readonly Section[] = [
  { key: 'links', title: 'Dependencies', about: 'Which links in Jira mean that one issue waits for another, and which way round.', keys: ['linkTypes', 'bufferWorkingDays'] },
  { key: 'teams', title: 'Teams', about: 'Who works on an issue: its Team field, else its component, else its project.', keys: ['teamFrom', 'componentTeams', 'projectTeams'] },
  { key: 'work', title: 'Work', about: 'What done work was worth, and which open work still counts.', keys: ['outcomes', 'setAside', 'minimumDurationShare'] },
  { key: 'deadlines', title: 'Deadlines', about: 'What was promised for the program, its projects and its versions.', keys: ['deadline', 'committedDeadlines'] },
  { key: 'calendar', title: 'Calendar', about: 'Which days are worked. Every duration is told in these days.', keys: ['workingWeek', 'holidays', 'timeZone'] },
  { key: 'increments', title: 'Increments', about: 'Stretches of time in which all teams plan together.', keys: ['increments'] },
  { key: 'state', title: 'State of the program', about: 'When the program, and each figure, is on track, at risk or off track.', keys: ['stateMeasures', 'thresholds'] },
  { key: 'shown', title: 'What is shown', about: 'What people and Jira learn from this program beyond its figures.', keys: ['showHiddenProjectCount', 'showPersons', 'flagIssues'] },
];

/** Everything a program assumes, under headings. */
export const settingsSections = (assumed: Assumed): readonly SettingsSection[] =>
  sections.map(({ keys, ...section }) => ({ ...section, assumptions: keys.map((key) => draw[key](assumed)) }));

/** These assumptions, each once, in the order of the sections; keys that no assumption has are passed over. */
export const assumptionsOf = (keys: readonly string[], assumed: Assumed): readonly Assumption[] => {
  const wanted = new Set(keys.filter(isKey));
  return sections.flatMap((section) => section.keys.filter((key) => wanted.has(key)).map((key) => draw[key](assumed)));
};

/** What to look at first: what the program runs on until somebody changes it, each with what follows from it now. */
export const assumptions = ({ analysis, links, locale }: Assumed): readonly Assumption[] => {
  const { program } = analysis;
  return [
    linkTypes(program, links, false), teamFrom(program), outcomes(program), deadline(program, locale),
    committedDeadlines(program), setAside(program), workingWeek(program),
  ];
};
