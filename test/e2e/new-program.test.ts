import type { FrameLocator, Page } from 'playwright-core';
import type { ProgramSummary } from '../../src/contract/program';
import { emailOf } from './open-site';
import { openGlobal } from './visit';
import { valueOf, withSampleSite } from './with-sample-site';

const site = withSampleSite();

const programsOf = async (user: 'officer' | 'lead'): Promise<readonly ProgramSummary[]> =>
  valueOf(await site().local.invoke(emailOf(user), 'flagship-global', 'listPrograms', {})).programs;

const issuesIn = (...keys: readonly string[]): number => {
  const projects = [...site().local.site.tables.project.values()].filter(({ key }) => keys.includes(key)).map(({ id }) => id);
  return [...site().local.site.tables.issue.values()].filter(({ projectId }) => projects.includes(projectId)).length;
};

const openForm = async (page: Page): Promise<FrameLocator> => {
  const frame = await openGlobal(page);
  await frame.getByRole('button', { name: 'New program' }).click();
  await frame.getByRole('heading', { name: 'New program' }).waitFor();
  return frame;
};

const chooseProject = async (frame: FrameLocator, typed: string, name: string): Promise<void> => {
  await frame.getByRole('combobox', { name: 'Projects' }).fill(typed);
  await frame.getByRole('option', { name }).click();
};

test('two projects become a program: counted before anything is saved, and a first picture within a minute', async () => {
  const { page } = await site().as('officer');
  const frame = await openForm(page);
  const begun = performance.now();
  await chooseProject(frame, 'web', 'Web Application (WEB)');
  await chooseProject(frame, 'MOB', 'Mobile App (MOB)');
  const count = frame.locator('.preview-count data');
  await frame.locator('.preview dd').nth(1).waitFor();
  expect(await count.getAttribute('value')).toBe(String(issuesIn('WEB', 'MOB')));
  expect(await frame.locator('.preview dd data').evaluateAll((each) => each.map((data) => data.getAttribute('value')))).toEqual([String(issuesIn('MOB')), String(issuesIn('WEB'))]);
  expect(await programsOf('officer')).toHaveLength(1);
  await frame.getByRole('button', { name: 'Create the draft' }).click();
  await frame.locator('.tile').first().waitFor();
  const seconds = (performance.now() - begun) / 1000;
  console.info(`From the first project chosen to the first picture: ${seconds.toFixed(1)} s.`);
  expect(seconds).toBeLessThan(60);
  expect(await frame.getByRole('heading', { level: 1 }).innerText()).toBe('Web Application and Mobile App');
  await frame.getByText(`${issuesIn('WEB', 'MOB')} issues`, { exact: true }).first().waitFor();
  expect(await frame.locator('.mark').innerText()).toBe('Draft');
});

test('what cannot be read as JQL is marked at its place, and nothing is saved', async () => {
  const before = await programsOf('officer');
  const { page } = await site().as('officer');
  const frame = await openForm(page);
  await frame.getByLabel(/JQL/).fill('project = WEB AND AND labels = launch');
  const wrong = frame.getByRole('alert');
  await wrong.waitFor();
  expect(await wrong.locator('mark').innerText()).toBe('A');
  expect(await wrong.innerText()).toMatch(/position 19\b/);
  expect(await frame.getByLabel(/JQL/).getAttribute('aria-invalid')).toBe('true');
  expect(await frame.getByRole('button', { name: 'Create the draft' }).isDisabled()).toBe(true);
  await wrong.getByRole('button', { name: /Go to position/ }).click();
  expect(await frame.getByLabel(/JQL/).evaluate((field) => (field as HTMLTextAreaElement).selectionStart)).toBe(18);
  expect(await programsOf('officer')).toEqual(before);
});

test('a program by query holds what the query finds', async () => {
  const { page } = await site().as('officer');
  const frame = await openForm(page);
  await frame.getByLabel(/JQL/).fill('project in (WEB, MOB, ML) AND labels = launch');
  await frame.locator('.preview-count').waitFor();
  const counted = await frame.locator('.preview-count data').getAttribute('value');
  await frame.getByLabel('Name').fill('Launch <b>only</b>');
  await frame.getByRole('button', { name: 'Create the draft' }).click();
  await frame.locator('.tile').first().waitFor();
  expect(await frame.getByRole('heading', { level: 1 }).innerText()).toBe('Launch <b>only</b>');
  expect(Number(counted)).toBeGreaterThan(3);
  await frame.getByText(`${counted} issues`, { exact: true }).first().waitFor();
});

test('a draft is its owner\'s alone until it is published, and again when it is taken back', async () => {
  const { programId } = valueOf(await site().local.invoke(emailOf('officer'), 'flagship-global', 'createProgram', { name: 'Shared later', projectKeys: ['WEB'], jql: null }));
  const leadSees = async (): Promise<boolean> => (await programsOf('lead')).some(({ id }) => id === programId);
  const { page } = await site().as('officer');
  const frame = await openGlobal(page, `/program/${programId}`);
  await frame.locator('.tile').first().waitFor();
  expect(await leadSees()).toBe(false);
  const share = async (who: RegExp, word: string): Promise<void> => {
    await frame.getByRole('button', { name: 'Share', exact: true }).click();
    await frame.getByRole('radio', { name: who }).check();
    await frame.getByRole('dialog').getByRole('button', { name: word }).click();
  };
  await share(/^Everyone who can see its issues/, 'Publish');
  await frame.locator('.mark', { hasText: 'Published' }).waitFor();
  expect(await leadSees()).toBe(true);
  await share(/^Draft/, 'Save');
  await frame.locator('.mark', { hasText: 'Draft' }).waitFor();
  expect(await leadSees()).toBe(false);
  await frame.getByRole('tab', { name: 'Settings' }).click();
  await frame.getByRole('link', { name: 'Name, archive, delete' }).click();
  await frame.getByRole('button', { name: /^Delete the program/ }).click();
  await frame.getByRole('button', { name: 'Delete “Shared later”' }).click();
  await frame.getByRole('heading', { name: 'Programs' }).waitFor();
  expect((await programsOf('officer')).some(({ id }) => id === programId)).toBe(false);
});
