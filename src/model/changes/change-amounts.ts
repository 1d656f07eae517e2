import { type Changer, type SettingsChange, wordIn } from './change';
import { UnusableChange } from './unusable-change';

const wholeIn = ({ key, value }: SettingsChange, least: number, most: number, say: string): number => {
  const amount = typeof value === 'number' ? value : Number(typeof value === 'string' && value.trim() !== '' ? value : Number.NaN);
  if (!Number.isInteger(amount) || amount < least || amount > most) throw new UnusableChange(key, say);
  return amount;
};

export const changeSetAside: Changer = (settings, change) => {
  if (change.value === null || change.value === '') return { ...settings, setAsideAfterDays: null };
  return { ...settings, setAsideAfterDays: wholeIn(change, 30, 3650, 'Work can be set aside after 30 to 3,650 days without a change.') };
};

export const changeBuffer: Changer = (settings, change) =>
  ({ ...settings, bufferWorkingDays: wholeIn(change, 0, 60, 'The buffer is a whole number of 0 to 60 working days.') });

/** In whole percent, as people say it. */
export const changeDurationShare: Changer = (settings, change) =>
  ({ ...settings, minimumDurationShare: wholeIn(change, 0, 100, 'The share is a whole number of 0 to 100 percent.') / 100 });

const yes = (change: SettingsChange): boolean => wordIn(change, ['yes', 'no'], 'Use yes or no.') === 'yes';

export const changeHiddenCount: Changer = (settings, change) => ({ ...settings, showHiddenProjectCount: yes(change) });
export const changePersons: Changer = (settings, change) => ({ ...settings, showPersons: yes(change) });
export const changeFlags: Changer = (settings, change) => ({ ...settings, flagIssues: yes(change) });
