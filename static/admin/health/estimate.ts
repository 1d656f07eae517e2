import { numberText } from '../../parts/number-text';

const [MINUTE, HOUR] = [60, 3_600];

/** About how long something still takes, in words; an estimate has no seconds. */
export const estimateText = (seconds: number, locale: string): string => {
  if (seconds < MINUTE) return 'less than a minute left';
  if (seconds < 2 * HOUR) return `about ${numberText(Math.ceil(seconds / MINUTE), locale)} minutes left`.replace(/^about 1 minutes/, 'about 1 minute');
  return `about ${numberText(Math.ceil(seconds / HOUR), locale)} hours left`;
};
