import { weekDraws } from '../../../src/analyse/forecast/week-draws';
import { weeksToFinish } from '../../../src/analyse/forecast/weeks-to-finish';

/** One six in six throws: of six past weeks one delivered an item, so that a week is a throw of a die. */
const sixes = [0, 0, 0, 0, 0, 1];
const SEEDS = 40;

/** The share of runs that have delivered so many items within so many weeks, over many seeds. */
const chance = (net: readonly number[], work: number, weeks: number): number => {
  let [within, all] = [0, 0];
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const { slowest } = weeksToFinish([{ net, work }], weekDraws(seed, net.length));
    all += slowest.length;
    for (const at of slowest) within += at <= weeks ? 1 : 0;
  }
  return within / all;
};

/** Questions about dice with answers that were printed long before there were computers: 24,000 runs are within 1% of them. */
describe('Monte Carlo against what is known of dice', () => {
  // Newton to Pepys, 1693: which is likelier, one six of 6 dice, two of 12, or three of 18?
  test.each([[1, 6, 0.6651], [2, 12, 0.6187], [3, 18, 0.5973]])('Newton and Pepys: %i of %i throws', (work, weeks, exact) => {
    expect(Math.abs(chance(sixes, work, weeks) - exact)).toBeLessThan(0.01);
  });

  // Pascal to Fermat, 1654, on the Chevalier de Mere: four throws are a bet worth making, three are not.
  test.each([[3, 0.4213], [4, 0.5177]])('de Mere: a six within %i throws', (weeks, exact) => {
    expect(Math.abs(chance(sixes, 1, weeks) - exact)).toBeLessThan(0.01);
  });

  // Galileo, Sopra le scoperte dei dadi: of 216 throws of three dice 81 come to 12 or more: 25 to 12, 21 to 13, 15, 10, 6, 3 and 1 to more.
  test('Galileo: twelve with three dice', () => {
    expect(Math.abs(chance([1, 2, 3, 4, 5, 6], 12, 3) - 81 / 216)).toBeLessThan(0.01);
  });
});
