import type { FrameLocator, Page } from 'playwright-core';
import type { GadgetConfig, GadgetView } from '../../src/contract/gadget';
import { asShown, figuresIn, overflowOf } from './figures';
import { emailOf } from './open-site';
import { valueOf, withSampleSite } from './with-sample-site';

const site = withSampleSite();

const gadgetAt = (page: Page, place: number): FrameLocator => page.locator('section.gadget').nth(place).frameLocator('iframe');

const openDashboard = async (page: Page): Promise<FrameLocator> => {
  await page.goto('/jira/dashboards/10000');
  const gadget = gadgetAt(page, 0);
  await gadget.locator('.tile').first().waitFor();
  return gadget;
};

const answerFor = async (config: GadgetConfig): Promise<GadgetView> =>
  valueOf(await site().local.invoke(emailOf('officer'), 'flagship-gadget', 'gadget', { config }));

const firstConfig = (): GadgetConfig => [...site().local.site.tables.dashboard.values()][0]?.gadgets[0]?.config as GadgetConfig;

const choose = async (page: Page, item: string, place: number): Promise<void> => {
  await page.getByRole('button', { name: 'Actions for Flagship program' }).nth(place).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
};

test('the gadget tells the state, the figures, who waits and how fresh all that is', async () => {
  const { page } = await site().as('officer');
  const gadget = await openDashboard(page);
  const view = await answerFor(firstConfig());
  expect(await gadget.locator('.sentence').innerText()).toContain(view.stateWord);
  expect(await figuresIn(gadget.locator('.tiles'))).toEqual(view.tiles.map(asShown));
  expect(await gadget.locator('.waiting').count()).toBe(view.waiting.length);
  expect(await gadget.locator('.waiting-list').innerText()).toContain('ML-41');
  const fresh = await gadget.locator('.freshness').innerText();
  expect(fresh).toMatch(/checked .* ago|checked just now/);
  expect(fresh).toContain('7 projects');
  expect(fresh).toContain(`${view.fresh.issues} issues`);
});

test('a tile opens its evidence in place, and the way back gives the program again', async () => {
  const { page } = await site().as('officer');
  const gadget = await openDashboard(page);
  const { total } = valueOf(await site().local.invoke(emailOf('officer'), 'flagship-gadget', 'evidence', { programId: site().programId, measure: 'waiting' }));
  await gadget.getByRole('button', { name: /^Waiting now/ }).click();
  await gadget.getByRole('heading', { name: 'How it is computed' }).waitFor();
  expect(await gadget.locator('.evidence-issues-head').innerText()).toContain(`${total} issues`);
  await gadget.getByRole('button', { name: /Back to the program/ }).click();
  await gadget.locator('.tile').first().waitFor();
});

test('a second gadget is set up in its edit view, kept, refreshed and removed', async () => {
  const { page } = await site().as('officer');
  await openDashboard(page);
  await page.getByRole('button', { name: 'Add the Flagship gadget' }).click();
  const editor = gadgetAt(page, 1);
  await editor.getByLabel('Program').selectOption({ label: 'Analytics launch' });
  expect(await editor.getByLabel('The usual ones').isChecked()).toBe(true);
  await editor.getByLabel('Those that I choose').check();
  const chosen = editor.locator('.picker input:checked');
  for (let left = await chosen.count(); left > 0; left -= 1) await chosen.first().uncheck();
  expect(await editor.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  expect(await editor.getByRole('alert').allInnerTexts()).toEqual(['Choose at least 2 figures.']);
  for (const name of ['Overdue issues', 'Waiting now', 'Cycles']) await editor.getByLabel(name, { exact: true }).check();
  await editor.getByLabel('How many that wait').selectOption('1');
  await editor.getByLabel('Refresh every').selectOption({ label: '15 minutes' });
  const preview = editor.getByRole('region', { name: 'Preview' });
  await preview.locator('.tile').nth(2).waitFor();
  const config: GadgetConfig = { programId: site().programId, measures: ['overdue-issues', 'waiting', 'cycles'], waiting: 1, refreshMinutes: 15 };
  const shown = (await answerFor(config)).tiles.map(asShown);
  expect(await figuresIn(preview.locator('.tiles'))).toEqual(shown);
  await editor.getByRole('button', { name: 'Save' }).click();
  await editor.locator('.editor').waitFor({ state: 'detached' });
  const whole = async (): Promise<void> => {
    await gadgetAt(page, 1).locator('.tile').nth(2).waitFor();
    expect(await figuresIn(gadgetAt(page, 1).locator('.tiles'))).toEqual(shown);
    expect(await gadgetAt(page, 1).locator('.waiting').count()).toBe(1);
  };
  await whole();
  await page.reload();
  await whole();
  const stored = [...site().local.site.tables.dashboard.values()][0]?.gadgets.find(({ column }) => column === 1)?.config;
  expect(stored).toEqual(config);
  await choose(page, 'Refresh', 1);
  await whole();
  await choose(page, 'Configure', 1);
  await gadgetAt(page, 1).getByLabel('How many that wait').waitFor();
  expect(await gadgetAt(page, 1).getByLabel('How many that wait').inputValue()).toBe('1');
  await gadgetAt(page, 1).getByRole('button', { name: 'Cancel' }).click();
  await whole();
  await choose(page, 'Remove', 1);
  await page.locator('section.gadget').nth(1).waitFor({ state: 'detached' });
  expect([...site().local.site.tables.dashboard.values()][0]?.gadgets).toHaveLength(1);
});

test.each([[300, 1], [1200, 4]])('at %i px it shows %i tiles in a row, and nothing runs over', async (width, columns) => {
  const { page } = await site().as('officer', { viewport: { width: width + 100, height: 900 } });
  await openDashboard(page);
  await page.addStyleTag({ content: `.dashboard { display: block } .gadget .surface { width: ${width}px }` });
  const gadget = gadgetAt(page, 0);
  await gadget.locator('.tile').first().waitFor();
  expect(await gadget.locator('html').evaluate((html) => html.clientWidth)).toBe(width);
  const tops = await gadget.locator('.tile').evaluateAll((tiles) => tiles.map((tile) => Math.round(tile.getBoundingClientRect().top)));
  expect(tops.filter((top) => top === tops[0])).toHaveLength(Math.min(columns, tops.length));
  expect(await overflowOf(gadget)).toBe(0);
});
