import type { ProgramValue } from '../model/value/program-value';

/** What Overview and a new gadget show until somebody chooses: when, how far, who waits, what is late. */
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

export const standardGadgetTiles: readonly string[] = ['on-time-completion', 'progress-issues', 'forecast-finish', 'waiting'];

/**
 * Figures of the parts of Value that are used and have something to tell this viewer; SPI(t) stands beside SPI. Of a part
 * that is not set up, or takes a role that the viewer has not, there is no empty tile.
 */
const valueTiles = ({ shown, settings: { off }, baselines, objectives, surveys }: ProgramValue): readonly string[] => [
  ...(shown && baselines.length > 0 && !off.includes('earned') ? [...(off.includes('costs') ? [] : ['cpi']), 'spi'] : []),
  ...(objectives.length > 0 && !off.includes('objectives') ? ['objective-completion'] : []),
  ...(off.includes('survey') ? [] : [...new Set(surveys.filter(({ batches }) => batches.length > 0).map(({ kind }) => kind))].sort()),
];

/** The standard tiles with those of Value, which stand after the first: when, at what cost, how far. */
export const tilesFor = (value: ProgramValue): readonly string[] => [...standardTiles.slice(0, 1), ...valueTiles(value), ...standardTiles.slice(1)];
