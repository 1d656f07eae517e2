/** How many arcs lead between each two lanes, whichever way: `arcs[a * lanes + b]`. */
type Weights = { readonly lanes: number; readonly arcs: Float64Array };

/** Rounds of moving lanes about: more of them find little. */
const MOST_ROUNDS = 8;

/** Of more lanes than this the order they came in is kept: one round takes the third power of them. */
const MOST_LANES = 200;

/**
 * An order of lanes in which arcs between them are short: `order[place]` is a lane. Lanes come in any order, and one
 * after the other is moved to where the sum of arcs times distance is least, until nothing is gained any more. It is
 * never worse than the order they came in. (Linear arrangement is NP-hard; teams are few, and this is fast.)
 */
export const laneOrder = (lanes: number, arcs: Iterable<readonly [from: number, to: number]>): readonly number[] => {
  const order = Array.from({ length: lanes }, (_, lane) => lane);
  if (lanes > MOST_LANES) return order;
  const weights = weightsOf(lanes, arcs);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let gained = false;
    for (let lane = 0; lane < lanes; lane += 1) if (moveToBest(order, lane, weights)) gained = true;
    if (!gained) break;
  }
  return order;
};

const weightsOf = (lanes: number, arcs: Iterable<readonly [number, number]>): Weights => {
  const found = new Float64Array(lanes * lanes);
  for (const [from, to] of arcs) {
    if (from === to) continue;
    for (const at of [from * lanes + to, to * lanes + from]) found[at] = (found[at] ?? 0) + 1;
  }
  return { lanes, arcs: found };
};

const weight = ({ lanes, arcs }: Weights, a: number, b: number): number => arcs[a * lanes + b] ?? 0;

/** By how much the sum grows where the lanes at a place and at the next change places: all others come nearer to one and farther from the other. */
const growth = (order: readonly number[], place: number, weights: Weights): number => {
  const [a, b] = [order[place] ?? 0, order[place + 1] ?? 0];
  let sum = 0;
  for (const [at, other] of order.entries()) {
    if (other === a || other === b) continue;
    const change = weight(weights, a, other) - weight(weights, b, other);
    sum += at < place ? change : -change;
  }
  return sum;
};

const swap = (order: number[], place: number): void => {
  const [a, b] = [order[place] ?? 0, order[place + 1] ?? 0];
  order[place] = b;
  order[place + 1] = a;
};

/** Moves a lane to the first place, then step by step to the last, and back to where the sum was least; whether that gained anything. */
const moveToBest = (order: number[], lane: number, weights: Weights): boolean => {
  const began = order.indexOf(lane);
  let [sum, least, best] = [0, 0, began];
  const step = (place: number, to: number): void => {
    sum += growth(order, place, weights);
    swap(order, place);
    if (sum < least) [least, best] = [sum, to];
  };
  for (let place = began - 1; place >= 0; place -= 1) step(place, place);
  for (let place = 0; place < order.length - 1; place += 1) step(place, place + 1);
  for (let place = order.length - 2; place >= best; place -= 1) swap(order, place);
  return best !== began;
};
