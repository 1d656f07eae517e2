/** Arcs between two lanes, by their positions, whichever way they lead. */
type Between = { readonly a: number; readonly b: number; readonly arcs: number };

/** Rounds of moving lanes about: more of them find little, and of very many lanes one has to do. */
const MOST_ROUNDS = 8;
const MOST_STEPS = 20_000_000;

/**
 * An order of lanes in which arcs between them are short: `order[place]` is a lane. Lanes come in any order, and one
 * after the other is moved to where the sum of arcs times distance is least, until nothing is gained any more. It is
 * never worse than the order they came in. (Linear arrangement is NP-hard; teams are few, and this is fast.)
 */
export const laneOrder = (lanes: number, arcs: Iterable<readonly [from: number, to: number]>): readonly number[] => {
  const between = weights(arcs);
  let order = Array.from({ length: lanes }, (_, lane) => lane);
  let length = lengthOf(order, between);
  const rounds = Math.min(MOST_ROUNDS, Math.ceil(MOST_STEPS / (lanes * lanes * (lanes + between.length) + 1)));
  for (let round = 0; round < rounds; round += 1) {
    const before = length;
    for (let lane = 0; lane < lanes; lane += 1) {
      const better = bestPlace(order, lane, between, length);
      if (better !== null) [order, length] = [better.order, better.length];
    }
    if (length === before) break;
  }
  return order;
};

const weights = (arcs: Iterable<readonly [number, number]>): readonly Between[] => {
  const found = new Map<string, { a: number; b: number; arcs: number }>();
  for (const [from, to] of arcs) {
    if (from === to) continue;
    const [a, b] = from < to ? [from, to] : [to, from];
    const known = found.get(`${a} ${b}`);
    if (known === undefined) found.set(`${a} ${b}`, { a, b, arcs: 1 });
    else known.arcs += 1;
  }
  return [...found.values()];
};

/** The sum of arcs times the distance of their lanes. */
export const lengthOf = (order: readonly number[], between: Iterable<Between>): number => {
  const place = new Int32Array(order.length);
  for (const [at, lane] of order.entries()) place[lane] = at;
  let sum = 0;
  for (const { a, b, arcs } of between) sum += arcs * Math.abs((place[a] ?? 0) - (place[b] ?? 0));
  return sum;
};

const bestPlace = (order: readonly number[], lane: number, between: readonly Between[], least: number): { order: number[]; length: number } | null => {
  const others = order.filter((one) => one !== lane);
  let best: { order: number[]; length: number } | null = null;
  for (let place = 0; place <= others.length; place += 1) {
    const tried = others.toSpliced(place, 0, lane);
    const length = lengthOf(tried, between);
    if (length < (best?.length ?? least)) best = { order: tried, length };
  }
  return best;
};
