import type { Risk, RiskScore } from '../../../model/value/risk';

export type Exposure = 'low' | 'medium' | 'high';

/**
 * Cells of the 5 x 5 matrix, by impact (rows, 1 to 5) and probability (columns, 1 to 5). Scores are ordinal: a cell is
 * looked up and nothing is multiplied.
 */
const matrix: readonly (readonly Exposure[])[] = [
  ['low', 'low', 'low', 'low', 'medium'],
  ['low', 'low', 'medium', 'medium', 'medium'],
  ['low', 'medium', 'medium', 'medium', 'high'],
  ['low', 'medium', 'medium', 'high', 'high'],
  ['medium', 'medium', 'high', 'high', 'high'],
];

export const exposureOf = ({ probability, impact }: RiskScore): Exposure => matrix[impact - 1]?.[probability - 1] ?? 'high';

/** Which of a risk's scores counts: the one after treatment only where somebody verified that the treatment works. */
export const scoreThatCounts = ({ inherent, residual, verifiedOn }: Pick<Risk, 'inherent' | 'residual' | 'verifiedOn'>): { readonly of: 'inherent' | 'residual'; readonly score: RiskScore } =>
  (residual !== null && verifiedOn !== null ? { of: 'residual', score: residual } : { of: 'inherent', score: inherent });

const rank: Readonly<Record<Exposure, number>> = { high: 0, medium: 1, low: 2 };

/** Open before closed, then the gravest exposure, then the name. */
export const byGravity = (one: Risk, other: Risk): number => {
  const [a, b] = [one, other].map((risk) => (risk.closedOn === null ? 0 : 10) + rank[exposureOf(scoreThatCounts(risk).score)]);
  return (a ?? 0) - (b ?? 0) || (one.name < other.name ? -1 : one.name > other.name ? 1 : 0);
};
