import { createHash } from 'node:crypto';
import type { Browsable } from '../../jira/permissions';
import { appVersion } from '../../jira/site';
import { dayOfMinute } from '../../model/day';
import type { Role } from '../../model/roles';
import type { ProgramRecord } from '../../store/programs';
import type { Viewer } from '../viewer';

/** What somebody is to a program, as far as it decides what a view of it holds. */
export type Standing = { readonly roles: ReadonlySet<Role>; readonly canManage: boolean };

/** Beside the version of the app, for changes of what a kept view holds while that is developed. */
const FORMAT = 2;

/**
 * One text for all who get the same view: of the same program on the same day of its calendar, in the same language,
 * with the same roles, who may browse the same of what was asked about. Two versions of the app never share a view.
 */
export const slotOf = (
  record: ProgramRecord, kind: string, { roles, canManage }: Standing, { projects, issues }: Browsable, uniform: readonly number[], { locale }: Viewer,
): string => {
  const day = dayOfMinute(Math.floor(Date.now() / 60_000), record.settings.timeZone);
  const facts = [FORMAT, appVersion(), record.id, kind, day, locale, [...roles].sort(), canManage, digestOf(projects), digestOf(uniform), digestOf(issues)];
  return digest(facts).slice(0, 40);
};

const digest = (facts: unknown): string => createHash('sha256').update(JSON.stringify(facts)).digest('hex');

const digests = new WeakMap<object, string>();

/** Of ids in whatever order, kept with them: what is remembered of somebody is the same set of thousands at each call. */
const digestOf = (ids: Iterable<number> & object): string => {
  const known = digests.get(ids) ?? digest([...ids].sort((a, b) => a - b));
  digests.set(ids, known);
  return known;
};
