import type { Assumption } from '../contract/program';
import type { Analysis } from '../analyse/analysis';
import type { LinksOfType } from '../analyse/dependencies/links-by-type';
import { type OutcomeKey, outcomeKeys } from '../analyse/delivery/outcome-keys';
import { counted, fewNames, plain } from '../analyse/words';
import { isoDay } from '../model/day';
import type { Program } from '../model/program';
import { dateWords } from './words';
import { linkSentence, sideOf } from './link-types';

const sides = ['outward', 'inward', 'none'] as const;

const dependencies = (program: Program, links: readonly LinksOfType[]): Assumption => {
  const chosen = links.filter(({ type }) => program.settings.linkMeanings[type.id]?.dependency === true);
  return {
    key: 'linkTypes',
    title: 'Links that are dependencies',
    value: chosen.length === 0 ? 'None' : fewNames(chosen.map(({ type }) => type.name)),
    effect: links.length === 0
      ? 'No issue is linked to another yet'
      : `${counted(program.dependencies.length, 'dependency', 'dependencies')} out of ${counted(links.reduce((sum, { links: n }) => sum + n, 0), 'link')}`,
    editor: {
      kind: 'mapping',
      rows: links.map((ofType) => ({
        key: ofType.type.id,
        label: ofType.type.name,
        hint: `${counted(ofType.links, 'link')}, ${plain(ofType.crossProject)} between projects`,
        value: sideOf(program.settings.linkMeanings[ofType.type.id]),
        options: sides.map((side) => ({ value: side, label: linkSentence(ofType, side) })),
      })),
    },
  };
};

const teamsFound = ({ issues }: Program): string => {
  if (issues.length === 0) return 'No issues yet';
  const withTeam = issues.reduce((sum, { jira }) => sum + (jira.team === null ? 0 : 1), 0);
  const names = new Set(issues.map(({ team }) => team.id));
  return `${counted(names.size, 'team')}; ${plain((100 * withTeam) / issues.length)} % of issues have a Team`;
};

const teams = (program: Program): Assumption => ({
  key: 'teamFrom',
  title: 'Teams',
  value: program.settings.teamFrom === 'field' ? 'From the Team field' : 'Each project is a team',
  effect: teamsFound(program),
  editor: {
    kind: 'choice',
    options: [
      { value: 'field', label: 'From the Team field', hint: 'The project counts as the team of issues without one' },
      { value: 'project', label: 'Each project is a team', hint: null },
    ],
  },
});

const outcomes = (program: Program): Assumption => {
  const keys = outcomeKeys(program);
  const sum = (outcome: OutcomeKey['outcome']): number =>
    keys.filter((key) => key.outcome === outcome).reduce((total, key) => total + key.issues, 0);
  return {
    key: 'outcomes',
    title: 'What done work was worth',
    value: keys.length === 0 ? 'Nothing is done yet' : `${keys.filter(({ outcome }) => outcome !== null).length} of ${counted(keys.length, 'resolution')} decided`,
    effect: `${plain(sum('delivered'))} delivered, ${plain(sum('dropped'))} dropped, ${plain(sum(null))} unknown`,
    editor: {
      kind: 'mapping',
      rows: keys.map((key) => ({
        key: key.key,
        label: key.name,
        hint: counted(key.issues, 'issue'),
        value: key.outcome ?? 'unknown',
        options: [
          { value: 'delivered', label: 'Delivered' },
          { value: 'dropped', label: 'Dropped: leaves the total' },
          { value: 'unknown', label: 'Not decided' },
        ],
      })),
    },
  };
};

const deadline = ({ settings }: Program, locale: string): Assumption => ({
  key: 'deadline',
  title: 'When must this be finished?',
  value: settings.deadline === null ? 'Not set' : dateWords(settings.deadline, locale),
  effect: settings.deadline === null ? 'No slip is computed until a date is set' : 'The forecast is held against this day',
  editor: { kind: 'date', current: settings.deadline === null ? null : isoDay(settings.deadline) },
});

/** Versions that can be committed to, those with a deadline first so that none of them drops out of the list; released ones show the day they were released, not the day promised. */
const MOST_VERSIONS = 50;

type DateRow = Extract<Assumption['editor'], { kind: 'dates' }>['rows'][number];

const deadlineRows = ({ projects, settings }: Program): readonly DateRow[] => {
  const committed = (key: string): string | null => {
    const day = settings.committedDeadlines[key];
    return day === undefined ? null : isoDay(day);
  };
  const ofProjects = projects.map(({ id, key, name }) => ({ key: String(id), label: name, hint: `Project ${key}`, current: committed(String(id)) }));
  const ofVersions = projects.flatMap(({ key, versions }) => versions
    .filter(({ id, released, archived }) => committed(`version:${id}`) !== null || (!released && !archived))
    .map(({ id, name }) => ({ key: `version:${id}`, label: name, hint: `Version of ${key}`, current: committed(`version:${id}`) })))
    .sort((a, b) => Number(b.current !== null) - Number(a.current !== null));
  return [...ofProjects, ...ofVersions.slice(0, MOST_VERSIONS)];
};

const committedDeadlines = (program: Program): Assumption => {
  const rows = deadlineRows(program);
  const set = rows.filter(({ current }) => current !== null).length;
  return {
    key: 'committedDeadlines',
    title: 'Committed deadlines',
    value: set === 0 ? 'None entered' : counted(set, 'deadline'),
    effect: set === 0 ? 'On-time completion goes by first due dates of epics alone' : 'On-time completion goes by these and by first due dates of epics',
    editor: { kind: 'dates', rows },
  };
};

const setAside = (program: Program): Assumption => {
  const { setAsideAfterDays } = program.settings;
  const aside = program.issues.reduce((sum, issue) => sum + (issue.setAside ? 1 : 0), 0);
  return {
    key: 'setAside',
    title: 'Old open work',
    value: setAsideAfterDays === null ? 'Counts like any other' : `Set aside after ${counted(setAsideAfterDays, 'day')} untouched`,
    effect: setAsideAfterDays === null ? 'Nothing is set aside' : `${counted(aside, 'issue')} set aside`,
    editor: { kind: 'number', current: setAsideAfterDays, min: 30, max: 3650, unit: 'days' },
  };
};

const dayNames = [['mon', 'Monday'], ['tue', 'Tuesday'], ['wed', 'Wednesday'], ['thu', 'Thursday'], ['fri', 'Friday'], ['sat', 'Saturday'], ['sun', 'Sunday']] as const;

const workingWeek = ({ settings }: Program): Assumption => {
  const working = dayNames.filter((_, index) => settings.workingWeek[index]);
  return {
    key: 'workingWeek',
    title: 'Working days',
    value: working.map(([, name]) => name.slice(0, 3)).join(', '),
    effect: `In the time zone ${settings.timeZone}; ${counted(settings.holidays.length, 'holiday')}`,
    editor: { kind: 'choices', options: dayNames.map(([value, label], index) => ({ value, label, hint: null, chosen: settings.workingWeek[index] === true })) },
  };
};

/** What the program runs on until somebody changes it, each with what follows from it now. */
export const assumptions = ({ program }: Analysis, links: readonly LinksOfType[], locale: string): readonly Assumption[] => [
  dependencies(program, links),
  teams(program),
  outcomes(program),
  deadline(program, locale),
  committedDeadlines(program),
  setAside(program),
  workingWeek(program),
];
