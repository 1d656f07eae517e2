import { names } from './canned-views';
import { seriousFindings, withTabs } from './with-tabs';

const { open } = withTabs();

const places = [
  ['/settings/all', '.setting'], ['/settings/increments', '.sprint'], ['/settings/fields', '.fields'], ['/settings/people', '.role-meanings'], ['/settings/state', '.override-now'],
  ['/settings/general', '.setting'], ['/governance/promises', '.promise'], ['/governance/trail', '.trail-entry'], ['/share', 'dialog'],
] as const;

describe.each(places)('%s', (path, whole) => {
  test.each([['endless', 'dark', 340], ['markup', 'light', 800]] as const)('holds %s names, in the %s theme, at %d px', async (kind, colorMode, width) => {
    const shown = await open(path, { name: names[kind], context: { theme: { colorMode } } }, width);
    await shown.locator(whole).first().waitFor();
    expect(await shown.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await shown.title()).not.toBe('broken in');
    if (kind === 'endless') expect(await seriousFindings(shown)).toEqual([]);
  });
});

test('tabs are one stop for Tab; arrows, Home and End go along them, Enter opens', async () => {
  const shown = await open('');
  const tabs = shown.getByRole('tablist', { name: 'Parts of the program' }).getByRole('tab');
  await tabs.first().focus();
  for (const [key, text] of [['ArrowRight', 'Dependencies'], ['ArrowRight', 'Plan'], ['End', 'Settings'], ['ArrowRight', 'Overview'], ['ArrowLeft', 'Settings'], ['Home', 'Overview'], ['End', 'Settings']] as const) {
    await shown.keyboard.press(key);
    expect(await shown.evaluate(() => document.activeElement?.textContent)).toBe(text);
  }
  expect(await tabs.evaluateAll((all) => all.map((tab) => tab.getAttribute('tabindex')))).toEqual(['0', '-1', '-1', '-1', '-1', '-1']);
  await shown.keyboard.press('Enter');
  await shown.getByRole('navigation', { name: 'Settings' }).waitFor();
  expect(await tabs.last().getAttribute('aria-selected')).toBe('true');
});
