import type { Change, HistoryField } from '../model/jira-issue';
import type { LinkType } from '../model/program';
import type { Minute } from '../model/time';
import type { IssueFields } from './issue-fields';
import { readLinkSentence } from './link-sentence';
import type { ChangeItemWire } from './wire/changelog-wire';

/** What is needed to read the changelog of an issue: its project's fields, the link types, and ids of keys where known. */
export type ChangeReading = {
  readonly fields: IssueFields;
  readonly linkTypes: readonly LinkType[];
  readonly idOfKey: (key: string) => number | null;
};

/** One entry of a changelog as a `Change`; null where it is about something that is not kept, or cannot be told. */
export const changeFromWire = (item: ChangeItemWire, at: Minute, reading: ChangeReading): Change | null => {
  const field = fieldOf(item, reading.fields);
  if (field === null) return null;
  if (field === 'link') return linkChange(item, at, reading);
  return { at, field, from: valueOf(field, item.from, item.fromText), to: valueOf(field, item.to, item.toText) };
};

const SYSTEM: Readonly<Record<string, HistoryField>> = {
  status: 'status', resolution: 'resolution', duedate: 'due', timeoriginalestimate: 'estimate', project: 'project',
  fixVersions: 'fixVersion', assignee: 'assignee', parent: 'parent', issuelinks: 'link',
};

/** Some entries carry no id of a field; these are their names, which Jira does not translate. */
const NAMES: Readonly<Record<string, HistoryField>> = {
  IssueParentAssociation: 'parent', Parent: 'parent', 'Epic Link': 'parent', Link: 'link', 'Fix Version': 'fixVersion',
  status: 'status', resolution: 'resolution', duedate: 'due', timeoriginalestimate: 'estimate', project: 'project', assignee: 'assignee',
  Sprint: 'sprint', Flagged: 'flagged',
};

const fieldOf = (item: ChangeItemWire, fields: IssueFields): HistoryField | null => {
  if (item.fieldId === null || item.fieldId === undefined || item.fieldId === '') return own(NAMES, item.field);
  const custom = ([
    ['sprint', fields.sprint], ['flagged', fields.flagged], ['parent', fields.epicLink],
    ['points', fields.points], ['start', fields.start], ['team', fields.team],
  ] as const).find(([, id]) => id === item.fieldId);
  return custom?.[0] ?? own(SYSTEM, item.fieldId);
};

const own = (names: Readonly<Record<string, HistoryField>>, name: string): HistoryField | null =>
  (Object.hasOwn(names, name) ? names[name] ?? null : null);

/**
 * The stored value in one form for each field: ISO dates without a time, sprint ids joined by commas, "1" or "" for
 * flagged. Numbers of custom fields stand only in the text that people read.
 */
const valueOf = (field: HistoryField, value: string | null | undefined, text: string | null | undefined): string | null => {
  const stored = value === '' || value === undefined ? null : value;
  const told = text === '' || text === undefined ? null : text;
  if (field === 'flagged') return stored === null && told === null ? '' : '1';
  if (field === 'points') return stored ?? told;
  if (field === 'due' || field === 'start') return stored?.slice(0, 10) ?? null;
  if (field === 'sprint') return stored === null ? null : stored.split(',').map((id) => id.trim()).filter((id) => id !== '').join(',');
  return stored;
};

/** `typeId|side|otherId|otherKey`; `otherId` is empty where the key is not known any more. */
const linkChange = (item: ChangeItemWire, at: Minute, reading: ChangeReading): Change | null => {
  const told = (key: string | null | undefined, sentence: string | null | undefined): string | null => {
    const link = key && sentence ? readLinkSentence(sentence, key, reading.linkTypes) : null;
    return link === null || !key ? null : `${link.typeId}|${link.side}|${reading.idOfKey(key) ?? ''}|${key}`;
  };
  const [from, to] = [told(item.from, item.fromText), told(item.to, item.toText)];
  return (from === null) === (to === null) ? null : { at, field: 'link', from, to };
};
