import type { Draft, LimitRow, Period, TypedLimits } from './draft';

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));

/** What is wrong with the two limits of one figure; null where nothing is. */
export const limitProblem = ({ label, better }: LimitRow, { watch, bad }: TypedLimits): string | null => {
  if (watch.trim() === '' && bad.trim() === '') return null;
  if (!isNumber(watch) || !isNumber(bad)) return `${label}: give both limits as numbers, or leave both empty.`;
  const [first, second] = [Number(watch), Number(bad)];
  if (better === 'higher' ? second > first : second < first) {
    return `${label}: ${better === 'higher' ? 'higher' : 'lower'} is better, so “off track” has to be ${better === 'higher' ? 'below' : 'above'} “watch”.`;
  }
  return null;
};

/** The first that begins before the one before it ends; the order in which they were entered does not matter. */
const overlapping = (periods: readonly Period[]): readonly [Period, Period] | null => {
  const sorted = periods.toSorted((a, b) => a.start.localeCompare(b.start));
  for (const [index, period] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before !== undefined && period.start <= before.end) return [before, period];
  }
  return null;
};

const periodsProblem = (periods: readonly Period[]): string | null => {
  if (periods.some(({ name }) => name.trim() === '')) return 'Give every one a name.';
  const undated = periods.find(({ start, end }) => start === '' || end === '');
  if (undated !== undefined) return `${undated.name}: give its first and its last day.`;
  const backward = periods.find(({ start, end }) => end < start);
  if (backward !== undefined) return `${backward.name} ends before it starts.`;
  const pair = overlapping(periods);
  return pair === null ? null : `${pair[0].name} and ${pair[1].name} overlap.`;
};

const numberProblem = ({ text, min, max }: Extract<Draft, { kind: 'number' }>): string | null => {
  if (text.trim() === '') return null;
  return isNumber(text) && Number(text) >= min && Number(text) <= max ? null : `Give a number from ${min} to ${max}, or nothing.`;
};

/** What keeps a draft from being saved, in words; null where nothing does. */
export const draftProblem = (draft: Draft): string | null => {
  switch (draft.kind) {
    case 'choice': return draft.chosen === null ? 'Choose one.' : null;
    case 'limits': return draft.rows.map((row) => limitProblem(row, draft.typed[row.key] ?? { watch: '', bad: '' })).find((found) => found !== null) ?? null;
    case 'periods': return periodsProblem(draft.rows);
    case 'number': return numberProblem(draft);
    default: return null;
  }
};
