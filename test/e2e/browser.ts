import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium as playwright, type Browser } from 'playwright-core';

const installedBrowsers = [
  process.env.CHROME_PATH,
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** Without these a headless browser talks to its vendor at every start; the tests need nothing beyond this machine. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'];

/**
 * The packaged browser's own arguments are for a server without a screen: one process for all pages, and no security
 * between origins, the very thing that keeps Jira's page and the app's frame apart here. Its graphics processor is one
 * that is computed, which takes as long as all the rest: nothing here draws in three dimensions, so there is none.
 */
const packagedArgs = ['--disable-gpu'];

/** An installed Chrome or Chromium where there is one, else the one that comes as an npm package. */
const browserOnThisMachine = async (): Promise<{ executablePath: string; args: string[] }> => {
  const installed = installedBrowsers.find((path) => path !== undefined && existsSync(path));
  const args = [...quiet, '--no-sandbox'];
  if (installed !== undefined) return { executablePath: installed, args };
  const { default: packaged } = await import('@sparticuz/chromium');
  packaged.setGraphicsMode = false;
  return { executablePath: await packaged.executablePath(), args: [...packagedArgs, ...args] };
};

const ATTEMPTS = 4;
const PAUSE_MS = 3_000;

/** Tried a few times: another process may be unpacking the very same browser, or starting one on a machine that is full. */
const launch = async (attempt = 1): Promise<Browser> => {
  const { executablePath, args } = await browserOnThisMachine();
  try {
    return await playwright.launch({ executablePath, args, headless: true });
  } catch (cause) {
    if (attempt < ATTEMPTS) {
      await wait(PAUSE_MS);
      return launch(attempt + 1);
    }
    throw new Error(
      `The browser at ${executablePath} did not start. Install Chrome or Chromium, or the system libraries libnss3 and libnspr4.`,
      { cause },
    );
  }
};

/** A headless browser; says what to install where the packaged one lacks a system library. */
export const launchBrowser = (): Promise<Browser> => launch();
