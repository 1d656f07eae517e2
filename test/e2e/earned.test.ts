import type { FrameLocator } from 'playwright-core';
import { emailOf } from './open-site';
import { openGlobal } from './visit';
import { valueOf, withSampleSite } from './with-sample-site';

/** Earned value of the sample's program: frozen by its manager, and seen by who may see money and who may not. */
const site = withSampleSite();

const open = async (user: 'officer' | 'engineer', place: string): Promise<FrameLocator> =>
  openGlobal((await site().as(user)).page, `/program/${site().programId}/value${place}`);

const useEuros = async (): Promise<void> => {
  const [local, programId] = [site().local, site().programId];
  const { version, settings } = valueOf(await local.invoke(emailOf('officer'), 'flagship-global', 'valueSettings', { programId }));
  valueOf(await local.invoke(emailOf('officer'), 'flagship-global', 'saveValueSettings', { programId, version, settings: { ...settings, currency: 'EUR' } }));
};

test('a first baseline is frozen from the empty page; then there are packages, forecasts and the scope that changed', async () => {
  await useEuros();
  const frame = await open('officer', '/earned');
  await frame.getByRole('button', { name: 'Freeze a first baseline' }).click();
  const dialog = frame.getByRole('dialog');
  await dialog.getByText(/packages, budget/).waitFor();
  await dialog.getByRole('button', { name: /^Gates of/ }).first().click();
  await dialog.getByRole('textbox', { name: /^Gates of/ }).fill('Idea=1; Pilot=3');
  await dialog.getByLabel('Why').fill('Approved');
  await dialog.getByRole('button', { name: 'Freeze it' }).click();
  await frame.getByText('First baseline', { exact: true }).waitFor();
  await frame.getByRole('region', { name: 'Work packages' }).getByRole('row').nth(1).waitFor();
  expect(await frame.locator('.tile [data-measure="scope-change-since-baseline"]').getAttribute('value')).toBe('0');
  await frame.getByRole('button', { name: 'Critical path' }).click();
  await frame.getByRole('heading', { name: 'How it is computed' }).waitFor();
});

test('a new baseline waits a day, and resets no cost for who keeps no money; a gate is passed and taken back; a package is stopped where it stands', async () => {
  const frame = await open('officer', '/earned');
  await frame.getByRole('button', { name: 'New baseline' }).click();
  const dialog = frame.getByRole('dialog');
  await dialog.getByText(/packages, budget/).waitFor();
  expect(await dialog.getByLabel('Kind').locator('option').count()).toBe(2);
  await dialog.getByText(/the last baseline holds from then/).waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  const [pass, back] = ['Pass gate Idea', 'Take back gate Idea'].map((name) => frame.getByRole('button', { name }));
  await pass?.click();
  await dialog.getByRole('button', { name: 'Pass gate' }).click();
  await back?.waitFor();
  expect(await back?.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
  await back?.click();
  await dialog.getByLabel('Why').fill('Its data was wrong');
  await dialog.getByRole('button', { name: 'Take it back' }).click();
  await pass?.waitFor();
  expect(await frame.getByRole('list', { name: /^Gates of/ }).locator('.gate-passed').count()).toBe(0);
  const row = frame.getByRole('region', { name: 'Work packages' }).getByRole('row').nth(1);
  await row.getByRole('button', { name: /^Stop / }).click();
  await dialog.getByLabel('Why').fill('No market');
  await dialog.getByRole('button', { name: 'Stop this package' }).click();
  await row.getByText('Stopped').waitFor();
  await row.getByRole('button', { name: /go on$/ }).waitFor();
});

test('without the finance role the summary says whose the amounts are, and has none', async () => {
  const frame = await open('engineer', '');
  await frame.getByText(/they take the finance role/).waitFor();
  expect(await frame.locator('[data-measure="cpi"], [data-measure="budget-variance"]').evaluateAll((all) => all.map((one) => one.getAttribute('value')))).toEqual(['', '']);
  expect(await frame.locator('.money-amount').count()).toBe(0);
  expect(await frame.getByRole('button', { name: 'Set up money and outcome' }).count()).toBe(0);
});
