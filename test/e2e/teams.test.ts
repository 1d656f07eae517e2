import type { FrameLocator, Page } from 'playwright-core';
import { findings } from './axe-findings';
import { emailOf } from './open-site';
import { openGlobal } from './visit';
import { valueOf, withSampleSite } from './with-sample-site';

/** Team by team on the sample: who waits for whom, how that came, who runs dry. */
const site = withSampleSite();

const openTeams = async (page: Page): Promise<FrameLocator> => {
  const frame = await openGlobal(page, `/program/${site().programId}/dependencies/teams`);
  await frame.locator('.matrix, .pair-list').first().waitFor();
  await frame.locator('.chart canvas').first().waitFor();
  await frame.locator('.runway-row').first().waitFor();
  return frame;
};

const matrixNow = async () => valueOf(await site().local.invoke(emailOf('officer'), 'flagship-global', 'teamMatrix', { programId: site().programId }));

test('the matrix is walked by keys, says each cell, and a cell opens the list of just its dependencies', async () => {
  const matrix = await matrixNow();
  const { page } = await site().as('officer');
  const frame = await openTeams(page);
  const [worst] = matrix.cells;
  if (worst === undefined) throw new Error('Nothing waits in the sample.');
  await frame.locator('[data-place="0 0"]').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  for (const column of matrix.columns) {
    if (column.team === worst.blockerTeam) break;
    await page.keyboard.press('ArrowRight');
  }
  const said = await frame.locator('.matrix-said').innerText();
  expect(said).toMatch(new RegExp(`waits for .*: ${worst.waiting} now, ${worst.teamDays} team-day`));
  expect(await frame.locator('.matrix :focus .only-heard').textContent()).toBe(said);
  expect(await frame.locator('.matrix th.lit').count()).toBe(1);
  await page.keyboard.press('Enter');
  const left = worst.waiting + worst.coming + worst.untold;
  await frame.getByRole('tab', { name: 'List', selected: true }).waitFor();
  expect(page.url()).toContain(`waits=${encodeURIComponent(matrix.teams[worst.waitingTeam]?.id ?? '')}`);
  await frame.getByText(new RegExp(`\\b${left} of \\d+`)).first().waitFor();
});

test('the chart is read by keys and by its table, in the same figures', async () => {
  const { overTime: { series } } = await matrixNow();
  const { page } = await site().as('officer');
  const frame = await openTeams(page);
  await frame.locator('.chart-as-table summary').focus();
  await page.keyboard.press('Shift+Tab');
  const last = series[0]?.values.at(-1) ?? null;
  await frame.getByRole('status').filter({ hasText: `All teams ${last} team-days` }).waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowLeft');
  await frame.getByRole('status').filter({ hasText: `All teams ${series[0]?.values.at(-2)} team-days` }).waitFor({ state: 'attached' });
  expect(await frame.locator('.chart-tooltip').innerText()).toContain('All teams');
  await page.keyboard.press('Escape');
  expect(await frame.locator('.chart-tooltip').count()).toBe(0);
  await frame.locator('.chart-as-table summary').click();
  const rows = frame.locator('.chart-table tbody tr');
  await rows.first().waitFor();
  expect(await rows.count()).toBe(series[0]?.values.length);
  expect(await rows.first().innerText()).toContain(`${last} team-days`);
});

test('the team that runs dry comes first, with ready work of the same components elsewhere', async () => {
  const [dry] = valueOf(await site().local.invoke(emailOf('officer'), 'flagship-global', 'runway', { programId: site().programId })).rows;
  expect(dry?.sentence).toMatch(/^Web runs dry in \d+ working days?; PRIV-21, PRIV-22, PRIV-25 and \d+ more are ready and need the same components\.$/);
  const { page } = await site().as('officer');
  const frame = await openTeams(page);
  const first = frame.locator('.runway-row').first();
  expect(await first.locator('data').getAttribute('value')).toBe(String(dry?.workingDays));
  expect(await first.innerText()).toContain(dry?.sentence ?? '-');
  expect(await first.innerText()).toMatch(/PRIV-21[\s\S]*Consent switch[\s\S]*component Workspace/);
});

test.each([['light', 1280], ['dark', 320]] as const)('nothing in the way of anybody, %s at %i pixels, and no scrolling sideways', async (colorScheme, width) => {
  const { page } = await site().as('officer', { colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  const frame = await openTeams(page);
  expect(await frame.locator(width < 620 ? '.pair-list' : '.matrix').count()).toBe(1);
  expect(await findings(page, null)).toEqual([]);
  expect(await frame.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBeLessThanOrEqual(0);
});
