import type { JiraLink, Named, Person, Version } from './jira-issue';

/** Fields without a value are told either way. */
export const isEmpty = (value: string | null): boolean => value === null || value === '';

/** Null for what is no number. */
export const numberIn = (value: string | null): number | null => {
  if (isEmpty(value)) return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
};

/** Sprints are told by their ids, with commas between them. */
export const idsIn = (value: string | null): readonly string[] => (value ?? '').split(',').map((id) => id.trim()).filter((id) => id !== '');

/** What nobody knows any more is called by its id. */
export const namedBy = (id: string | null, known: ReadonlyMap<string, Named>): Named | null =>
  id === null || id === '' ? null : known.get(id) ?? { id, name: id };

/** The same of people. */
export const personBy = (id: string | null, known: ReadonlyMap<string, Person>): Person | null =>
  id === null || id === '' ? null : known.get(id) ?? { accountId: id, name: id, active: true };

/** Versions as they were before a change of them, each once: an earlier day has those already that were taken away since. */
export const undoVersion = (now: readonly Version[], from: string | null, to: string | null, known: ReadonlyMap<string, Version>): readonly Version[] => {
  const without = isEmpty(to) ? now : now.filter((version) => version.id !== to);
  const back = known.get(from ?? '');
  return back === undefined || without.some(({ id }) => id === back.id) ? without : [...without, back];
};

/** Links as they were before a change of them. */
export const undoLink = (now: readonly JiraLink[], from: string | null, to: string | null): readonly JiraLink[] => {
  const came = linkIn(to);
  if (came !== null) return now.filter((link) => !isSameLink(link, came));
  const went = linkIn(from);
  return went === null || now.some((link) => isSameLink(link, went)) ? now : [...now, went];
};

/** Reads `typeId|side|otherId|otherKey`; null for anything else. */
const linkIn = (value: string | null): JiraLink | null => {
  const [typeId, side, id, otherKey] = (value ?? '').split('|');
  const otherId = Number(id);
  if (typeId === undefined || otherKey === undefined || !Number.isInteger(otherId)) return null;
  if (side !== 'outward' && side !== 'inward') return null;
  return { linkId: '', typeId, side, otherId, otherKey, otherStatus: null };
};

/** Whether two links are between the same issues, of the same type and direction. */
const isSameLink = (link: JiraLink, other: JiraLink): boolean =>
  link.typeId === other.typeId && link.otherId === other.otherId && link.side === other.side;
