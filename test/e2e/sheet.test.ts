import { readFile } from 'node:fs/promises';
import type { FrameLocator, Page } from 'playwright-core';
import type { SheetView } from '../../src/contract/sheet';
import { findings } from './axe-findings';
import { emptySheet, fullSheet } from './canned-sheet';
import { names } from './canned-views';
import { emailOf } from './open-site';
import { surfaceBench, type Bench } from './surface-bench';
import { openGlobal } from './visit';
import { valueOf, withSampleSite } from './with-sample-site';

/** The one sheet: over the sample in the local Jira, and alone in a browser with whatever a sheet may hold. */
const site = withSampleSite();

let bench: Bench;
beforeAll(async () => { bench = await surfaceBench(); });
afterAll(() => bench.close());

const openSheet = async (page: Page, asOf = ''): Promise<FrameLocator> => {
  const frame = await openGlobal(page, `/program/${site().programId}/sheet${asOf}`);
  await frame.locator('.milestones').waitFor();
  return frame;
};

const alone = async (view: SheetView, colorMode: 'light' | 'dark', width = 1280): Promise<Page> => {
  const page = await bench.open('global', { path: '/program/p1/sheet', answers: { sheet: view }, context: { theme: { colorMode } } }, width);
  await page.locator('.milestones').waitFor();
  return page;
};

const sheetNow = async (): Promise<SheetView> => valueOf(await site().local.invoke(emailOf('officer'), 'flagship-global', 'sheet', { programId: site().programId }));

test('from the program to its sheet: state, milestones, the waits that cost most, decisions and who must talk; each figure opens', async () => {
  const { page } = await site().as('officer');
  const frame = await openGlobal(page, `/program/${site().programId}`);
  await frame.getByRole('button', { name: 'One sheet' }).click();
  await frame.locator('.milestones').waitFor();
  expect(await frame.locator('.headline').innerText()).toMatch(/Analytics launch[\s\S]*Off track[\s\S]*Forecast finish[\s\S]*In the last 7 days/);
  const rows = await frame.locator('.milestones tbody tr').allInnerTexts();
  expect([rows.length, rows[0]]).toEqual([8, expect.stringMatching(/The whole program[\s\S]*Late/)]);
  expect(await frame.locator('.ask').count()).toBe(3);
  expect(await frame.locator('.ask').first().innerText()).toMatch(/^Finish ML-44 now[\s\S]*wait\.[\s\S]*owner Chen Wei[\s\S]*moves the finish by \d+ working days/);
  expect(await frame.locator('.talk').first().innerText()).toMatch(/ with Model Integration[\s\S]*saves \d+ working days[\s\S]*about ML-\d+/);
  expect(await findings(page, null)).toEqual([]);
  await frame.getByRole('button', { name: /issues delivered/ }).click();
  await frame.getByRole('dialog').getByText(/Issues without children that were delivered since/).waitFor();
  await frame.getByRole('button', { name: 'Close evidence' }).click();
  await frame.getByRole('link', { name: /so that none can be finished first/ }).click();
  await frame.getByRole('tab', { name: 'Dependencies', selected: true }).waitFor();
});

test('a meeting that is closed moves what the sheet tells since, with its note; taken back, it does not', async () => {
  const { page } = await site().as('officer');
  const frame = await openSheet(page);
  await frame.getByRole('button', { name: 'Close meeting…' }).click();
  await frame.getByLabel(/Note/).fill('Move Web to the privacy work.');
  await frame.getByRole('button', { name: 'Close the meeting' }).click();
  await frame.getByText('Since the last steering meeting').waitFor();
  expect(await frame.locator('.headline').innerText()).toMatch(/Olga Officer: “Move Web to the privacy work\.”/);
  expect(await frame.getByRole('columnheader', { name: 'Last meeting' }).count()).toBe(1);
  const viewer = await openSheet((await site().as('lead')).page);
  expect(await viewer.locator('.headline').innerText()).toContain('Move Web to the privacy work.');
  expect(await viewer.getByRole('button', { name: /meeting|Take back/ }).count()).toBe(0);
  await frame.getByRole('button', { name: 'Take back' }).click();
  expect(await frame.getByRole('dialog').innerText()).toMatch(/Lost are its note/);
  await frame.getByRole('button', { name: 'Take it back' }).click();
  await frame.getByText('In the last 7 days').waitFor();
});

test('a past day has a sheet of its own, on which nobody closes a meeting', async () => {
  const day = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10);
  const frame = await openSheet((await site().as('officer')).page, `/at/${day}`);
  expect(await frame.getByLabel('As of').inputValue()).toBe(day);
  expect(await frame.getByRole('button', { name: 'Close meeting…' }).count()).toBe(0);
  await frame.getByRole('button', { name: 'Back to today' }).click();
  await frame.getByRole('button', { name: 'Close meeting…' }).waitFor();
});

/** Width and height that a PNG says it has. */
const sizeOf = (png: Buffer): readonly [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

test('it is copied as a picture; where the frame gets no clipboard, a file is saved, and said to be', async () => {
  const { page } = await site().as('officer', { colorScheme: 'dark' });
  const frame = await openSheet(page);
  const [file] = await Promise.all([page.waitForEvent('download'), frame.getByRole('button', { name: 'Copy as picture' }).click()]);
  const png = await readFile(await file.path());
  const [width, height] = sizeOf(png);
  expect(file.suggestedFilename()).toMatch(/^Analytics-launch-\d{4}-\d\d-\d\d\.png$/);
  expect([width > 1600, height > 2000, png.length > 100_000]).toEqual([true, true, true]);
  await frame.getByText('saved as a file').waitFor();
  expect(await frame.locator('.paper').getAttribute('data-color-mode')).toBeNull();
});

/** Pages of a printed file. */
const pagesIn = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page[^s]/g)].length;

test.each([['light'], ['dark']] as const)('in the %s theme it prints light, on one page of A4 and of Letter: the sample, a full sheet, an empty one', async (theme) => {
  for (const view of theme === 'light' ? [await sheetNow()] : [await sheetNow(), fullSheet('Analytics launch'), emptySheet()]) {
    const page = await alone(view, theme);
    await page.waitForFunction(() => document.head.querySelector('style[data-theme="light"]') !== null);
    for (const format of ['A4', 'Letter']) expect([view.name, format, pagesIn(await page.pdf({ format }))]).toEqual([view.name, format, 1]);
    await page.emulateMedia({ media: 'print' });
    await page.waitForFunction(() => document.documentElement.classList.contains('printing'));
    expect(await page.evaluate(() => [document.documentElement.dataset['colorMode'], getComputedStyle(document.querySelector('.sheet-head') ?? document.body).display])).toEqual(['light', 'none']);
    await page.emulateMedia({ media: 'screen' });
    await page.waitForFunction(() => !document.documentElement.classList.contains('printing'));
    expect(await page.evaluate(() => [document.documentElement.dataset['colorMode'], document.querySelector('.paper')?.getAttribute('style') ?? ''])).toEqual([theme, '']);
    await page.context().close();
  }
});

test.each([[names.endless.slice(0, 200), 320, 1], [names.rightToLeft, 640, 2], [names.markup, 1280, 1]] as const)('it holds a name such as %.20s at %d px, %d times as large', async (name, width, zoom) => {
  const page = await alone(fullSheet(name), 'dark', width);
  await page.evaluate((times) => document.documentElement.style.setProperty('zoom', String(times)), zoom);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await page.evaluate(() => [...document.querySelectorAll('.paper table, .paper ul, .paper ol')].filter((part) => part.scrollWidth > part.clientWidth + 1).length)).toBe(0);
  expect(await page.evaluate(() => { const [paper, table] = [document.querySelector('.paper'), document.querySelector('.milestones')]; return (table?.getBoundingClientRect().right ?? 0) <= (paper?.getBoundingClientRect().right ?? 0); })).toBe(true);
  expect(await page.title()).not.toBe('broken in');
  expect(await page.getByText('and 32 more, further away').count()).toBe(1);
  expect(await findings(page, null)).toEqual([]);
  await page.context().close();
});
