import { readFileSync } from 'node:fs';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { findings } from './axe-findings';
import { openGlobal } from './visit';
import { withSampleSite } from './with-sample-site';

/** Tables that come in from a file of a spreadsheet and go out to one. */
const site = withSampleSite();

const open = (page: Page, path: string): Promise<FrameLocator> => openGlobal(page, `/program/${site().programId}${path}`);

/** As a spreadsheet of a German office writes it. */
const file = (probability: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name: 'Risiken.csv', mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFFTitle;Likelihood;Severity;Mitigation;Due date\r\n"Frost; in the ""old"" hall";${probability};5;=heat;31.12.2026\r\nStrike;2;2,0;;01.02.2027\r\n`),
});

const bringIn = async (section: Locator, probability: string): Promise<void> => {
  await section.getByLabel(/CSV file of risks/).setInputFiles(file(probability));
};

test('a file with an error is told by its line and brings nothing; corrected it comes in, and once more it changes nothing', async () => {
  const { page } = await site().as('officer');
  const frame = await open(page, '/value/sheets');
  const risks = frame.getByRole('region', { name: 'Risks' });
  await risks.getByRole('button', { name: 'Import CSV' }).click();
  await bringIn(risks, 'often');
  await risks.getByText(/often/).first().waitFor();
  expect(await risks.getByRole('button', { name: 'Import all of it' }).count()).toBe(0);
  await bringIn(risks, '4');
  await risks.getByText(/Would bring in: 2 new/).waitFor();
  expect(await findings(page, null)).toEqual([]);
  await risks.getByRole('button', { name: 'Import all of it' }).click();
  await risks.getByText(/Imported: 2 new/).waitFor();
  await bringIn(risks, '4');
  await risks.getByText(/Would bring in: 0 new, 0 changed, 2 the same/).waitFor();
  expect(await risks.getByRole('button', { name: 'Import all of it' }).isDisabled()).toBe(true);
});

test('the risks stand in Governance, and go out as a file in which nothing is computed', async () => {
  const { page } = await site().as('officer');
  const frame = await open(page, '/governance/risks');
  const row = frame.getByRole('row', { name: /Frost; in the "old" hall/ });
  await row.getByText('High').waitFor();
  expect(await findings(page, null)).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent('download'), frame.getByRole('button', { name: 'Download CSV' }).click()]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toMatch(/^Analytics-launch-risks-\d{4}-\d\d-\d\d\.csv$/);
  expect(text.startsWith('\uFEFFId,Risk,Probability')).toBe(true);
  expect(text).toContain('"Frost; in the ""old"" hall",4,5,\'=heat');
});

test('who needs semicolons and decimal commas says so once, for every file', async () => {
  const { page } = await site().as('officer');
  const frame = await open(page, '/governance/risks');
  await frame.getByLabel('How CSV files are written').first().selectOption('semicolon');
  const textOf = async (shown: FrameLocator): Promise<string> => {
    const [download] = await Promise.all([page.waitForEvent('download'), shown.getByRole('button', { name: 'Download CSV' }).first().click()]);
    return readFileSync(await download.path(), 'utf8');
  };
  expect(await textOf(frame)).toMatch(/^\uFEFFId;Risk;Probability/);
  expect(await textOf(await open(page, '/dependencies'))).toMatch(/^\uFEFF[^,\r]+;[^,\r]+\r\n/);
});

test('who does not manage the program takes risks out and brings no file in', async () => {
  const { page } = await site().as('engineer');
  const frame = await open(page, '/governance/risks');
  await frame.getByRole('button', { name: 'Download CSV' }).waitFor();
  expect(await frame.getByRole('button', { name: 'Import CSV' }).count()).toBe(0);
});
