import type { FrameLocator, Page } from 'playwright-core';
import { colourRules, findings } from './axe-findings';
import { emailOf } from './open-site';
import { openGlobal } from './visit';
import { valueOf, withSampleSite } from './with-sample-site';

/** What the sample's data asks, and what is answered to it, by the people of the sample. */
const site = withSampleSite();

const openQuestions = async (page: Page, query = ''): Promise<FrameLocator> => {
  const frame = await openGlobal(page, `/program/${site().programId}/dependencies/questions${query}`);
  await frame.locator('.questions').waitFor();
  return frame;
};

const card = (frame: FrameLocator, words: string) => frame.locator('.question-card', { has: frame.getByRole('heading', { name: words }) });

test('the officer reads what is asked, links a mention in their name by keyboard, and finds the answer kept', async () => {
  const { page } = await site().as('officer');
  const frame = await openQuestions(page);
  await frame.getByText('4 questions: 2 issues wait for work that was dropped, 2 summaries name work of another team without a link.').waitFor();
  const mention = card(frame, 'Does ML-48 wait for DATA-50');
  expect(await mention.locator('mark').allInnerTexts()).toEqual(['DATA-50']);
  await mention.getByText('Links them in Jira, in your name: “DATA-50 blocks ML-48”.').waitFor();
  await mention.getByRole('button', { name: 'ML-48 waits for DATA-50' }).focus();
  await page.keyboard.press('Enter');
  await mention.getByText('DATA-50 blocks ML-48.', { exact: true }).waitFor();
  expect(await mention.getByRole('status').evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  const ends = [...site().local.site.tables.link.values()].map(({ sourceId, destinationId }) => `${site().local.site.issueById(sourceId)?.key ?? ''} ${site().local.site.issueById(destinationId)?.key ?? ''}`);
  expect(ends).toContain('DATA-50 ML-48');
  await frame.getByRole('button', { name: 'Show what is left' }).click();
  await frame.getByText('3 questions:').waitFor();
  await frame.getByRole('button', { name: /^Answered/ }).click();
  await frame.getByText('ML-48 waits for DATA-50', { exact: true }).waitFor();
  expect(await card(frame, 'Does ML-48 wait for DATA-50').innerText()).toContain('Olga Officer');
});

test('a dropped blocker that is still needed says what to do next, and can be asked again', async () => {
  const { page } = await site().as('officer');
  const frame = await openQuestions(page, '?show=dropped');
  await frame.getByRole('button', { name: 'Still needed' }).click();
  await frame.getByText('Raise a blocker', { exact: true }).waitFor();
  await frame.getByRole('button', { name: /^Answered/ }).click();
  await card(frame, 'Does WEB-57 still need PLAT-22').getByRole('button', { name: 'Ask again' }).click();
  await frame.getByText('The question is asked again.').waitFor();
});

test('descriptions and comments are read with one’s own rights, with their words; on 320 px nothing scrolls sideways; axe finds nothing', async () => {
  const { page } = await site().as('officer', { viewport: { width: 320, height: 900 }, colorScheme: 'dark', reducedMotion: 'reduce' });
  const frame = await openQuestions(page);
  await frame.getByRole('button', { name: 'Read descriptions and comments' }).click();
  await frame.getByText(/^All \d+ open issues read: 3 further questions/).waitFor();
  const quote = card(frame, 'Does WEB-72 wait for DATA-34').locator('.question-quote');
  expect(await quote.innerText()).toMatch(/sales and Data Quality agree in DATA-34\.[\s\S]*In the description of WEB-72/);
  await frame.getByText('In a comment on PRIV-21').waitFor();
  expect(await frame.locator('html').evaluate((root) => root.scrollWidth <= root.clientWidth)).toBe(true);
  expect(await findings(page, null)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await findings(page, colourRules)).toEqual([]);
});

test('somebody without the role sees the questions and why not; what is hidden from them is in no answer', async () => {
  const at = { programId: site().programId };
  const { version } = valueOf(await site().local.invoke(emailOf('officer'), 'flagship-global', 'settings', at));
  valueOf(await site().local.invoke(emailOf('officer'), 'flagship-global', 'saveRoles', { ...at, version, visibility: 'published', everyone: 'viewer', grants: [] }));
  const { page, heard } = await site().as('engineer');
  const frame = await openQuestions(page);
  await frame.getByRole('heading', { name: 'Does MOB-37 wait for WEB-53' }).waitFor();
  await frame.getByText('Only contributors and managers of this program may answer.').first().waitFor();
  expect(await frame.getByRole('button', { name: 'Not a dependency' }).first().isDisabled()).toBe(true);
  await frame.getByRole('button', { name: 'Read descriptions and comments' }).click();
  await frame.getByText(/^All \d+ open issues read/).waitFor();
  expect(await heard()).not.toMatch(/\b(?:ML|DATA|PLAT|PRIV|DEAL)-\d|The contract is not signed/);
});
