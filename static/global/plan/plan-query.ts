import { zooms, type Zoom } from './time/scale';

const arrowKinds = ['late', 'all', 'row', 'none'] as const;

/** Which dependencies are drawn; `row`: those of the row one looks at. */
export type Arrows = (typeof arrowKinds)[number];

/**
 * What the address says of the plan. `zoom` null: as wide as fits; `open` are the keys of rows that were unfolded, after a
 * `-` of those that were folded; `at` is the past day the plan is of, null for today.
 */
export type PlanLooks = {
  readonly zoom: Zoom | null;
  readonly open: readonly string[];
  readonly hideDone: boolean;
  readonly text: string;
  readonly arrows: Arrows;
  readonly critical: boolean;
  readonly float: boolean;
  readonly fan: boolean;
  readonly at: string | null;
};

const longestText = 255;

const openOf = (told: string | null): readonly string[] => [...new Set((told ?? '').split(',').filter((key) => key !== ''))];

const oneOf = <T extends string>(choices: readonly T[], told: string | null): T | null => choices.find((choice) => choice === told) ?? null;

/** Reads the part of an address behind its question mark; what it does not know it passes over. */
export const parseLooks = (query: string): PlanLooks => {
  const told = new URLSearchParams(query);
  const at = told.get('at');
  return {
    zoom: oneOf(zooms, told.get('zoom')),
    open: openOf(told.get('open')),
    hideDone: told.get('done') === 'hide',
    text: (told.get('q') ?? '').slice(0, longestText),
    arrows: oneOf(arrowKinds, told.get('arrows')) ?? 'late',
    critical: told.get('critical') !== '0',
    float: told.get('float') === '1',
    fan: told.get('fan') === '1',
    at: at !== null && /^\d{4}-\d{2}-\d{2}$/.test(at) ? at : null,
  };
};

/** The same as an address has it; what is as it is by default is left out. */
export const printLooks = (looks: PlanLooks): string => {
  const told: readonly (readonly [string, string | null])[] = [
    ['zoom', looks.zoom],
    ['done', looks.hideDone ? 'hide' : null],
    ['q', looks.text === '' ? null : looks.text],
    ['arrows', looks.arrows === 'late' ? null : looks.arrows],
    ['critical', looks.critical ? null : '0'],
    ['float', looks.float ? '1' : null],
    ['fan', looks.fan ? '1' : null],
    ['at', looks.at],
    ['open', looks.open.length === 0 ? null : looks.open.join(',')],
  ];
  return new URLSearchParams(told.flatMap(([name, value]) => (value === null ? [] : [[name, value]]))).toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
};
