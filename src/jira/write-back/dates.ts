import { route } from '@forge/api';
import { z } from 'zod';
import { MaybeWritten, NotFound } from '../errors';
import { certainId } from '../jql';
import { askJira, nothingWire } from '../request';
import { idText } from '../wire/issue-wire';

/** Jira's own field for the day an issue is to be finished; which field holds the start differs from project to project. */
export const DUE_FIELD = 'duedate';

/** Days by the id of their field, as ISO dates; null where a field is empty, or not there. */
export type FieldDays = Readonly<Record<string, string | null>>;

const datesWire = z.object({ id: idText, fields: z.looseObject({}) });
const bulkWire = z.object({ issues: z.array(datesWire) });
const editmetaWire = z.object({ fields: z.record(z.string(), z.unknown()).nullish() });

const AT_ONCE = 100;

const daysIn = (fields: Readonly<Record<string, unknown>>, fieldIds: readonly string[]): FieldDays =>
  Object.fromEntries(fieldIds.map((id) => [id, typeof fields[id] === 'string' ? fields[id].slice(0, 10) : null]));

/** These fields of issues as the user sees them now, straight from Jira; issues the user may not see are absent. */
export const daysOfIssues = async (issueIds: readonly number[], fieldIds: readonly string[]): Promise<ReadonlyMap<number, FieldDays>> => {
  const found = new Map<number, FieldDays>();
  for (let from = 0; from < issueIds.length; from += AT_ONCE) {
    const { issues } = await askJira({
      as: 'user', path: route`/rest/api/3/issue/bulkfetch`,
      body: { issueIdsOrKeys: issueIds.slice(from, from + AT_ONCE).map(certainId), fields: fieldIds }, answer: bulkWire, reads: 'dates of issues',
    });
    for (const { id, fields } of issues) found.set(Number(id), daysIn(fields, fieldIds));
  }
  return found;
};

/** The same of one issue at this moment; null where it is gone, or hidden from the user. */
export const daysOfIssue = async (issueId: number, fieldIds: readonly string[]): Promise<FieldDays | null> => {
  try {
    const search = new URLSearchParams({ fields: fieldIds.join(',') });
    const { fields } = await askJira({ as: 'user', path: route`/rest/api/3/issue/${certainId(issueId)}?${search}`, answer: datesWire, reads: 'the dates of an issue' });
    return daysIn(fields, fieldIds);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
};

/** Ids of the fields that the user may set on this issue: those on its edit screen, as far as permissions go. */
export const editableFields = async (issueId: number): Promise<ReadonlySet<string>> => {
  const { fields } = await askJira({
    as: 'user', path: route`/rest/api/3/issue/${certainId(issueId)}/editmeta`, answer: editmetaWire, reads: 'what can be edited of an issue',
  });
  return new Set(Object.keys(fields ?? {}));
};

const isThere = (now: FieldDays | null, wanted: FieldDays): boolean => now !== null && Object.entries(wanted).every(([id, day]) => now[id] === day);

/**
 * Writes days as the user, in one request, and never a second time: somebody may have changed them in between. Where Jira
 * broke off, what it has then tells whether it was written; throws `MaybeWritten` where it was not, or where that cannot
 * be told.
 */
export const writeDays = async (issueId: number, days: FieldDays): Promise<void> => {
  try {
    await askJira({
      as: 'user', path: route`/rest/api/3/issue/${certainId(issueId)}`, method: 'PUT', once: true,
      body: { fields: days }, answer: nothingWire, reads: 'the dates of an issue',
    });
  } catch (error) {
    if (!(error instanceof MaybeWritten)) throw error;
    const now = await daysOfIssue(issueId, Object.keys(days)).catch(() => null);
    if (!isThere(now, days)) throw error;
  }
};
