import { z } from 'zod';
import { rankIssues, type RankAt } from '../../site/rank-edits';
import { bodyOf, issueFor, viewerIdOf, type Api, type Call } from '../api';
import { badRequest } from '../errors';
import { movedIssues } from './agile-call';

export const moveBody = z.object({
  issues: z.array(z.string()).default([]), rankBeforeIssue: z.string().nullish(), rankAfterIssue: z.string().nullish(), rankCustomFieldId: z.number().int().nullish(),
});

/** Next to which issue the moved ones go; null where the request does not say. */
export const placeIn = (call: Call, { rankBeforeIssue, rankAfterIssue }: z.infer<typeof moveBody>): RankAt | null => {
  if (rankBeforeIssue != null && rankAfterIssue != null) throw badRequest('Only one of rankBeforeIssue and rankAfterIssue can be given.');
  if (rankBeforeIssue != null) return { side: 'before', issue: issueFor(call, rankBeforeIssue) };
  return rankAfterIssue == null ? null : { side: 'after', issue: issueFor(call, rankAfterIssue) };
};

export const rankRoutes = (api: Api): void => {
  api.put('/issue/rank', async (context) => {
    const { call } = context.var;
    const body = await bodyOf(context, moveBody);
    const place = placeIn(call, body);
    if (place === null) throw badRequest('One of rankBeforeIssue and rankAfterIssue must be given.');
    rankIssues(call.site, viewerIdOf(call), movedIssues(call, body.issues), place);
    return context.body(null, 204);
  });
};
