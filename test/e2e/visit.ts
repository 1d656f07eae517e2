import type { FrameLocator, Page } from 'playwright-core';

export type ModuleKey = 'flagship-global' | 'flagship-gadget' | 'flagship-issue' | 'flagship-admin';

/** One person's look at the site. */
export type Visit = {
  readonly page: Page;
  /** Errors and warnings of the console and exceptions, of the page and of every frame in it, as they come. */
  readonly complaints: readonly string[];
  /** Every text the browser was answered so far, but for scripts and styles; for what must not be in any of them. */
  readonly heard: () => Promise<string>;
};

/** Said of every app's frame, here as on Forge: its policy lets the frame run scripts as its own origin. */
const always = /^An iframe which has both allow-scripts and allow-same-origin for its sandbox attribute/;

const isText = (type: string | undefined): boolean => /json|html|plain/.test(type ?? '');

/** Listens from the first request on. A violation of a content security policy is an error of the console, too. */
export const watchVisit = (page: Page): Visit => {
  const complaints: string[] = [];
  const answers: Promise<string>[] = [];
  page.on('console', (message) => {
    const bad = message.type() === 'error' || message.type() === 'warning';
    if (bad && !always.test(message.text())) complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('response', (response) => {
    // An answer to a page that was left meanwhile has no body any more.
    if (isText(response.headers()['content-type'])) answers.push(response.text().catch(() => ''));
  });
  return { page, complaints, heard: async () => (await Promise.all(answers)).join('\n') };
};

/** What the app shows in its own frame; the first such frame, where the page has several. */
export const frameOf = (page: Page, moduleKey: ModuleKey): FrameLocator =>
  page.locator(`[data-module="${moduleKey}"]`).first().frameLocator('iframe');

/** A page of Flagship below Apps, `/` being its list of programs. */
export const openGlobal = async (page: Page, path = ''): Promise<FrameLocator> => {
  await page.goto(`/jira/apps/flagship${path}`);
  return frameOf(page, 'flagship-global');
};

/** The page of Flagship among Jira's settings. */
export const openAdmin = async (page: Page): Promise<FrameLocator> => {
  await page.goto('/jira/settings/apps/flagship-admin');
  return frameOf(page, 'flagship-admin');
};
