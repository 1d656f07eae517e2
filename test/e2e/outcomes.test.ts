import type { FrameLocator } from 'playwright-core';
import { emailOf } from './open-site';
import { openGlobal } from './visit';
import { valueOf, withSampleSite } from './with-sample-site';

/** Objectives, benefits, reviews and a survey of the sample's program, from their first step on. */
const site = withSampleSite();

type User = 'officer' | 'engineer' | 'lead' | 'admin' | 'outsider';

const open = async (user: User, place: string): Promise<FrameLocator> => openGlobal((await site().as(user)).page, `/program/${site().programId}/value/${place}`);

const day = (from: number): string => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);

const planIncrement = async (): Promise<void> => {
  const [local, programId] = [site().local, site().programId];
  const { version } = valueOf(await local.invoke(emailOf('officer'), 'flagship-global', 'settings', { programId }));
  const changes = [{ key: 'increments', value: [`=${day(-20)}=${day(40)}=Increment 1`] }];
  valueOf(await local.invoke(emailOf('officer'), 'flagship-global', 'changeAssumptions', { programId, version, changes }));
};

test('an objective is written, committed to and scored; what is frozen stays, and the increment tells what came of it', async () => {
  await planIncrement();
  const frame = await open('officer', 'objectives');
  const dialog = frame.getByRole('dialog');
  await frame.getByRole('button', { name: 'Write the first objective' }).click();
  await dialog.getByLabel('Objective').fill('Scores in the workspace');
  await dialog.getByLabel('Planned value, 1 to 10').fill('8');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await frame.getByRole('button', { name: /^Commit to 1/ }).click();
  await dialog.getByRole('button', { name: 'Freeze 1' }).click();
  await frame.getByText('1 committed of 1').waitFor();
  await frame.getByRole('button', { name: /^Score/ }).click();
  await dialog.getByLabel('Delivered').selectOption('yes');
  await dialog.getByLabel(/^Actual value/).fill('6');
  await dialog.getByRole('button', { name: 'Save the score' }).click();
  await frame.locator('[data-measure="objective-completion-of-increment"][value="100"]').waitFor();
  expect(await frame.locator('[data-measure="predictability-of-increment"]').getAttribute('value')).toBe('75');
  await frame.getByRole('button', { name: /^Link work/ }).click();
  expect(await dialog.getByLabel('Objective').count()).toBe(0);
});

test('a benefit tells how much of it came; who is no manager enters readings at most, and nobody without the role sees money', async () => {
  const frame = await open('officer', 'benefits');
  const dialog = frame.getByRole('dialog');
  await frame.getByRole('button', { name: /benefit/ }).first().click();
  await dialog.getByLabel('What will be different').fill('Tickets about wrong data');
  await dialog.getByLabel('Before').fill('140');
  await dialog.getByLabel('Target').fill('60');
  await dialog.getByLabel(/^In\s*Such as/).fill('tickets');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await frame.getByRole('button', { name: /^Enter a reading/ }).click();
  await dialog.getByLabel('On').fill(day(0));
  await dialog.getByLabel(/^Value/).fill('100');
  await dialog.getByRole('button', { name: 'Save the reading' }).click();
  await frame.getByText('50%').waitFor();
  expect(await frame.getByRole('button', { name: /^Put in money/ }).count()).toBe(0);
  const other = await open('engineer', 'benefits');
  await other.getByText('Tickets about wrong data').first().waitFor();
  expect(await other.getByRole('button', { name: /^(Change|Remove|Put in money)/ }).count()).toBe(0);
});

test('a review is planned by a manager, who is told whose the amounts of the case are', async () => {
  const frame = await open('officer', 'case');
  const dialog = frame.getByRole('dialog');
  await frame.getByRole('button', { name: /review/ }).first().click();
  await dialog.getByLabel(/due|Due|On/).first().fill(day(3));
  await dialog.getByRole('button', { name: /Save|Plan/ }).click();
  await frame.getByRole('button', { name: /^Hold it/ }).waitFor();
  await frame.getByText(/finance role/).first().waitFor();
  expect(await frame.locator('[data-measure="npv"]').count()).toBe(0);
});

test('a question is answered once by everybody in the program, and tells nothing before five did', async () => {
  const frame = await open('officer', 'survey');
  await frame.getByRole('button', { name: 'Ask the first question' }).click();
  await frame.getByRole('dialog').getByRole('button', { name: 'Ask', exact: true }).click();
  await frame.getByRole('region', { name: 'Your answer' }).waitFor();
  for (const user of ['officer', 'lead', 'engineer'] as const) {
    const own = await open(user, 'survey');
    await own.getByRole('radio', { name: '9' }).check({ force: true });
    await own.getByRole('button', { name: 'Send' }).click();
    await own.getByRole('region', { name: 'Your answer' }).waitFor({ state: 'detached' });
    expect(await own.locator('.tile [data-measure="nps"]').getAttribute('value')).toBe('');
  }
  const outside = await open('outsider', 'survey');
  await outside.getByText(/not here/i).first().waitFor();
});

test('a risk is owned by somebody who is found by name, and its form shows the name again', async () => {
  const frame = await openGlobal((await site().as('officer')).page, `/program/${site().programId}/governance/risks`);
  const dialog = frame.getByRole('dialog');
  await frame.getByRole('button', { name: 'Add a risk' }).click();
  await dialog.getByLabel('What may happen').fill('Labels drift');
  await dialog.getByLabel('Owner', { exact: true }).fill('Emeka');
  await frame.getByRole('option', { name: 'Emeka Engineer' }).click();
  expect(await dialog.getByLabel('Or an owner without an account').count()).toBe(0);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await frame.getByRole('row', { name: /Labels drift.*Emeka Engineer/ }).getByRole('button', { name: 'Change Labels drift' }).click();
  await dialog.getByText('Emeka Engineer').waitFor();
  await dialog.getByRole('button', { name: 'clear' }).click();
  await dialog.getByLabel('Or an owner without an account').fill('The vendor');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await frame.getByRole('row', { name: /Labels drift.*The vendor/ }).waitFor();
});
