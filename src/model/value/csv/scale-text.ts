const common = ['very low', 'low', 'medium', 'high', 'very high'];

/** Words of scales of five steps, as registers of risks have them, from the least on. */
const scales: Readonly<Record<'probability' | 'impact', readonly (readonly string[])[]>> = {
  probability: [common, ['rare', 'unlikely', 'possible', 'likely', 'almost certain'], ['remote', 'unlikely', 'moderate', 'probable', 'certain']],
  impact: [common, ['negligible', 'minor', 'moderate', 'major', 'severe'], ['insignificant', 'minor', 'moderate', 'major', 'catastrophic'], ['trivial', 'minor', 'moderate', 'significant', 'critical']],
};

export const NO_STEP = 'no step from 1 to 5, and no word of such a scale, such as unlikely or major';

/**
 * A step from 1 to 5: by its number, by its word, or by both ("4 - Likely"); null for what is none. A scale of other
 * steps is not stretched: what its steps mean is for people to say.
 */
export const stepOf = (text: string, scale: 'probability' | 'impact'): number | null => {
  const plain = text.toLowerCase().replace(/[\s_]+/g, ' ').trim();
  const digit = /^([1-5])(?:[.,]0+)?(?: ?[-–:·.)] ?[\p{L} -]+)?$/u.exec(plain)?.[1];
  if (digit !== undefined) return Number(digit);
  const at = scales[scale].map((words) => words.indexOf(plain)).find((place) => place >= 0);
  return at === undefined ? null : at + 1;
};
