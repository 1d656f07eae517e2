import { route } from '@forge/api';
import { z } from 'zod';
import type { Minute } from '../model/time';
import { minuteOf } from './jira-time';
import { certainId } from './jql';
import { askJira } from './request';

/** Work that somebody logged, as the app may see it. `restricted`: shown in Jira to a group or a role alone. */
export type LoggedWork = {
  readonly id: number;
  readonly issueId: number;
  readonly accountId: string;
  readonly startedAt: Minute;
  readonly seconds: number;
  readonly restricted: boolean;
  /** When it came into Jira, or was last changed there. */
  readonly saidAt: Minute;
};

/** Ids of worklogs that changed. `until`, in milliseconds, is where to go on; `last`: there are no later ones by now. */
export type ChangedWork = { readonly ids: readonly number[]; readonly until: number; readonly last: boolean };

/** Worklogs that Jira answers in one call. */
export const WORKLOGS_AT_ONCE = 1000;

const moment = z.number().int().min(0).max(8.64e15);

const changedWire = z.object({ values: z.array(z.object({ worklogId: z.number().int().positive() })), until: moment.optional(), lastPage: z.boolean() });

const idText = z.union([z.string().regex(/^\d{1,15}$/, 'is no id'), z.number().int().positive()]);

const worklogWire = z.object({
  id: idText, issueId: idText, started: z.string(), timeSpentSeconds: z.number().int().min(0).max(1e10),
  created: z.string().nullish(), updated: z.string().nullish(),
  author: z.object({ accountId: z.string().min(1).max(255) }).nullish(), visibility: z.unknown().optional(),
});

const changed = async (what: 'updated' | 'deleted', since: number): Promise<ChangedWork> => {
  const path = what === 'updated' ? route`/rest/api/3/worklog/updated?since=${certainId(since)}` : route`/rest/api/3/worklog/deleted?since=${certainId(since)}`;
  const { values, until, lastPage } = await askJira({ as: 'app', path, answer: changedWire, reads: `work logs ${what}` });
  return { ids: values.map(({ worklogId }) => worklogId), until: nextSince(since, until ?? since, lastPage, values.length), last: lastPage };
};

/** Of a last page all is known up to its end; a page of nothing but one moment must not be asked for again and again. */
const nextSince = (since: number, until: number, last: boolean, count: number): number =>
  ((last && count > 0) || (!last && until <= since) ? Math.max(since, until) + 1 : until);

/** Ids of worklogs that came or changed since a moment in milliseconds, as Jira tells them: all but those of the last minute. */
export const workUpdatedSince = (since: number): Promise<ChangedWork> => changed('updated', since);

/** The same for worklogs that were deleted. */
export const workDeletedSince = (since: number): Promise<ChangedWork> => changed('deleted', since);

const readWork = ({ id, issueId, started, timeSpentSeconds, author, visibility, created, updated }: z.infer<typeof worklogWire>): LoggedWork | null => {
  const startedAt = minuteOf(started);
  if (startedAt === null) return null;
  return {
    id: Number(id), issueId: Number(issueId), accountId: author?.accountId ?? '', startedAt, seconds: timeSpentSeconds,
    restricted: visibility !== undefined && visibility !== null, saidAt: minuteOf(updated ?? created ?? started) ?? startedAt,
  };
};

/** These worklogs, at most `WORKLOGS_AT_ONCE`; what the app may not see, or is gone, is not among them. */
export const worklogsById = async (ids: readonly number[]): Promise<readonly LoggedWork[]> => {
  if (ids.length === 0) return [];
  const found = await askJira({ as: 'app', path: route`/rest/api/3/worklog/list`, body: { ids }, answer: z.array(worklogWire), reads: 'work logs' });
  return found.flatMap((one) => readWork(one) ?? []);
};
