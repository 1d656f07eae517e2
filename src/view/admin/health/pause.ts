import type { PauseHealth } from '../../../contract/health';

/** While Jira grants the app nothing; moments in milliseconds, `reason` in Jira's own word. */
export type PauseFacts = { readonly until: number; readonly reason: string | null };

const reasons: Readonly<Record<string, string>> = {
  'jira-quota-global-based': 'the app has used up the points that Jira grants it over all its sites in this hour',
  'jira-quota-tenant-based': 'the app has used up the points that Jira grants it on this site in this hour',
  'jira-burst-based': 'the app asked for too much in one second',
  'jira-per-issue-on-write': 'one issue was written to too often',
};

/** Whether Jira holds the app back, why, and what to do. */
export const pauseHealth = (pause: PauseFacts | null): PauseHealth => {
  if (pause === null) return { state: 'good', text: 'Jira holds nothing back.', until: null };
  const why = pause.reason === null ? 'it gave no reason' : reasons[pause.reason] ?? `it says “${pause.reason}”`;
  return {
    state: 'watch',
    text: `Jira asked the app to pause: ${why}. Nothing is lost, and it goes on by itself; pages show what is known. Smaller budgets below keep it from happening again.`,
    until: new Date(pause.until).toISOString(),
  };
};
