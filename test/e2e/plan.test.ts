import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { PlanPage } from '../../src/contract/plan';
import { findings } from './axe-findings';
import { noFan, planPage, planRow } from './canned-plan';
import { names } from './canned-views';
import { overflowOf } from './figures';
import { emailOf } from './open-site';
import { surfaceBench } from './surface-bench';
import { openGlobal } from './visit';
import { valueOf, withSampleSite } from './with-sample-site';

/** The plan of the sample through the real resolvers: looked at, gone about by keys, and given new dates. */
const site = withSampleSite();

const openPlan = async (page: Page, query = ''): Promise<FrameLocator> => {
  const frame = await openGlobal(page, `/program/${site().programId}/plan${query}`);
  await frame.locator('.plan-row[data-key="PRIV-4"]').waitFor();
  return frame;
};

const rowOf = (frame: FrameLocator, key: string): Locator => frame.locator(`.plan-row[data-key="${key}"]`);

const finishInJira = async (key: string): Promise<string | null> => {
  const authorization = `Basic ${Buffer.from('officer@example.com:any').toString('base64')}`;
  const answer = await fetch(`${site().url}/rest/api/3/issue/${key}?fields=duedate`, { headers: { authorization } });
  return ((await answer.json()) as { readonly fields: { readonly duedate: string | null } }).fields.duedate;
};

const plannedFinish = async (key: string): Promise<string | null> => {
  const plan = valueOf(await site().local.invoke(emailOf('officer'), 'flagship-global', 'plan', { programId: site().programId, open: ['PRIV-4'], hideDone: false, text: null, from: 0 }));
  return plan.rows.find((row) => row.key === key)?.finish ?? null;
};

const later = (iso: string, days: number): string => new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);

test('rows unfold, the axis zooms, and what is switched stands in the address and is there again after going back', async () => {
  const { page } = await site().as('officer');
  const frame = await openPlan(page);
  await expect(rowOf(frame, 'PRIV-26').count()).resolves.toBe(0);
  await rowOf(frame, 'PRIV-4').locator('.plan-chevron').click();
  await rowOf(frame, 'PRIV-26').waitFor();
  await frame.getByRole('button', { name: 'Weeks' }).click();
  await frame.getByLabel('Float').check();
  await frame.locator('.plan-float').first().waitFor();
  await page.waitForURL(/zoom=weeks&float=1&open=PRIV-4/);
  await frame.getByLabel('Find by key or name').fill('consent');
  await rowOf(frame, 'PRIV-1').waitFor({ state: 'detached' });
  await page.goBack();
  await rowOf(frame, 'PRIV-1').waitFor();
  expect(await frame.getByRole('button', { name: 'Weeks' }).getAttribute('aria-pressed')).toBe('true');
  await frame.getByRole('button', { name: 'Show the forecast' }).click();
  await frame.getByRole('figure', { name: /Open work/ }).waitFor();
});

test('keys go about the rows, fold them, open a card and change dates; Escape puts them back', async () => {
  const { page } = await site().as('officer');
  const frame = await openPlan(page, '?zoom=weeks');
  await frame.locator('.plan-row[data-at="0"]').focus();
  for (const key of ['ArrowDown', 'ArrowLeft']) await page.keyboard.press(key);
  await rowOf(frame, 'PRIV-4').waitFor({ state: 'detached' });
  await page.keyboard.press('ArrowRight');
  await rowOf(frame, 'PRIV-4').waitFor();
  for (let down = 0; down < 6; down += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await rowOf(frame, 'PRIV-26').waitFor();
  for (let down = 0; down < 2; down += 1) await page.keyboard.press('ArrowDown');
  await frame.locator('.plan-row[data-key="PRIV-26"]:focus').waitFor();
  await page.keyboard.press('Enter');
  const card = frame.getByRole('dialog');
  expect(await card.innerText()).toMatch(/Planned[\s\S]*to[\s\S]*Open in Jira|Open in Jira[\s\S]*Planned/);
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  await page.keyboard.press('d');
  for (const key of ['ArrowRight', 'Shift+ArrowRight']) await page.keyboard.press(key);
  await frame.getByText('1 change', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await frame.locator('.plan-change-bar').waitFor({ state: 'detached' });
  await page.keyboard.press('-');
  await frame.locator('.plan-zooms [aria-pressed="true"]', { hasText: 'Months' }).waitFor();
});

test('a bar that is dragged changes nothing in Jira until the list is applied; then the plan follows, and it can be put back', async () => {
  const { page } = await site().as('officer');
  const frame = await openPlan(page, '?zoom=weeks&open=PRIV-4');
  const before = await finishInJira('PRIV-26') ?? '';
  const bar = await rowOf(frame, 'PRIV-26').locator('.plan-bar').boundingBox();
  if (bar === null) throw new Error('There is no bar.');
  await page.mouse.move(bar.x + bar.width - 2, bar.y + 6);
  await page.mouse.down();
  await page.mouse.move(bar.x + bar.width + 40, bar.y + 6, { steps: 4 });
  await page.mouse.move(bar.x + bar.width - 2 + 18 * 5, bar.y + 6, { steps: 4 });
  await page.mouse.up();
  await rowOf(frame, 'PRIV-26').locator('.plan-ghost').waitFor();
  expect(await finishInJira('PRIV-26')).toBe(before);
  // Folding keeps the change; leaving asks.
  await rowOf(frame, 'PRIV-4').locator('.plan-chevron').click();
  await rowOf(frame, 'PRIV-26').waitFor({ state: 'detached' });
  await frame.getByRole('tab', { name: 'Governance' }).click();
  await frame.getByRole('button', { name: 'Stay here' }).click();
  await frame.getByRole('button', { name: 'Preview' }).click();
  await frame.getByRole('button', { name: 'Apply 1 change in Jira as you' }).click();
  await frame.getByRole('heading', { name: '1 change is in Jira' }).waitFor();
  expect(await finishInJira('PRIV-26')).toBe(later(before, 5));
  const until = Date.now() + 10_000;
  while (await plannedFinish('PRIV-26') !== later(before, 5) && Date.now() < until) await page.waitForTimeout(200);
  expect(await plannedFinish('PRIV-26')).toBe(later(before, 5));
  await frame.getByRole('button', { name: 'Put back what was written' }).click();
  await frame.getByRole('button', { name: 'Apply 1 change in Jira as you' }).click();
  await frame.getByRole('heading', { name: '1 change is in Jira' }).waitFor();
  expect(await finishInJira('PRIV-26')).toBe(before);
});

test('somebody who may not edit the issue is told so before anything is written', async () => {
  const { page } = await site().as('lead');
  const frame = await openPlan(page, '?open=PRIV-4');
  await rowOf(frame, 'PRIV-20').locator('.plan-name-text').click();
  await frame.getByRole('dialog').getByLabel('Finish').fill('2027-02-01');
  await page.keyboard.press('Escape');
  await frame.getByRole('button', { name: 'Preview' }).click();
  await frame.getByText('You may not edit PRIV-20').waitFor();
  await expect(frame.getByRole('button', { name: /^Apply/ }).isDisabled()).resolves.toBe(true);
});

test('has no serious finding, light and wide or dark and narrow, and does not run over', async () => {
  for (const [colorScheme, width] of [['light', 1280], ['dark', 320]] as const) {
    const { page } = await site().as('officer', { colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    const frame = await openPlan(page, '?open=PRIV-4');
    expect(await overflowOf(frame)).toBeLessThanOrEqual(0);
    expect(await findings(page, colorScheme === 'dark' ? ['color-contrast'] : null)).toEqual([]);
  }
});

const program = planRow(0, { depth: 0, kind: 'program', key: '', name: 'All of it', team: null, children: 1, open: true, derived: true });
const noDates = { start: null, finish: null };

/** Plans as no healthy program has them. */
const odd: Readonly<Record<string, readonly [page: PlanPage, seen: RegExp]>> = {
  'no dates at all': [planPage([{ ...program, ...noDates }, planRow(1, noDates)], { finish: null, deadline: null, first: '2026-11-23', last: '2026-11-23', scheduleReason: 'Nothing has a duration' }), /No critical path and no float: nothing has a duration[\s\S]*No issue in this program has a date yet/],
  'one issue': [planPage([program, planRow(1)]), /Work number 1/],
  'dates 20 years apart': [planPage([program, planRow(1, { start: '2019-01-01', finish: '2039-01-01' })], { first: '2019-01-01', last: '2039-01-01' }), /2020s/],
  'everything late': [planPage([program, ...Array.from({ length: 40 }, (_, at) => planRow(at + 1, { lateBy: at + 1, critical: true }))]), /12 d late/],
  'names of 200 characters and from right to left': [planPage([program, planRow(1, { name: names.endless.slice(0, 200), team: names.endless.slice(0, 200) }), planRow(2, { name: names.rightToLeft, team: names.rightToLeft })]), /שלום/],
  'no row': [planPage([], { total: 0 }), /Fewer than 6 weeks/],
};

test('holds odd plans at 320 px and at 200 % zoom of 1280: what there is to say is said, and nothing runs over', async () => {
  const bench = await surfaceBench();
  try {
    for (const [page, seen] of Object.values(odd)) {
      const shown = await bench.open('global', { path: '/program/p1/plan', answers: { plan: page, forecastFan: noFan } }, 320);
      await shown.locator('.plan-scroll').waitFor();
      expect(await shown.locator('.plan').innerText()).toMatch(seen);
      for (const width of [320, 640]) {
        await shown.setViewportSize({ width, height: 450 });
        expect(await shown.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
      }
      await shown.context().close();
    }
  } finally {
    await bench.close();
  }
});

test('is printed light from the dark theme, without what only a screen can use', async () => {
  const { page } = await site().as('officer', { colorScheme: 'dark' });
  const frame = await openPlan(page);
  await page.emulateMedia({ media: 'print' });
  const html = frame.locator('html');
  expect(await html.evaluate((root) => { window.dispatchEvent(new Event('beforeprint')); return root.dataset['colorMode']; })).toBe('light');
  expect(await frame.locator('.plan-toolbar').isVisible()).toBe(false);
  expect(await html.evaluate((root) => { window.dispatchEvent(new Event('afterprint')); return root.dataset['colorMode']; })).toBe('dark');
});
