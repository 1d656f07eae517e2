import type { CoverageRow } from '../../../contract/admin';
import type { DriftRow } from '../../../contract/health';
import { counted } from '../../../analyse/words';

/** Where the snapshot differed from Jira without an event having said so; `at` in milliseconds, `projectId` null for the whole site. */
export type DriftFacts = { readonly at: number; readonly projectId: number | null; readonly kind: 'count' | 'changed' | 'links' | 'gone' | 'broken'; readonly issues: number };

const MOST = 50;

const words: Readonly<Record<DriftFacts['kind'], (issues: number) => string>> = {
  count: (issues) => `${counted(issues, 'issue')} had come or gone without Jira having said so. ${issues === 1 ? 'It was' : 'They were'} looked for and read anew.`,
  changed: (issues) => `${counted(issues, 'issue')} had changed without Jira having said so. ${issues === 1 ? 'It was' : 'They were'} read anew.`,
  links: (issues) => `Links of ${counted(issues, 'issue')} had come or gone without Jira having said so. ${issues === 1 ? 'It was' : 'They were'} read anew.`,
  gone: (issues) => `${counted(issues, 'issue')} ${issues === 1 ? 'was' : 'were'} gone without Jira having said so. ${issues === 1 ? 'It was' : 'They were'} taken out.`,
  broken: (issues) => `Stored data of ${counted(issues, 'issue')} could not be read. ${issues === 1 ? 'It is' : 'They are'} read anew from Jira.`,
};

/** What was found, latest first; that of projects the administrator may not browse is counted. */
export const driftRows = (drift: readonly DriftFacts[], coverage: readonly CoverageRow[]): { readonly rows: readonly DriftRow[]; readonly hidden: number } => {
  const named = new Map(coverage.map(({ projectId, key, name }) => [Number(projectId), { key, name }]));
  const told = drift.filter(({ projectId }) => projectId === null || named.has(projectId));
  const rows = told.toSorted((a, b) => b.at - a.at).slice(0, MOST).map(({ at, projectId, kind, issues }): DriftRow => ({
    at: new Date(at).toISOString(), project: projectId === null ? null : named.get(projectId) ?? null, text: words[kind](issues), state: kind === 'broken' ? 'watch' : 'good',
  }));
  return { rows, hidden: drift.length - told.length };
};
