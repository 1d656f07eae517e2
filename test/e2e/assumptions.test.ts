import type { FrameLocator, Page } from 'playwright-core';
import { emailOf } from './open-site';
import { openGlobal } from './visit';
import { valueOf, withSampleSite } from './with-sample-site';

const site = withSampleSite();

let made: string | null = null;

/** A program over the sample's projects in which everything still is as it begins; made once for this file. */
const freshProgram = async (): Promise<string> => {
  if (made !== null) return made;
  const rules = { name: 'Fresh', projectKeys: ['WEB', 'MOB', 'ML', 'DATA', 'PLAT', 'PRIV'], jql: null };
  made = valueOf(await site().local.invoke(emailOf('officer'), 'flagship-global', 'createProgram', rules)).programId;
  await site().local.platform.idle();
  return made;
};

const open = async (page: Page): Promise<FrameLocator> => {
  const frame = await openGlobal(page, `/program/${await freshProgram()}`);
  await frame.locator('.tile').first().waitFor();
  return frame;
};

const openAssumptions = async (page: Page): Promise<FrameLocator> => {
  const frame = await open(page);
  await frame.getByRole('button', { name: /^Assumptions \(/ }).click();
  await frame.getByRole('heading', { name: 'What the figures rest on' }).waitFor();
  return frame;
};

const versionNow = async (): Promise<number> => valueOf(await site().local.invoke(emailOf('officer'), 'flagship-global', 'overview', { programId: await freshProgram() })).version;

const dependencies = async (frame: FrameLocator): Promise<number> =>
  Number(await frame.locator('.figures data[data-measure="dependencies"]').getAttribute('value'));

test('counting another type of link changes the dependencies at once, and back again', async () => {
  const { page } = await site().as('officer');
  const frame = await openAssumptions(page);
  const before = await dependencies(frame);
  const assumption = frame.locator('.assumption', { hasText: 'Links that are dependencies' });
  const set = async (side: string): Promise<void> => {
    await assumption.getByRole('button', { name: /^Change/ }).click();
    await assumption.getByLabel('Depends', { exact: true }).selectOption(side);
    await assumption.getByRole('button', { name: 'Save' }).click();
    await assumption.locator('form').waitFor({ state: 'detached' });
  };
  await set('inward');
  await assumption.getByText(/^(Blocks, Depends|Depends, Blocks)$/).waitFor();
  const more = await dependencies(frame);
  expect(more).toBeGreaterThan(before);
  expect(await assumption.locator('[role=status]').innerText()).toMatch(/^\d+ dependencies out of \d+ links$/);
  await set('none');
  await assumption.getByText('Blocks', { exact: true }).first().waitFor();
  await expect(dependencies(frame)).resolves.toBe(before);
});

test('a deadline, asked for once, makes the forecast late or on time', async () => {
  const { page } = await site().as('officer');
  const frame = await open(page);
  const question = frame.locator('form.question');
  await question.getByLabel('When must this be finished?').fill(new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10));
  await question.getByRole('button', { name: 'Set the deadline' }).click();
  await question.waitFor({ state: 'detached' });
  await frame.locator('.sentence', { hasText: 'after the deadline' }).waitFor();
});

test('input that cannot be used is refused with what to do instead, and nothing is saved', async () => {
  const before = await versionNow();
  const { page } = await site().as('officer');
  const frame = await openAssumptions(page);
  const week = frame.locator('.assumption', { hasText: 'Working days' });
  await week.getByRole('button', { name: /^Change/ }).click();
  for (const day of await week.getByRole('checkbox').all()) await day.uncheck();
  await week.getByRole('button', { name: 'Save' }).click();
  await week.getByRole('alert').waitFor();
  expect(await week.getByRole('alert').innerText()).toContain('A week needs at least one working day.');
  const old = frame.locator('.assumption', { hasText: 'Old open work' });
  await old.getByRole('button', { name: /^Change/ }).click();
  await old.getByRole('spinbutton').fill('3');
  expect(await old.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  expect(await versionNow()).toBe(before);
});

test('a change that somebody else overtook is not saved before one has seen both sides', async () => {
  const { page } = await site().as('officer');
  const frame = await openAssumptions(page);
  const teams = frame.locator('.assumption', { hasText: 'Teams' }).first();
  await teams.getByRole('button', { name: /^Change/ }).click();
  await teams.getByRole('radio', { name: /project/ }).last().check();
  const version = await versionNow();
  valueOf(await site().local.invoke(emailOf('officer'), 'flagship-global', 'renameProgram', { programId: await freshProgram(), version, name: 'Renamed meanwhile' }));
  await teams.getByRole('button', { name: 'Save' }).click();
  const dialog = frame.getByRole('dialog', { name: 'Somebody saved this program meanwhile' });
  expect(await dialog.innerText()).toMatch(/Name[\s\S]*Renamed meanwhile/);
  await dialog.getByRole('button', { name: 'Keep theirs' }).click();
  await frame.getByRole('heading', { level: 1, name: 'Renamed meanwhile', includeHidden: true }).waitFor();
});

test('a suggestion is applied by a person only, and is gone then', async () => {
  const { page } = await site().as('officer');
  const frame = await open(page);
  const suggestion = frame.locator('.suggestions li', { hasText: 'not touched for a year' });
  const issues = /^(\d+) open issues/.exec(await suggestion.innerText())?.[1];
  await suggestion.getByRole('button', { name: 'Set aside' }).click();
  await suggestion.waitFor({ state: 'detached' });
  await frame.getByRole('button', { name: /^Assumptions \(/ }).click();
  await frame.locator('.assumption', { hasText: 'Old open work' }).getByText(`${issues} issues set aside`).waitFor();
});
