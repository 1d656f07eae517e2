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

/** What the program runs on until somebody changes it, each with what follows from it now: those to look at first. */
export const assumptions = ({ program }: Analysis, links: readonly LinksOfType[], locale: string): readonly Assumption[] => [
  linkTypes(program, links, false),
  teamFrom(program),
  outcomes(program),
  deadline(program, locale),
  committedDeadlines(program),
  setAside(program),
  workingWeek(program),
];

/** Everything a program assumes, under headings. */
export const settingsSections = (analysis: Analysis, links: readonly LinksOfType[], locale: string): readonly SettingsSection[] => {
  const { program } = analysis;
  return [
    {
      key: 'links', title: 'Dependencies', about: 'Which links in Jira mean that one issue waits for another, and which way round.',
      assumptions: [linkTypes(program, links, true), buffer(program)],
    },
    {
      key: 'teams', title: 'Teams', about: 'Who works on an issue: its Team field, else its component, else its project.',
      assumptions: [teamFrom(program), componentTeams(program), projectTeams(program)],
    },
    {
      key: 'work', title: 'Work', about: 'What done work was worth, and which open work still counts.',
      assumptions: [outcomes(program), setAside(program), durationShare(analysis)],
    },
    {
      key: 'deadlines', title: 'Deadlines', about: 'What was promised for the program, its projects and its versions.',
      assumptions: [deadline(program, locale), committedDeadlines(program)],
    },
    {
      key: 'calendar', title: 'Calendar', about: 'Which days are worked. Every duration is told in these days.',
      assumptions: [workingWeek(program), holidays(program, locale), timeZone(program, locale)],
    },
    {
      key: 'increments', title: 'Increments', about: 'Stretches of time in which all teams plan together.',
      assumptions: [increments(program, locale)],
    },
    {
      key: 'state', title: 'State of the program', about: 'When the program, and each figure, is on track, at risk or off track.',
      assumptions: [stateMeasures(analysis), thresholds(program)],
    },
    {
      key: 'shown', title: 'What is shown', about: 'What people and Jira learn from this program beyond its figures.',
      assumptions: [hiddenCount(program), persons(program), flags(program)],
    },
  ];
};
