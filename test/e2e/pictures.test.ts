import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Download, FrameLocator, Page } from 'playwright-core';
import type { PictureView } from '../../src/contract/dependencies';
import { randomView } from '../static/picture/random-view';
import { findings } from './axe-findings';
import { hardPicture, ringPicture, smallPicture } from './canned-picture';
import { expectRegion } from './regions';
import { openGlobal } from './visit';
import { withSampleSite } from './with-sample-site';

/** Pictures in a browser, under Forge's own headers: of the sample, and of pictures that the test itself gives. */
const site = withSampleSite();

const open = async (page: Page, place: string): Promise<FrameLocator> => {
  const frame = await openGlobal(page, `/program/${site().programId}/dependencies/${place}`);
  await frame.locator('.picture-svg').waitFor();
  return frame;
};

/** A visit for whom every picture is the one given, which may depend on what was asked. */
const given = async (view: (payload: { readonly opened?: readonly unknown[] }) => PictureView, options: BrowserContextOptions = {}): Promise<readonly [Page, FrameLocator]> => {
  const { page } = await site().as('officer', options);
  await page.route('**/forge/bridge/invoke', async (route) => {
    const asked = route.request().postDataJSON() as { readonly functionKey: string; readonly payload: { readonly opened?: readonly unknown[] } };
    if (asked.functionKey !== 'picture') return route.continue();
    return route.fulfill({ json: { body: { ok: true, value: view(asked.payload) }, consentNeeded: false } });
  });
  return [page, await open(page, 'map')];
};

const focused = (frame: FrameLocator): Promise<string> => frame.locator(':focus').evaluate((element) => element.getAttribute('aria-label') ?? element.tagName);

const overflow = (frame: FrameLocator): Promise<number> => frame.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);

test('keys lead along the lines, Enter opens the facts, Escape gives the focus back; a list says the same in words', async () => {
  const { page } = await site().as('officer');
  const frame = await open(page, 'issue/ML-41');
  await frame.getByRole('heading', { name: /^ML-41 holds up/ }).waitFor();
  await frame.locator('[data-node][tabindex="0"]').focus();
  expect(await focused(frame)).toMatch(/^ML-41 .*late by \d+ working days, on the critical chain/);
  await page.keyboard.press('ArrowRight');
  const next = await focused(frame);
  expect(next).toMatch(/waits for ML-41/);
  await page.keyboard.press('ArrowLeft');
  expect(await focused(frame)).toMatch(/^ML-41/);
  await page.keyboard.press('Enter');
  const facts = frame.getByRole('complementary', { name: 'Facts of ML-41' });
  expect(await facts.innerText()).toMatch(/late by[\s\S]*Status[\s\S]*Blocks[\s\S]*Open in Jira/);
  await page.keyboard.press('Escape');
  await facts.waitFor({ state: 'detached' });
  expect(await focused(frame)).toMatch(/^ML-41/);
  await frame.getByRole('button', { name: 'List', exact: true }).click();
  expect(await frame.locator('.picture-list').innerText()).toMatch(/waits for ML-41 \(.+\): /);
  expect(await frame.locator('.picture-item').count()).toBeGreaterThan(10);
});

const textOf = async (file: Download): Promise<Buffer> => readFile(await file.path());

test('a picture is handed out as SVG and PNG, whole, in the colours of the theme, under the real headers', async () => {
  const { page } = await site().as('officer', { colorScheme: 'dark' });
  const frame = await open(page, 'chain');
  const [svgFile] = await Promise.all([page.waitForEvent('download'), frame.getByRole('button', { name: 'Export SVG' }).click()]);
  const svg = (await textOf(svgFile)).toString('utf8');
  const parsed = await page.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, 'image/svg+xml');
    return { broken: file.querySelector('parsererror')?.textContent ?? null, title: file.querySelector('title')?.textContent ?? '', cards: file.querySelectorAll('.node').length };
  }, svg);
  expect(parsed).toEqual({ broken: null, title: expect.stringMatching(/^Analytics launch: .*finish/), cards: await frame.locator('[data-node]').count() });
  expect(svg).not.toMatch(/var\(|class="[^"]*lit|tabindex/i);
  expect(svg).toContain('font-family');
  const [pngFile] = await Promise.all([page.waitForEvent('download'), frame.getByRole('button', { name: 'Export PNG' }).click()]);
  expect(pngFile.suggestedFilename()).toBe('Analytics-launch-critical-chain.png');
  const png = await textOf(pngFile);
  const size = /width="(\d+)" height="(\d+)"/.exec(svg);
  expect([png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 2 * Number(size?.[1]), 2 * Number(size?.[2])]);
});

test('hover lights one chain, "+37 more" brings them in where one is, and the picture looks as it did', async () => {
  const [page, frame] = await given(({ opened = [] }) => smallPicture(opened.length > 0));
  expectRegion('picture-layers', await frame.locator('.picture-window').screenshot());
  await frame.locator('[data-node]').filter({ hasText: 'WEB-2' }).hover();
  expect(await frame.locator('.node-place.lit').allTextContents()).toEqual(['DATA-1', 'ML-1', 'WEB-2', 'EXT-1'].map((key) => expect.stringContaining(key)));
  expect(await frame.locator('.edge.lit').count()).toBe(3);
  const card = frame.locator('[data-node]').filter({ hasText: 'ML-1' });
  const before = await card.boundingBox();
  await frame.getByRole('button', { name: '+37 more issues that ML-1 blocks' }).click();
  await frame.locator('[data-node]').filter({ hasText: 'NEW-2' }).waitFor();
  const after = await card.boundingBox();
  expect(Math.abs((after?.x ?? 0) - (before?.x ?? 99))).toBeLessThan(2);
  expect(await frame.locator('.more').count()).toBe(0);
  expect(await findings(page, null)).toEqual([]);
});

test('a cycle of 30 is a ring with the link to cut, and cannot be told by colour alone', async () => {
  const [page, frame] = await given(() => ringPicture(30), { colorScheme: 'dark', reducedMotion: 'reduce' });
  await frame.getByText('Cheapest link to cut: C-1 → C-2.').waitFor();
  await frame.getByRole('button', { name: 'Show all' }).click();
  expectRegion('picture-ring', await frame.locator('.picture-window').screenshot());
  expect(await findings(page, ['color-contrast'])).toEqual([]);
});

test('names of 200 characters, from right to left and with markup, no dates and all late, hold at 320 px and at 200 %', async () => {
  const [page, frame] = await given(hardPicture, { viewport: { width: 320, height: 700 } });
  expect(await overflow(frame)).toBeLessThanOrEqual(0);
  await frame.getByText('No dates').first().waitFor();
  await frame.getByRole('button', { name: 'List', exact: true }).click();
  expect(await frame.locator('.picture-item').count()).toBe(3);
  expect(await overflow(frame)).toBeLessThanOrEqual(0);
  expect(await frame.locator('.picture-item b').count()).toBe(0);
  await page.setViewportSize({ width: 640, height: 450 });
  await frame.getByRole('button', { name: 'Picture', exact: true }).click();
  await frame.locator('html').evaluate((html) => { html.style.fontSize = '200%'; });
  expect(await overflow(frame)).toBeLessThanOrEqual(0);
});

test('3,000 issues stay usable: only what is in sight is drawn, and nothing is laid out anew on hover', async () => {
  const [page, frame] = await given(() => randomView({ nodes: 3_000, ranks: 24, lanes: 12 }));
  expect(await frame.locator('.node').count()).toBeLessThan(600);
  await frame.getByRole('button', { name: 'Show all' }).click();
  expect(await frame.locator('.node').count()).toBe(1);
  const stage = await frame.locator('.picture-svg').boundingBox();
  const moving = async (left: number, top: number): Promise<number> => {
    const begun = Date.now();
    for (let step = 0; step < 20; step += 1) await page.mouse.move(left + step * 9, top + step * 7);
    return Date.now() - begun;
  };
  // The same way beside the picture tells how busy the machine is.
  const elsewhere = await moving(0, 0);
  expect(await moving((stage?.x ?? 0) + 40, (stage?.y ?? 0) + 60)).toBeLessThan(6_000 + 20 * elsewhere);
});
