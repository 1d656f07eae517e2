import { fieldIds } from '../site/standard-fields';
import type { ChangeItem } from '../site/types';

/** A value as a changelog tells it: `id` is what Jira stores, `text` what it shows. */
export type Told = { readonly id: string; readonly text: string };

type Telling = { readonly field: string; readonly fieldtype: 'jira' | 'custom'; readonly fieldId?: string; readonly textOnly?: true };

/** How Jira Cloud's changelog names the fields whose past matters. Numbers of custom fields stand in the texts only. */
const TELLINGS = {
  status: { field: 'status', fieldtype: 'jira', fieldId: 'status' },
  resolution: { field: 'resolution', fieldtype: 'jira', fieldId: 'resolution' },
  assignee: { field: 'assignee', fieldtype: 'jira', fieldId: 'assignee' },
  due: { field: 'duedate', fieldtype: 'jira', fieldId: 'duedate' },
  start: { field: 'Start date', fieldtype: 'custom', fieldId: fieldIds.startDate },
  sprint: { field: 'Sprint', fieldtype: 'custom', fieldId: fieldIds.sprint },
  storyPoints: { field: 'Story Points', fieldtype: 'custom', fieldId: fieldIds.storyPoints, textOnly: true },
  storyPointEstimate: { field: 'Story point estimate', fieldtype: 'custom', fieldId: fieldIds.storyPointEstimate, textOnly: true },
  estimate: { field: 'timeoriginalestimate', fieldtype: 'jira', fieldId: 'timeoriginalestimate' },
  flagged: { field: 'Flagged', fieldtype: 'custom', fieldId: fieldIds.flagged },
  team: { field: 'Team', fieldtype: 'custom', fieldId: fieldIds.team },
  parent: { field: 'IssueParentAssociation', fieldtype: 'jira' },
  version: { field: 'Fix Version', fieldtype: 'jira', fieldId: 'fixVersions' },
  link: { field: 'Link', fieldtype: 'jira' },
} as const satisfies Record<string, Telling>;

export type ChangedField = keyof typeof TELLINGS;

export const changeItem = (name: ChangedField, from: Told | null, to: Told | null): ChangeItem => {
  const telling: Telling = TELLINGS[name];
  const stored = (value: Told | null): string | null => (telling.textOnly === true ? null : value?.id ?? null);
  return {
    field: telling.field, fieldtype: telling.fieldtype,
    ...(telling.fieldId === undefined ? {} : { fieldId: telling.fieldId }),
    from: stored(from), fromString: from?.text ?? null, to: stored(to), toString: to?.text ?? null,
  };
};

/** A link as the changelog of one of its ends tells it; `sentence` is the type's name on that end's side. */
export const linkAdded = (sentence: string, otherKey: string): ChangeItem =>
  changeItem('link', null, { id: otherKey, text: `This issue ${sentence} ${otherKey}` });

export const toldDate = (date: string): Told => ({ id: date, text: `${date} 00:00:00.0` });

export const FLAG: Told = { id: '[10019]', text: 'Impediment' };
