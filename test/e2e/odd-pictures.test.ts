import type { BrowserContextOptions, Page } from 'playwright-core';
import { findings } from './axe-findings';
import { oddAnswers, type Odd } from './canned-dependencies';
import { clashesOn } from './clashes';
import { surfaceBench, type Bench } from './surface-bench';

/** The Dependencies tab over programs that no healthy site has: the built pages alone, with answers that the test makes. */
let bench: Bench;
let page: Page | null = null;

beforeAll(async () => { bench = await surfaceBench(); }, 60_000);
afterEach(async () => { await page?.context().close(); page = null; });
afterAll(() => bench.close());

type Screen = { readonly width: 320 | 640 | 1280; readonly dark?: boolean; readonly still?: boolean; readonly axe?: boolean };

/** 640 pixels of two dots each are a window of 1280 at 200 % zoom. */
const optionsOf = ({ width, still = false }: Screen): BrowserContextOptions => ({
  locale: 'en-US', deviceScaleFactor: width === 640 ? 2 : 1, reducedMotion: still ? 'reduce' : 'no-preference', viewport: { width, height: width === 640 ? 450 : 800 },
});

const open = async (place: string, answers: Readonly<Record<string, unknown>>, screen: Screen): Promise<Page> => {
  const around = { path: `/program/p1/dependencies${place}`, answers, context: { theme: { colorMode: screen.dark === true ? 'dark' : 'light' } } };
  page = await bench.open('global', around, screen.width, optionsOf(screen));
  return page;
};

/** What every page has to hold, whatever is on it. */
const expectSound = async (shown: Page, { width, still = false, axe = false }: Screen): Promise<void> => {
  expect(await shown.evaluate(() => [document.documentElement.scrollWidth, innerWidth])).toEqual([width, width]);
  expect([await shown.locator('img').count(), await shown.title()]).toEqual([0, expect.not.stringContaining('broken in')]);
  expect(await clashesOn(shown)).toEqual([]);
  // Heads that are as long as their names would leave no cell in sight.
  for (const head of await shown.locator('.matrix thead').all()) expect((await head.boundingBox())?.height).toBeLessThan(200);
  if (still) expect(await shown.evaluate(() => document.getAnimations().length)).toBe(0);
  if (axe) expect(await findings(shown, null)).toEqual([]);
  expect(bench.exceptions).toEqual([]);
};

const late: Odd = { teams: 40, issues: 40, dates: true, late: true };
const undated: Odd = { teams: 4, issues: 12, dates: false, late: false };

/** Every program has names of 200 characters, from right to left, and with markup in them. */
const cases: readonly (readonly [what: string, place: string, seen: string, odd: Odd, screen: Screen, words: RegExp])[] = [
  ['the list, all of 5,000 late, 320 px, dark', '', '.list-row', late, { width: 320, dark: true }, /5,000 open dependencies[\s\S]*Late/],
  ['the list without dates, 200 % zoom, still', '', '.list-row', undated, { width: 640, still: true, axe: true }, /not known: nothing has a duration/],
  ['rings of 12 without dates, 320 px, still', '/cycles', '.ring', undated, { width: 320, still: true, axe: true }, /2 rings/],
  ['rings of 40 teams, 200 % zoom, dark', '/cycles', '.ring', late, { width: 640, dark: true }, /40 issues of 40 teams/],
  ['40 teams that are all late, 1280 px, still', '/teams', '.matrix', late, { width: 1280, still: true }, /!/],
  ['40 teams that are all late, 200 % zoom, dark', '/teams', '.pair-list', late, { width: 640, dark: true }, /late/],
  ['teams without dates, 320 px, dark, still', '/teams', '.pair-list', undated, { width: 320, dark: true, still: true, axe: true }, /delivered nothing in the last 6 weeks/],
  ['the board of 40 teams, all late, 200 % zoom', '/board', '.board-card', late, { width: 640 }, /39 dependencies in the wrong order/],
  ['the board without dates, 320 px, dark, still', '/board', '.board-table', undated, { width: 320, dark: true, still: true }, /no sprint/],
  ['the picture of 40 late issues in 40 teams, 320 px', '/chain', '[data-node]', late, { width: 320 }, /late/],
  ['the picture without dates, 200 % zoom, dark, still', '/map', '[data-node]', undated, { width: 640, dark: true, still: true, axe: true }, /No dates/],
];

test.each(cases)('%s, with long, right-to-left and marked-up names: nothing runs over, nothing lies over anything', async (_, place, seen, odd, screen, words) => {
  const shown = await open(place, oddAnswers(odd, odd === late ? 5_000 : 12, 2), screen);
  await shown.locator(seen).first().waitFor();
  expect(await shown.locator('.dependencies').innerText()).toMatch(words);
  await expectSound(shown, screen);
});

/** Each page of the tab by its name, and what tells that it is there. */
const tour = async (shown: Page, screen: Screen, pages: readonly (readonly [tab: string, words: RegExp])[]): Promise<void> => {
  for (const [tab, words] of pages) {
    await shown.getByRole('tab', { name: tab, exact: true }).click();
    await shown.locator('.dependencies').getByText(words).first().waitFor();
    await expectSound(shown, screen);
  }
};

test('one issue: each page of the tab at 200 % zoom', async () => {
  const screen = { width: 640, still: true } as const;
  const shown = await open('', oddAnswers({ teams: 1, issues: 1, dates: true, late: true }, 1, 1), screen);
  await tour(shown, screen, [['List', /open dependency/], ['Cycles', /An issue that waits for itself/], ['Teams', /Runway/], ['Sprint board', /0 dependencies/], ['Critical chain', /holds up 1/], ['Map', /holds up 1/]]);
});

test('an empty program: each page of the tab says so at 320 px in the dark theme', async () => {
  const screen = { width: 320, dark: true } as const;
  const shown = await open('', oddAnswers({ teams: 0, issues: 0, dates: false, late: false }, 0, 0), screen);
  await tour(shown, screen, [
    ['List', /No open issue waits for another/], ['Cycles', /No issues wait for each other/], ['Teams', /No team waits for another/], ['Sprint board', /give the sprints dates/], ['Critical chain', /No open issue waits/],
  ]);
});
