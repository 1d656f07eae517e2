/** Colours of a picture by what they are for, each with the token it comes from. */
const tokens = {
  surface: '--ds-surface', card: '--ds-surface-raised', band: '--ds-surface-sunken',
  text: '--ds-text', subtle: '--ds-text-subtle', subtlest: '--ds-text-subtlest', link: '--ds-link',
  border: '--ds-border', line: '--ds-border-bold', chosen: '--ds-background-selected', chosenBorder: '--ds-border-selected',
  danger: '--ds-text-danger', dangerLine: '--ds-border-danger', dangerSoft: '--ds-background-danger', today: '--ds-border-brand',
  success: '--ds-text-success', doing: '--ds-text-information',
  team0: '--ds-border-accent-blue', team1: '--ds-border-accent-purple', team2: '--ds-border-accent-teal', team3: '--ds-border-accent-orange',
  team4: '--ds-border-accent-magenta', team5: '--ds-border-accent-green', team6: '--ds-border-accent-yellow', team7: '--ds-border-accent-gray',
} as const;

export type PaintName = keyof typeof tokens;

export type Paint = Readonly<Record<PaintName, string>>;

const names = Object.keys(tokens) as readonly PaintName[];

const paintOf = (colour: (name: PaintName) => string): Paint =>
  Object.fromEntries(names.map((name) => [name, colour(name)])) as Readonly<Record<PaintName, string>>;

/** Colours that follow the theme, for the page. */
export const livePaint: Paint = paintOf((name) => `var(${tokens[name]})`);

const TEAM_COLOURS = 8;

/** A team's colour, the same in every picture; it only helps to follow its lane, since its name always stands beside. */
export const teamPaint = (paint: Paint, team: string): string => {
  let sum = 0;
  for (const letter of team) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return paint[`team${sum % TEAM_COLOURS}` as 'team0'];
};

type Rgba = readonly [number, number, number, number];

const rgbaOf = (computed: string): Rgba => {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (computed.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, alpha];
};

const solid = ([red, green, blue, alpha]: Rgba, [behindRed, behindGreen, behindBlue]: Rgba): string => {
  const mixed = [[red, behindRed], [green, behindGreen], [blue, behindBlue]] as const;
  return `#${mixed.map(([front, behind]) => Math.round(front * alpha + behind * (1 - alpha)).toString(16).padStart(2, '0')).join('')}`;
};

/** The colours of the theme as it is now, as plain values: for a file that has no tokens. What is seen through is mixed with the surface. */
export const paintNow = (): Paint => {
  const probe = document.body.appendChild(document.createElement('span'));
  const computed = (name: PaintName): Rgba => {
    probe.style.color = `var(${tokens[name]})`;
    return rgbaOf(getComputedStyle(probe).color);
  };
  const behind = computed('surface');
  const paint = paintOf((name) => solid(computed(name), behind));
  probe.remove();
  return paint;
};
