import { readFile } from 'node:fs/promises';
import type { FrameLocator } from 'playwright-core';
import { colourRules, findings } from './axe-findings';
import { openAdmin } from './visit';
import { valueOf, withSampleSite } from './with-sample-site';

const site = withSampleSite();

const tabs = ['Programs', 'New programs', 'Health of the data', 'Points', 'Trail', 'Export and restore'];

const ready: Readonly<Record<string, (frame: FrameLocator) => Promise<void>>> = {
  Programs: (frame) => frame.getByRole('rowheader', { name: /Analytics launch/ }).waitFor(),
  'New programs': (frame) => frame.getByText('What new programs start with').waitFor(),
  'Health of the data': (frame) => frame.getByRole('rowheader', { name: /PRIV/ }).waitFor(),
  Points: (frame) => frame.getByRole('img', { name: /last 24 hours/ }).waitFor(),
  Trail: (frame) => frame.getByRole('combobox', { name: 'Person' }).waitFor(),
  'Export and restore': (frame) => frame.getByLabel('File that Flagship exported').waitFor(),
};

const show = async (frame: FrameLocator, tab: string): Promise<void> => {
  await frame.getByRole('tab', { name: tab, exact: true }).click();
  await ready[tab]?.(frame);
};

test.each([['light', null], ['dark', colourRules]] as const)('in the %s theme no part has a serious or critical finding', async (colorScheme, rules) => {
  const { page } = await site().as('admin', { colorScheme, reducedMotion: 'reduce' });
  const frame = await openAdmin(page);
  for (const tab of tabs) {
    await show(frame, tab);
    if (rules === null) for (const summary of await frame.locator('details > summary').all()) await summary.click();
    expect([tab, await findings(page, rules)]).toEqual([tab, []]);
  }
});

test('where it is narrow nothing is wider than the page', async () => {
  const { page } = await site().as('admin', { viewport: { width: 340, height: 800 } });
  const frame = await openAdmin(page);
  for (const tab of tabs) {
    await show(frame, tab);
    const over = await frame.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect([tab, over]).toEqual([tab, 0]);
  }
});

test('says what the app cannot see of a project, and what it spent', async () => {
  const { page } = await site().as('admin');
  const frame = await openAdmin(page);
  await show(frame, 'Health of the data');
  expect(await frame.getByRole('row', { name: /PRIV/ }).innerText()).toMatch(/The app sees \d+ of about \d+/);
  await show(frame, 'Points');
  expect(await frame.getByText(/points in this hour/).innerText()).toMatch(/^[1-9][\d,]* points in this hour\. Its own work took [\d,]+ of them, [\d.]+% of the 37,000/);
  await frame.getByText('The same as a table').click();
  await frame.getByRole('columnheader', { name: 'Reading projects' }).waitFor();
});

test('exports a file, and shows what it would do before anything is restored', async () => {
  const { page } = await site().as('admin');
  const frame = await openAdmin(page);
  await show(frame, 'Export and restore');
  const [download] = await Promise.all([page.waitForEvent('download'), frame.getByRole('button', { name: 'Export to a file' }).click()]);
  const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\n');
  expect([download.suggestedFilename(), JSON.parse(lines[0] ?? ''), JSON.parse(lines.at(-1) ?? '')]).toEqual([
    expect.stringMatching(/^flagship-\d{4}-\d\d-\d\d\.jsonl$/), expect.objectContaining({ flagship: 'export', format: 1 }), { end: expect.objectContaining({ lines: lines.length - 1 }) as unknown },
  ]);
  const choose = (text: string) => frame.getByLabel('File that Flagship exported').setInputFiles({ name: 'copy.jsonl', mimeType: 'application/x-ndjson', buffer: Buffer.from(text) });
  await choose(`${lines.join('\n').replace('Analytics launch', 'Analytics lunch')}\n`);
  await frame.getByText('its checksum does not hold').waitFor();
  await choose(`${lines.join('\n')}\n`);
  expect(await frame.getByRole('row', { name: /Analytics launch/ }).innerText()).toMatch(/Here, and the same: it stays/);
  expect(await findings(page, null)).toEqual([]);
  await frame.getByRole('button', { name: 'Cancel' }).click();
  await frame.getByLabel('File that Flagship exported').waitFor();
});

test('archives and restores a program by keyboard alone', async () => {
  const { page } = await site().as('admin');
  const frame = await openAdmin(page);
  await ready['Programs']?.(frame);
  await frame.getByRole('button', { name: 'Archive Analytics launch' }).focus();
  await page.keyboard.press('Enter');
  await frame.getByRole('dialog').getByText('Nothing is lost').waitFor();
  expect(await frame.locator('html').evaluate(() => document.activeElement?.tagName)).toBe('H2');
  await page.keyboard.press('Escape');
  await frame.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await frame.getByRole('button', { name: 'Archive Analytics launch' }).evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await frame.getByRole('dialog').getByRole('button', { name: 'Archive' }).press('Enter');
  await frame.getByRole('button', { name: 'Restore Analytics launch' }).waitFor();
  const listed = async () => valueOf(await site().local.invoke('engineer@example.com', 'flagship-global', 'listPrograms', {})).programs.length;
  expect(await listed()).toBe(0);
  await frame.getByRole('button', { name: 'Restore Analytics launch' }).press('Enter');
  await frame.getByRole('dialog').getByRole('button', { name: 'Restore' }).press('Enter');
  await frame.getByRole('button', { name: 'Archive Analytics launch' }).waitFor();
  expect(await listed()).toBe(1);
});

test('decides who may create programs, and the trail tells it', async () => {
  const { page } = await site().as('admin');
  const frame = await openAdmin(page);
  await show(frame, 'New programs');
  await frame.getByRole('radio', { name: /Administrators of Jira only/ }).check();
  await frame.getByText('Old open work').click();
  await frame.getByRole('spinbutton').first().fill('365');
  await frame.getByText('2 changes are not saved').waitFor();
  await frame.getByRole('button', { name: 'Save', exact: true }).click();
  await frame.getByText('Set aside after 365 days untouched').waitFor();
  await show(frame, 'Trail');
  await frame.getByText('Who may create programs').waitFor();
  await frame.getByText('Administrators of Jira', { exact: true }).waitFor();
  await frame.getByRole('button', { name: 'Check', exact: true }).click();
  await frame.getByText('Every entry follows from the one before it', { exact: true }).waitFor();
});

test('gives a program to somebody else', async () => {
  const { page } = await site().as('admin');
  const frame = await openAdmin(page);
  await ready['Programs']?.(frame);
  await frame.getByRole('button', { name: 'Change owner of Analytics launch' }).click();
  await frame.getByRole('combobox', { name: 'New owner' }).fill('lead');
  await frame.getByRole('listbox').getByRole('option').first().click();
  await frame.getByRole('dialog').getByRole('button', { name: 'Change owner' }).click();
  await frame.getByRole('dialog').waitFor({ state: 'hidden' });
  const row = frame.getByRole('row', { name: /Analytics launch/ });
  await frame.getByRole('row', { name: /Analytics launch.*Lead/ }).waitFor();
  expect(await row.innerText()).not.toContain('Officer');
});
