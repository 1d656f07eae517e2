import type { FrameLocator, Page } from 'playwright-core';
import { findings } from './axe-findings';
import { overflowOf } from './figures';
import { emailOf } from './open-site';
import { openGlobal } from './visit';
import { valueOf, withSampleSite } from './with-sample-site';

/** The sprint board of the sample's program. */
const site = withSampleSite();

const openBoard = async (page: Page): Promise<FrameLocator> => {
  const frame = await openGlobal(page, `/program/${site().programId}/dependencies/board`);
  await frame.locator('.board-card').first().waitFor();
  return frame;
};

/** Lines are drawn one after the other, as cards are measured. */
const linesDrawn = (frame: FrameLocator, count: number): Promise<void> => frame.locator('.board-line').nth(count - 1).waitFor({ state: 'attached' });

test('the board shows every dependency of the sprints as a line and in words; what is not looked at goes', async () => {
  const view = valueOf(await site().local.invoke(emailOf('officer'), 'flagship-global', 'teamBoard', { programId: site().programId }));
  expect(view.counts['wrong-order']).toBeGreaterThan(0);
  const { page } = await site().as('officer', { reducedMotion: 'reduce' });
  const frame = await openBoard(page);
  await linesDrawn(frame, view.links.length);
  expect(await frame.locator('.board-sentence').innerText()).toContain(view.sentence);
  expect([await frame.locator('.board-line').count(), await frame.locator('.board-table tbody tr').count()]).toEqual([view.links.length, view.links.length]);
  for (const name of [/^Same time/, /^Not planned/, /^In order/]) await frame.getByRole('button', { name }).click();
  expect(await frame.locator('.board-line').count()).toBe(view.counts['wrong-order']);
  expect(page.url()).toContain('hide=same-time');
  await page.reload();
  await frame.locator('.board-card').first().waitFor();
  await linesDrawn(frame, view.counts['wrong-order']);
  expect([await frame.locator('.board-lines .board-line-wrong-order').count(), await frame.locator('.board-line').count()]).toEqual([view.counts['wrong-order'], view.counts['wrong-order']]);
  expect(await findings(page, null)).toEqual([]);
});

test('by keyboard one goes from card to card, its chain alone stays lit, and Enter opens its picture', async () => {
  const { page } = await site().as('officer', { colorScheme: 'dark', reducedMotion: 'reduce' });
  const frame = await openBoard(page);
  const first = frame.locator('.board-card[tabindex="0"]');
  expect(await first.count()).toBe(1);
  await first.focus();
  expect(await frame.locator('.board-card.board-dim').count()).toBeGreaterThan(0);
  await page.keyboard.press('ArrowDown');
  const focused = frame.locator('.board-card:focus');
  expect(await focused.getAttribute('data-card')).not.toBe(await first.getAttribute('data-card'));
  const key = await focused.locator('.board-card-key').innerText();
  expect(await findings(page, ['color-contrast'])).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`/dependencies/issue/${key}$`));
});

test('where it is narrow the words are the board, and nothing runs over', async () => {
  const { page } = await site().as('engineer', { viewport: { width: 320, height: 800 } });
  const frame = await openGlobal(page, `/program/${site().programId}/dependencies/board`);
  await frame.locator('.board-table tbody tr').first().waitFor();
  expect([await frame.locator('.board-grid').isVisible(), await overflowOf(frame)]).toEqual([false, 0]);
});
