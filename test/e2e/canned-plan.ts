import type { FanView, PlanLink, PlanPage, PlanRow } from '../../src/contract/plan';
import { figure } from './canned-views';

const dayInMs = 86_400_000;
const begin = Date.UTC(2026, 7, 3);

/** So many days after the plan's first, as ISO. */
export const planDay = (days: number): string => new Date(begin + days * dayInMs).toISOString().slice(0, 10);

/** A row of the plan with nothing special about it. */
export const planRow = (at: number, part: Partial<PlanRow> = {}): PlanRow => ({
  at, depth: 3, kind: 'issue', key: `WEB-${at}`, name: `Work number ${at}`, team: 'Web', assignee: 'Wanda', status: 'To Do', category: 'todo',
  children: 0, open: false, start: planDay(0), finish: planDay(9), derived: false, originalFinish: null, scheduledStart: null, scheduledFinish: null,
  p50: null, p85: null, delivered: 0, issues: 1, lateBy: null, critical: false, float: null, blockedBy: 0, movable: { start: true, finish: true }, ...part,
});

export const planPage = (rows: readonly PlanRow[], part: Partial<PlanPage> = {}): PlanPage => ({
  partial: null, asOf: planDay(112), ageSeconds: 12, rows, from: 0, total: rows.length, links: [], linksTotal: 0, first: planDay(0), last: planDay(300),
  deadline: planDay(250), finish: planDay(270), scheduleReason: null, withoutDates: 3,
  workDays: { week: [true, true, true, true, true, false, false], holidays: ['2026-12-25'] }, ...part,
});

/** Every 250th row is a project, every 10th an epic, the others are issues: all unfolded, each with all that a row can show. */
const longRow = (at: number): PlanRow => {
  const start = (at * 7) % 260;
  const long = 4 + (at % 23);
  const shared = { start: planDay(start), finish: planDay(start + long), scheduledStart: planDay(start + 1), scheduledFinish: planDay(start + long + (at % 5)), originalFinish: planDay(start + long - (at % 4)) };
  if (at === 0) return planRow(at, { ...shared, depth: 0, kind: 'program', key: '', name: 'A program of many rows', team: null, children: 20, open: true, derived: true, issues: 5_000, delivered: 2_100, p50: planDay(280), p85: planDay(300) });
  if (at % 250 === 1) return planRow(at, { ...shared, depth: 1, kind: 'project', key: `P${at}`, name: `Project ${at}`, team: null, children: 25, open: true, derived: true, issues: 240, delivered: at % 240 });
  if (at % 10 === 2) return planRow(at, { ...shared, depth: 2, kind: 'epic', children: 9, open: true, derived: at % 20 === 2, issues: 9, delivered: at % 9, category: 'doing', critical: at % 40 === 2 });
  return planRow(at, { ...shared, category: (['todo', 'doing', 'done'] as const)[at % 3] ?? 'todo', lateBy: at % 4 === 0 ? 1 + (at % 9) : null, float: at % 12, critical: at % 17 === 0 });
};

const longLinks = (total: number): readonly PlanLink[] => Array.from({ length: Math.floor(total / 4) }, (_, index) => ({
  from: (index * 4 + 3) % total, to: (index * 4 + 3 + (index % 7) * 3 - 6 + total) % total, health: index % 3 === 0 ? 'late' : 'fine', critical: index % 11 === 0, count: 1,
}));

/** A plan of so many rows, in pages of 200 as the resolver gives them: what a call of `plan` answers. */
export const longPlan = (total: number) => {
  const links = longLinks(total).slice(0, 2_000);
  return ({ from = 0 }: { readonly from?: number }): { readonly ok: true; readonly value: PlanPage } => {
    const rows = Array.from({ length: Math.max(0, Math.min(200, total - from)) }, (_, index) => longRow(from + index));
    return { ok: true, value: planPage(rows, { from, total, links, linksTotal: links.length }) };
  };
};

/** A forecast that says why there is none. */
export const noFan: FanView = {
  partial: null, asOf: planDay(112), ageSeconds: 12, reason: 'Fewer than 6 weeks have passed', past: [], weeks: [], deadline: null,
  finish: figure('forecast-finish', { unit: 'date', value: null, reason: 'Fewer than 6 weeks have passed', state: 'unknown', change: null, trend: [], note: null, partial: null }),
};
