/** How many gave each answer: `counts[n]` gave n. 0..10 for NPS, 1..5 for satisfaction (with `counts[0]` 0). */
export type Histogram = readonly number[];

/** A score with the interval it lies in with 95% certainty, and of how many answers it is. */
export type Score = { readonly value: number; readonly low: number; readonly high: number; readonly answers: number };

const Z_95 = 1.959964;

const between = (counts: Histogram, from: number, to: number): number => counts.slice(from, to + 1).reduce((sum, count) => sum + count, 0);

/** Answers that the interval of a net score adds to those given, a quarter of them promoters and a quarter detractors. */
const ADDED = 3;

/**
 * Net promoter score = % of 9 and 10 minus % of 0 to 6, -100..100, with the adjusted Wald interval of a difference of two
 * shares of one sample, which does not shrink to nothing where few answers agree. Null without answers. (F. Reichheld,
 * "The one number you need to grow", 2003; B. Rocks, "Interval estimation for the net promoter score", The American
 * Statistician 70, 2016, after the intervals for paired shares of D. Bonett and R. Price, 2012)
 */
export const netPromoterScore = (counts: Histogram): Score | null => {
  const answers = between(counts, 0, 10);
  if (answers === 0) return null;
  const [promoters, detractors] = [between(counts, 9, 10), between(counts, 0, 6)];
  const of = answers + ADDED;
  const middle = (promoters - detractors) / of;
  const spread = Z_95 * Math.sqrt(((promoters + detractors + ADDED / 2) / of - middle * middle) / of);
  return { value: 100 * (promoters - detractors) / answers, low: Math.max(-100, 100 * (middle - spread)), high: Math.min(100, 100 * (middle + spread)), answers };
};

/**
 * Satisfaction = % of 4 and 5 on a scale of 1 to 5, with Wilson's interval, which holds for few answers and at the ends
 * of the scale too. Null without answers. (E. B. Wilson, "Probable inference", 1927)
 */
export const satisfaction = (counts: Histogram): Score | null => {
  const answers = between(counts, 1, 5);
  if (answers === 0) return null;
  const share = between(counts, 4, 5) / answers;
  const z2 = Z_95 * Z_95 / answers;
  const middle = (share + z2 / 2) / (1 + z2);
  const spread = Z_95 * Math.sqrt(share * (1 - share) / answers + z2 / (4 * answers)) / (1 + z2);
  return { value: 100 * share, low: 100 * Math.max(0, middle - spread), high: 100 * Math.min(1, middle + spread), answers };
};
