import { route } from '@forge/api';
import { z } from 'zod';
import { certainId } from '../jql';
import { askJira, nothingWire } from '../request';
import { idText } from '../wire/issue-wire';

/** A link as the site keeps it: `first <outward words> second`. */
export type SiteLink = { readonly typeId: string; readonly firstId: number; readonly secondId: number };

const linksWire = z.object({
  fields: z.object({
    issuelinks: z.array(z.object({
      id: idText, type: z.object({ id: z.string() }),
      outwardIssue: z.object({ id: idText }).optional(), inwardIssue: z.object({ id: idText }).optional(),
    })).nullish(),
  }),
});

/** A link that is there, by its id. */
export type KnownLink = SiteLink & { readonly id: string };

/** All links of an issue, as the user sees them. Read from the issue itself, not from the search index, so that a link made a moment ago is there. */
export const linksOfIssue = async (issueId: number): Promise<readonly KnownLink[]> => {
  const { fields } = await askJira({
    as: 'user', path: route`/rest/api/3/issue/${certainId(issueId)}?fields=issuelinks`, answer: linksWire, reads: 'the links of an issue',
  });
  return (fields.issuelinks ?? []).map(({ id, type, outwardIssue, inwardIssue }) => (outwardIssue === undefined
    ? { id, typeId: type.id, firstId: Number(inwardIssue?.id), secondId: issueId }
    : { id, typeId: type.id, firstId: issueId, secondId: Number(outwardIssue.id) }));
};

/** Ids of the site's links that say exactly this, as the user sees them at this moment. */
export const linksLike = async ({ typeId, firstId, secondId }: SiteLink): Promise<readonly string[]> =>
  (await linksOfIssue(firstId)).filter((link) => link.typeId === typeId && link.firstId === firstId && link.secondId === secondId).map(({ id }) => id);

/** Links two issues as the user. In a request Jira calls the issue its sentence begins with the inward one. */
export const addLink = async ({ typeId, firstId, secondId }: SiteLink): Promise<void> => {
  await askJira({
    as: 'user', path: route`/rest/api/3/issueLink`, once: true,
    body: { type: { id: typeId }, inwardIssue: { id: certainId(firstId) }, outwardIssue: { id: certainId(secondId) } },
    answer: nothingWire, reads: 'a new link',
  });
};

/** Takes a link away as the user. Throws `NotFound` where it is gone already. */
export const removeLink = async (id: string): Promise<void> => {
  await askJira({ as: 'user', path: route`/rest/api/3/issueLink/${id}`, method: 'DELETE', answer: nothingWire, reads: 'a link taken away' });
};
