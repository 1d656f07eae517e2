import type { Page } from 'playwright-core';
import { names } from './canned-views';
import { surfaceBench, type Bench, type SurfaceName, type Surroundings } from './surface-bench';
import { seriousFindings } from './with-tabs';

/** States that a healthy site does not show: each surface alone in a browser, the bridge answering what a state needs. */
let bench: Bench;
let page: Page | null = null;

beforeAll(async () => { bench = await surfaceBench(); }, 60_000);
afterEach(async () => { await page?.context().close(); page = null; });
afterAll(() => bench.close());

const gadgetConfig = { programId: 'p1', measures: ['waiting', 'progress-issues', 'on-time'], waiting: 3, refreshMinutes: 5 };
const configured = { gadgetConfiguration: gadgetConfig };

const open = async (surface: SurfaceName, around: Surroundings, width?: number): Promise<Page> => {
  page = await bench.open(surface, around, width);
  return page;
};

/** One part draws every problem; each surface is shown one, so that all of them and all surfaces are seen. */
const problemWords = {
  unexpected: 'Something went wrong', 'consent-needed': 'Allow and try again', 'not-allowed': 'You may not see this', 'jira-unavailable': 'Jira does not answer',
} as const;

const surfaces = [
  ['gadget', { extension: configured }, '.gadget-head', 'consent-needed'],
  ['issue', {}, '.issue-group', 'jira-unavailable'],
  ['global', { path: '/program/p1' }, '.overview', 'not-allowed'],
  ['raise', {}, 'form.raise', 'unexpected'],
  ['admin', {}, '.admin table', 'consent-needed'],
] as const;

describe.each(surfaces)('the %s', (surface, around, whole, problem) => {
  test.each(Object.entries(names))('holds %s names at 320 px, in light and dark, without running over', async (_, name) => {
    const shown = await open(surface, { ...around, name, context: { theme: { colorMode: name === names.plain ? 'dark' : 'light' } } }, 320);
    await shown.waitForSelector(whole);
    expect(await shown.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await shown.title()).not.toBe('broken in');
    expect(await shown.locator('img').count()).toBe(0);
    if (name === names.plain || name === names.endless) expect(await seriousFindings(shown)).toEqual([]);
  });

  test('says what went wrong in words, with the reference', async () => {
    const shown = await open(surface, { ...around, problem: { code: problem, message: 'What happened, and what to do.' } });
    const alert = shown.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain(problemWords[problem]);
    expect(await alert.innerText()).toContain('Reference: a1b2');
  });

  test('says that the licence is missing, and asks for nothing', async () => {
    const before = bench.asked.length;
    const shown = await open(surface, { ...around, context: { license: { active: false } } });
    await shown.getByText('no licence').waitFor();
    expect(bench.asked.slice(before).map(([command]) => command)).not.toContain('invoke');
  });
});

test('a gadget without a program says how to choose one', async () => {
  const shown = await open('gadget', { extension: { gadgetConfiguration: {} } });
  await shown.getByText('Choose a program').waitFor();
});

test('a figure that is partial or not known says so beside it', async () => {
  const shown = await open('gadget', { extension: configured });
  const tile = shown.locator('.tile').nth(2);
  await tile.waitFor();
  expect(await tile.locator('data').getAttribute('value')).toBe('');
  expect(await tile.innerText()).toContain('no deadline has passed');
  expect(await shown.locator('.tile').first().innerText()).toContain('4 of 5 projects');
});

test('Enter opens the evidence, only pages in sight are asked for, Escape gives the focus back', async () => {
  const before = bench.asked.length;
  const shown = await open('global', { path: '/program/p1' }, 1200);
  const tile = shown.locator('.tile').first();
  await tile.waitFor();
  await tile.focus();
  await shown.keyboard.press('Enter');
  await shown.locator('.evidence-scroll').waitFor();
  await shown.locator('.evidence-scroll').evaluate((list) => { list.scrollTop = list.scrollHeight; });
  await shown.getByText('WEB-5000').waitFor();
  const pages = bench.asked.slice(before).filter(([, data]) => Reflect.get(Object(data), 'functionKey') === 'evidence');
  expect(pages.length).toBeLessThanOrEqual(5);
  expect(await seriousFindings(shown)).toEqual([]);
  await shown.keyboard.press('Escape');
  await shown.locator('dialog').waitFor({ state: 'detached' });
  expect(await tile.evaluate((element) => element === document.activeElement)).toBe(true);
});
