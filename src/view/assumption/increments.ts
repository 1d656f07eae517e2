import type { Assumption } from '../../contract/program';
import { fewNames } from '../../analyse/words';
import { isoDay } from '../../model/day';
import type { Program } from '../../model/program';
import { dateWords } from '../words';

const now = ({ settings, asOf }: Program, locale: string): string => {
  const current = settings.increments.find(({ start, end }) => start <= asOf && asOf <= end);
  if (current !== undefined) return `${current.name} runs until ${dateWords(current.end, locale)}`;
  const next = settings.increments.find(({ start }) => start > asOf);
  return next === undefined ? 'None runs now' : `None runs now; ${next.name} begins on ${dateWords(next.start, locale)}`;
};

export const increments = (program: Program, locale: string): Assumption => {
  const { increments: all } = program.settings;
  return {
    key: 'increments',
    title: 'Increments',
    value: all.length === 0 ? 'None' : fewNames(all.map(({ name }) => name)),
    effect: all.length === 0 ? 'Sprints of all teams stand side by side once there is a stretch of time to plan them in' : now(program, locale),
    editor: { kind: 'periods', rows: all.map(({ id, name, start, end }) => ({ id, name, start: isoDay(start), end: isoDay(end) })) },
  };
};
