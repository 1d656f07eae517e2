import type { Analysis } from '../analyse/analysis';
import { figureOf } from '../analyse/figure-of';
import { measureByKey } from '../analyse/measures';
import type { ProgramValue } from '../model/value/program-value';

/** What Overview shows until somebody chooses: when, how far, who waits, what is late. */
export const standardTiles: readonly string[] = [
  'on-time-completion',
  'progress-issues',
  'forecast-finish',
  'waiting',
  'milestones-overdue',
  'velocity',
  'flow-time',
  'people-in-several-projects',
];

/** What a gadget shows of a program that uses no part of Value. */
export const standardGadgetTiles: readonly string[] = ['on-time-completion', 'progress-issues', 'forecast-finish', 'waiting'];

/** What a gadget has room for without being read twice. */
const MOST_IN_GADGET = 6;

/**
 * Figures of the parts of Value that are used and have something to tell this viewer; SPI(t) stands beside SPI. Of a part
 * that is not set up, or takes a role that the viewer has not, there is no empty tile.
 */
const valueTiles = ({ shown, settings: { off }, baselines, objectives, surveys }: ProgramValue): readonly string[] => [
  ...(shown && baselines.length > 0 && !off.includes('earned') ? [...(off.includes('costs') ? [] : ['cpi']), 'spi'] : []),
  ...(objectives.length > 0 && !off.includes('objectives') ? ['objective-completion'] : []),
  ...(off.includes('survey') ? [] : [...new Set(surveys.filter(({ batches }) => batches.length > 0).map(({ kind }) => kind))].sort()),
];

const valueOf = (analysis: Analysis, key: string): number | null => {
  const measure = measureByKey.get(key);
  return measure === undefined || measure.isUsed?.(analysis.program) === false ? null : figureOf(measure, analysis).value;
};

/** Delivered and missed takes a tile of its own while there is such a benefit. */
const missedTile = (analysis: Analysis): readonly string[] => ((valueOf(analysis, 'outcome-missed') ?? 0) > 0 ? ['outcome-missed'] : []);

/** The standard tiles with those of Value, which stand after the first: when, at what cost, how far. */
export const tilesFor = (analysis: Analysis): readonly string[] =>
  [...standardTiles.slice(0, 1), ...valueTiles(analysis.program.value), ...missedTile(analysis), ...standardTiles.slice(1)];

/**
 * What a gadget shows while nobody chose its figures: on time, CPI, SPI, who waits, objectives and what was missed, as far as they are
 * set up and known, then how far and when.
 */
export const gadgetTilesFor = (analysis: Analysis): readonly string[] => {
  const known = (keys: readonly string[]): readonly string[] => keys.filter((key) => valueOf(analysis, key) !== null);
  const used = valueTiles(analysis.program.value);
  const ofValue = known(['cpi', 'spi'].filter((key) => used.includes(key)));
  const outcome = [...known(used.filter((key) => key === 'objective-completion')), ...missedTile(analysis)];
  if (ofValue.length + outcome.length === 0) return standardGadgetTiles;
  return [...known(['on-time-completion']), ...ofValue, ...known(['waiting']), ...outcome, ...known(['progress-issues', 'forecast-finish'])].slice(0, MOST_IN_GADGET);
};
