import type { FrameLocator, Page } from 'playwright-core';
import type { OverviewView } from '../../src/contract/overview';
import type { Result } from '../../src/contract/result';
import { asShown, figuresIn, overflowOf, type ShownFigure } from './figures';
import { emailOf } from './open-site';
import { openGlobal } from './visit';
import { valueOf, withSampleSite } from './with-sample-site';

const site = withSampleSite();

/** What a script asks with a password, past the pages and the bridge. */
const askAsScript = async <T>(path: string, body: unknown): Promise<T> => {
  const authorization = `Basic ${Buffer.from(`${emailOf('officer')}:any`).toString('base64')}`;
  const answer = await fetch(`${site().url}${path}`, { method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return (await answer.json()) as T;
};

const overviewFor = async (asOf?: string): Promise<OverviewView> => valueOf(await askAsScript<Result<OverviewView>>('/forge/invoke', {
  module: 'flagship-global', functionKey: 'overview', payload: { programId: site().programId, ...(asOf === undefined ? {} : { asOf }) },
}));

const openProgram = async (page: Page, path = ''): Promise<FrameLocator> => {
  const frame = await openGlobal(page, `/program/${site().programId}${path}`);
  await frame.locator('.tile').first().waitFor();
  return frame;
};

const figuresOf = (view: OverviewView): readonly ShownFigure[] => [
  ...[...view.tiles, ...view.unknowns, ...view.groups.flatMap(({ figures }) => figures)].map(asShown),
  ...view.runway.map(({ team, workingDays }) => asShown({ measure: `runway:${team}`, value: workingDays })),
  ...view.linkTypes.flatMap(({ id, links, crossProject }) => [asShown({ measure: `links:${id}`, value: links }), asShown({ measure: `links-across:${id}`, value: crossProject })]),
  ...view.progress.flatMap((project) => [
    asShown({ measure: `progress:${project.key}`, value: project.percent }),
    ...(['delivered', 'unknown', 'doing', 'todo', 'dropped'] as const).map((part) => asShown({ measure: `${part}:${project.key}`, value: project[part] })),
    asShown({ measure: `set-aside:${project.key}`, value: project.setAside }),
  ]),
  ...view.gaps.map(({ key, issues }) => asShown({ measure: `gap:${key}`, value: issues })),
];

test('the list leads to the overview, and every figure there is what the resolver answers', async () => {
  const { page } = await site().as('officer');
  const frame = await openGlobal(page);
  await frame.getByRole('link', { name: 'Analytics launch' }).click();
  await frame.locator('.tile').first().waitFor();
  expect(page.url()).toBe(`${site().url}/jira/apps/flagship/program/${site().programId}`);
  const view = await overviewFor();
  const shown = await figuresIn(frame);
  const answered = new Set(figuresOf(view).map(String));
  expect(shown.filter((figure) => !answered.has(String(figure)))).toEqual([]);
  const all = new Set(shown.map(String));
  expect([...view.tiles, ...view.groups.flatMap(({ figures }) => figures)].map(asShown).filter((figure) => !all.has(String(figure)))).toEqual([]);
  expect(all.size).toBeGreaterThan(60);
  expect(await frame.locator('.sentence').innerText()).toContain(view.stateWord);
  expect(await overflowOf(frame)).toBe(0);
});

test('a tile opens its evidence: the formula, what went in, what was left out, and the issues', async () => {
  const { page } = await site().as('officer');
  const frame = await openProgram(page);
  const evidence = valueOf(await site().local.invoke(emailOf('officer'), 'flagship-global', 'evidence', { programId: site().programId, measure: 'progress-issues' }));
  await frame.getByRole('button', { name: /^Progress \(issues\)/ }).first().click();
  const panel = frame.getByRole('dialog', { name: 'Evidence' });
  await panel.getByRole('heading', { name: 'How it is computed' }).waitFor();
  const text = await panel.innerText();
  expect(text).toContain(evidence.formula);
  expect(text).toContain(evidence.worked);
  expect(evidence.leftOut.length).toBeGreaterThan(0);
  for (const { why, issues } of evidence.leftOut) expect(text).toContain(`${issues} ${issues === 1 ? 'issue' : 'issues'}: ${why}`);
  expect(text).toContain(`Behind it: ${evidence.total} issues`);
  expect(await figuresIn(panel.locator('.evidence-value'))).toEqual([asShown(evidence.figure)]);
});

test('Open in Jira leads to a list of just as many issues', async () => {
  const { page } = await site().as('officer');
  const frame = await openProgram(page, '/evidence/waiting');
  const behind = await frame.getByRole('heading', { name: /^Behind it/ }).innerText();
  const [list] = await Promise.all([page.context().waitForEvent('page'), frame.getByRole('button', { name: 'Open in Jira', exact: true }).click()]);
  const told = list.getByRole('status');
  await list.locator('table.issues').waitFor();
  expect(`Behind it: ${await told.innerText()}`).toBe(behind);
  expect(`${await list.locator('table.issues tbody tr').count()} issues`).toBe(await told.innerText());
});

test('the query behind every figure finds as many issues as the figure says', async () => {
  const { groups } = await overviewFor();
  const counts: (readonly [string, number, number])[] = [];
  for (const { measure } of groups.flatMap(({ figures }) => figures)) {
    const { jql, total } = valueOf(await site().local.invoke(emailOf('officer'), 'flagship-global', 'evidence', { programId: site().programId, measure }));
    if (jql !== null) counts.push([measure, total, (await askAsScript<{ readonly count: number }>('/rest/api/3/search/approximate-count', { jql })).count]);
  }
  expect(counts.length).toBeGreaterThan(15);
  expect(counts.filter(([, total, found]) => total !== found)).toEqual([]);
});

test('the address holds what is open: it survives a reload, and back goes back', async () => {
  const { page } = await site().as('officer');
  const frame = await openGlobal(page);
  await frame.getByRole('link', { name: 'Analytics launch' }).click();
  await frame.getByRole('button', { name: /^Waiting now/ }).first().click();
  const panel = frame.getByRole('dialog', { name: 'Evidence' });
  await panel.getByRole('heading', { name: 'Waiting now' }).waitFor();
  expect(page.url()).toMatch(/\/program\/[^/]+\/evidence\/waiting$/);
  await page.reload();
  await panel.getByRole('heading', { name: 'Waiting now' }).waitFor();
  await page.goBack();
  await panel.waitFor({ state: 'detached' });
  await frame.locator('.tile').first().waitFor();
  await page.goBack();
  await frame.getByRole('heading', { name: 'Programs' }).waitFor();
  await page.goForward();
  await frame.locator('.tile').first().waitFor();
});

test('the same page as of a past day shows that day\'s figures, and the way back to today', async () => {
  const day = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10);
  const { page } = await site().as('officer');
  const frame = await openProgram(page);
  await frame.getByLabel('As of').fill(day);
  await frame.locator('.freshness .past').waitFor();
  expect(page.url()).toContain(`/at/${day}`);
  const [past, today] = [await overviewFor(day), await overviewFor()];
  expect(await figuresIn(frame.locator('.tiles'))).toEqual(past.tiles.map(asShown));
  expect(past.tiles.map(asShown)).not.toEqual(today.tiles.map(asShown));
  await frame.getByRole('button', { name: 'Back to today' }).click();
  await frame.locator('.freshness .past').waitFor({ state: 'detached' });
  expect(await figuresIn(frame.locator('.tiles'))).toEqual(today.tiles.map(asShown));
});

test('by keyboard alone: Tab to a tile, Enter opens its evidence, Escape closes it and gives the focus back', async () => {
  const { page } = await site().as('officer');
  const frame = await openProgram(page);
  const focused = (): Promise<string> => frame.locator('html').evaluate(() => document.activeElement?.className ?? '');
  for (let press = 0; press < 60 && !(await focused()).includes('tile'); press += 1) await page.keyboard.press('Tab');
  expect(await focused()).toContain('tile');
  const name = await frame.locator('button.tile:focus .tile-name').innerText();
  await page.keyboard.press('Enter');
  const panel = frame.getByRole('dialog', { name: 'Evidence' });
  await panel.getByRole('heading', { name }).waitFor();
  expect(await panel.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  expect(await frame.locator('button.tile:focus .tile-name').innerText()).toBe(name);
});

test('the app\'s frame is a stranger to Jira\'s page, and what its policy forbids is refused and heard', async () => {
  const { page, complaints } = await site().as('officer');
  const frame = await openProgram(page);
  const reached = await frame.locator('html').evaluate(() => {
    try {
      return String(window.parent.document.title);
    } catch (error) {
      return error instanceof Error ? error.name : 'refused';
    }
  });
  expect(reached).toBe('SecurityError');
  expect(complaints).toEqual([]);
  const ran = await frame.locator('html').evaluate((html) => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.ran = "yes"';
    html.append(script);
    return html.dataset['ran'] ?? 'no';
  });
  expect(ran).toBe('no');
  expect(await site().leave()).toEqual([expect.stringContaining('Content Security Policy')]);
});
