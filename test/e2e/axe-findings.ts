import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What depends on colours; all else is the same in both themes. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/** Rule, place and reason of each serious or critical finding on the page and in all its frames. */
export const findings = async (page: Page, rules: readonly string[] | null): Promise<readonly string[]> => {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'], ...(rules === null ? {} : { runOnly: [...rules] }) });
  return (await axe.analyze()).violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' > ')}: ${failureSummary ?? ''}`));
};
