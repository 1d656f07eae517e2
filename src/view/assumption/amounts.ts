import type { Assumption } from '../../contract/program';
import type { Analysis } from '../../analyse/analysis';
import { allCounts } from '../../analyse/tally';
import { counted, percentText } from '../../analyse/words';
import type { Program } from '../../model/program';

export const setAsideWords = (days: number | null): string =>
  (days === null ? 'Counts like any other' : `Set aside after ${counted(days, 'day')} untouched`);

export const setAside = (program: Program): Assumption => {
  const { setAsideAfterDays } = program.settings;
  const aside = allCounts(program).setAside;
  return {
    key: 'setAside',
    title: 'Old open work',
    value: setAsideWords(setAsideAfterDays),
    effect: setAsideAfterDays === null ? 'Nothing is set aside' : `${counted(aside, 'issue')} set aside`,
    editor: { kind: 'number', current: setAsideAfterDays, min: 30, max: 3650, unit: 'days' },
  };
};

export const buffer = ({ settings: { bufferWorkingDays } }: Program): Assumption => ({
  key: 'bufferWorkingDays',
  title: 'Buffer between dependent work',
  value: counted(bufferWorkingDays, 'working day'),
  effect: bufferWorkingDays === 0
    ? 'Only a blocker that ends on the very day it is needed counts as tight'
    : `A blocker that ends ${counted(bufferWorkingDays, 'working day')} or less before it is needed counts as tight`,
  editor: { kind: 'number', current: bufferWorkingDays, min: 0, max: 60, unit: 'working days' },
});

const percent = (share: number): number => Math.round(share * 100);

/** What share of the open work has a duration now, beside what is asked for. */
export const durationShare = ({ program, schedule }: Analysis): Assumption => {
  const least = percent(program.settings.minimumDurationShare);
  const has = schedule.leaves === 0 ? null : (schedule.leaves - schedule.missing.length) / schedule.leaves;
  return {
    key: 'minimumDurationShare',
    title: 'Least share of open work with a duration',
    value: percentText(least),
    effect: has === null ? 'Nothing is open, so nothing is scheduled' : `${percentText(Math.floor(has * 100))} of the open issues have an estimate or dates: ${schedule.known ? 'the critical path is computed' : 'no critical path is computed'}`,
    editor: { kind: 'number', current: least, min: 0, max: 100, unit: 'percent' },
  };
};
