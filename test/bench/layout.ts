/**
 * Lays pictures of 300 and of 3,000 issues out in headless Chromium, each in a page of its own, and prints the ms as JSON:
 * the first time, which is what a person waits for, and the middle of nine more. Argument: the bundled `layout-in-page.ts`.
 */
import { readFileSync } from 'node:fs';
import { launchBrowser } from '../e2e/browser';

type Times = { readonly first: number; readonly middle: number };

const measure = async (script: string): Promise<readonly (Times & { readonly issues: number })[]> => {
  const browser = await launchBrowser();
  const found: (Times & { readonly issues: number })[] = [];
  for (const issues of [300, 3_000]) {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    const times = await page.evaluate((count) => Reflect.apply(Reflect.get(globalThis, 'layoutTimes') as (count: number) => Times, undefined, [count]), issues);
    found.push({ issues, ...times });
    await page.close();
  }
  await browser.close();
  return found;
};

void measure(readFileSync(process.argv[2] ?? '', 'utf8')).then((found) => process.stdout.write(JSON.stringify(found)));
