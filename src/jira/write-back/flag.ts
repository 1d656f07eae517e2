import { route } from '@forge/api';
import { z } from 'zod';
import { catalog } from '../catalog';
import { siteFields } from '../field-mapping';
import { certainId } from '../jql';
import { askJira, nothingWire } from '../request';

/** Jira's Flagged field on one issue, with the option that flagging chooses. */
export type FlagField = { readonly fieldId: string; readonly option: { readonly id: string } | { readonly value: string } };

const editmetaWire = z.object({
  fields: z.record(z.string(), z.object({ allowedValues: z.array(z.object({ id: z.string().optional(), value: z.string().optional() })).nullish() })).nullish(),
});

/** What Jira calls its one option, where an issue does not tell. */
const IMPEDIMENT = 'Impediment';

/**
 * The Flagged field as the user may set it on this issue; null where the site has none, or the issue's edit screen
 * lacks it: then Jira refuses to set it, whatever the user's permissions.
 */
export const flagField = async (issueId: number): Promise<FlagField | null> => {
  const fieldId = siteFields(await catalog()).flagged;
  if (fieldId === null) return null;
  const { fields } = await askJira({
    as: 'user', path: route`/rest/api/3/issue/${certainId(issueId)}/editmeta`, answer: editmetaWire, reads: 'what can be edited of an issue',
  });
  const field = fields?.[fieldId];
  if (field === undefined) return null;
  const first = field.allowedValues?.find(({ value }) => value === IMPEDIMENT) ?? field.allowedValues?.[0];
  return { fieldId, option: first?.id === undefined ? { value: IMPEDIMENT } : { id: first.id } };
};

/** Sets or clears the flag as the user; doing it twice changes nothing. */
export const setFlag = async (issueId: number, { fieldId, option }: FlagField, flagged: boolean): Promise<void> => {
  await askJira({
    as: 'user', path: route`/rest/api/3/issue/${certainId(issueId)}`, method: 'PUT',
    body: { fields: { [fieldId]: flagged ? [option] : null } }, answer: nothingWire, reads: 'the flag of an issue',
  });
};
