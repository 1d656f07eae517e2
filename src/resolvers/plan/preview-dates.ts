import type { May } from '../../contract/blockers';
import type { GlobalCalls } from '../../contract/calls';
import { analyse, type Analysis } from '../../analyse/analysis';
import { type FieldDays, daysOfIssues, DUE_FIELD, editableFields } from '../../jira/write-back/dates';
import { issueRights, rightNames, type IssueRights } from '../../jira/write-back/rights';
import { parseIsoDay } from '../../model/day';
import { type NewDates, withDates } from '../../model/with-dates';
import { datesEffect, type DatesEffect } from '../../view/plan/dates-preview';
import { inUse } from '../blockers/on-issue';
import { lacks, no, yes } from '../blockers/may';
import { fewAtOnce } from '../membership/few-at-once';
import { openNaming } from '../open-naming';
import { programFor } from '../program-for';
import type { Viewer } from '../viewer';
import { issuesToDate, noSuchIssue, type ToDate } from './issues-to-date';
import { fieldsJudged, judgeChange, type Judged } from './judge-change';

type Call = GlobalCalls['previewDates'];

type Row = { readonly todo: ToDate; readonly may: May; readonly judged: Judged | null };

const fieldName = (field: string): string => (field === DUE_FIELD ? 'Due date' : 'start date');

/** Whether Jira lets this person write these days: the permission, and each field on the edit screen. */
const mayWrite = async (key: string, issueId: number, days: FieldDays, rights: IssueRights): Promise<May> => {
  if (!rights.may(issueId, 'EDIT_ISSUES')) return no(lacks('edit', key, rightNames.EDIT_ISSUES));
  const editable = await editableFields(issueId);
  const missing = Object.keys(days).find((field) => !editable.has(field));
  if (missing === undefined) return yes;
  return no(`Jira does not let you set the ${fieldName(missing)} of ${key}: it is not on the edit screen, or you may not schedule issues.`);
};

const rowFor = async (todo: ToDate, now: FieldDays | undefined, rights: IssueRights): Promise<Row> => {
  const { change, issue, startField } = todo;
  if (issue === null || now === undefined || !rights.sees(issue.id)) return { todo: { ...todo, issue: null }, may: no(noSuchIssue(change.key)), judged: null };
  const judged = judgeChange(change, now, startField);
  return { todo, judged, may: judged.kind === 'write' ? await mayWrite(issue.key, issue.id, judged.days, rights) : no(judged.why) };
};

const dayOf = (text: string | null): number | null => (text === null ? null : parseIsoDay(text));

/** What would move if everything were written that may be. */
const effectOf = (today: Analysis, rows: readonly Row[]): DatesEffect => {
  const dates = new Map(rows.flatMap(({ todo: { issue, startField }, may, judged }): (readonly [number, NewDates])[] => {
    if (issue === null || !may.ok || judged?.kind !== 'write') return [];
    return [[issue.index, { start: startField === null ? issue.start : dayOf(judged.start), due: dayOf(judged.finish) }]];
  }));
  const after = analyse(withDates(today.program, dates, Math.floor(Date.now() / 60_000)));
  return datesEffect(today, after, new Set(dates.keys()));
};

/** What of the list could be written by this person, and what would move by it. Nothing is written. */
export const previewDates = async ({ programId, changes }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const used = inUse(await programFor(programId, viewer, 'contribute'));
  const { plan: { rows, effect }, texts } = await openNaming({ programId }, viewer, async ({ today }) => {
    const todo = await issuesToDate(today.program, changes);
    const ids = todo.flatMap(({ issue }) => issue?.id ?? []);
    const fields = [...new Set(todo.flatMap(({ startField }) => fieldsJudged(startField)))];
    const [now, rights] = await Promise.all([daysOfIssues(ids, fields), issueRights(ids)]);
    const found = await fewAtOnce(todo, (one) => rowFor(one, now.get(one.issue?.id ?? -1), rights));
    const moved = effectOf(today, found);
    return { rows: found, effect: moved, ids: [...ids, ...moved.ids] };
  });
  const words = await texts(rows.flatMap(({ todo: { issue } }) => issue?.id ?? []));
  return {
    rows: rows.map(({ todo: { change, issue }, may }) => ({ change, summary: words.get(issue?.id ?? -1) ?? '', may: used.ok ? may : no(used.why ?? '') })),
    figures: effect.figures, dependencies: effect.dependencies,
  };
};
