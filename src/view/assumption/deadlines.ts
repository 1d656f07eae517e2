import type { Assumption } from '../../contract/program';
import { counted } from '../../analyse/words';
import { isoDay } from '../../model/day';
import type { Program } from '../../model/program';
import { dateWords } from '../words';

export const deadline = ({ settings }: Program, locale: string): Assumption => ({
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

export const committedDeadlines = (program: Program): Assumption => {
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
