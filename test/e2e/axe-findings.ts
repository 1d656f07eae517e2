import type { Page } from 'playwright-core';
import { violationsOn } from './axe-run';

/** What depends on colours; all else is the same in both themes. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/** Rule, place and reason of each serious or critical finding on the page and in all its frames. */
export const findings = async (page: Page, rules: readonly string[] | null): Promise<readonly string[]> =>
  (await violationsOn(page, rules === null ? {} : { runOnly: [...rules] }))
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' > ')}: ${failureSummary ?? ''}`));
