import type { PlanRow } from '../../../../src/contract/plan';
import { dayText } from '../../../parts/date-text';
import { countText } from '../../../parts/number-text';
import type { Draft } from '../dates/drafts';

/** One fact of a row: what it is, and how it is. `tone` late: it is bad news. */
export type RowFact = { readonly name: string; readonly text: string; readonly tone: 'plain' | 'late' | 'changed' };

export const kindWords: Readonly<Record<PlanRow['kind'], string>> = {
  program: 'Program', project: 'Project', milestone: 'Milestone', epic: 'Epic', issue: 'Issue',
};

/** "1 Nov 2026 to 14 Nov 2026", "until 14 Nov 2026", "from 1 Nov 2026"; null where neither is known. */
export const stretchText = (start: string | null, finish: string | null, locale: string): string | null => {
  if (start !== null && finish !== null) return start === finish ? dayText(start, locale) : `${dayText(start, locale)} to ${dayText(finish, locale)}`;
  if (finish !== null) return `until ${dayText(finish, locale)}`;
  return start === null ? null : `from ${dayText(start, locale)}`;
};

const plannedText = (row: PlanRow, locale: string): string => {
  const stretch = stretchText(row.start, row.finish, locale);
  if (stretch === null) return 'no dates';
  return row.derived ? `${stretch}, from what lies under it` : stretch;
};

export const lateText = (days: number, locale: string): string => `${countText(days, 'working-days', locale)} late`;

/** "2 d late", for beside a bar. */
export const shortLateText = (days: number): string => `${Math.round(days)} d late`;

const forecastText = ({ p50, p85 }: PlanRow, locale: string): string | null => {
  if (p50 === null && p85 === null) return null;
  const parts = [p50 === null ? null : `half of the runs by ${dayText(p50, locale)}`, p85 === null ? null : `85% by ${dayText(p85, locale)}`];
  return parts.filter((part) => part !== null).join(', ');
};

const floatText = ({ float, critical }: PlanRow, locale: string): string | null => {
  if (float === null) return null;
  if (float < 0) return `none: ${countText(-float, 'working-days', locale)} short`;
  return critical && float < 1 ? 'none: it is on the critical path' : countText(float, 'working-days', locale);
};

const doneText = ({ issues, delivered }: PlanRow): string | null => (issues > 1 ? `${delivered} of ${issues}` : null);

const fact = (name: string, text: string | null, tone: RowFact['tone'] = 'plain'): readonly RowFact[] => (text === null || text === '' ? [] : [{ name, text, tone }]);

/** Everything the row draws, in words. */
export const rowFacts = (row: PlanRow, draft: Draft | undefined, locale: string): readonly RowFact[] => [
  ...fact('Planned', plannedText(row, locale)),
  ...(draft === undefined ? [] : fact('Changed to', stretchText(draft.now.start, draft.now.finish, locale) ?? 'no dates', 'changed')),
  ...fact('First planned finish', row.originalFinish === null || row.originalFinish === row.finish ? null : dayText(row.originalFinish, locale)),
  ...fact('By the schedule', row.category === 'done' ? null : stretchText(row.scheduledStart, row.scheduledFinish, locale)),
  ...fact('Forecast', forecastText(row, locale)),
  ...fact('Late', row.lateBy === null ? null : lateText(row.lateBy, locale), 'late'),
  ...fact('Float', row.category === 'done' ? null : floatText(row, locale)),
  ...fact('Delivered', doneText(row)),
  ...fact('Waits for', row.blockedBy === 0 ? null : countText(row.blockedBy, 'issues', locale)),
  ...fact('Status', row.status),
  ...fact('Team', row.team),
  ...fact('Assignee', row.assignee),
];

/** The same in one sentence, for those who listen. */
export const spokenRow = (row: PlanRow, draft: Draft | undefined, locale: string): string =>
  rowFacts(row, draft, locale).filter(({ name }) => !['Status', 'Team', 'Assignee'].includes(name)).map(({ name, text }) => `${name} ${text}`).join('; ');
