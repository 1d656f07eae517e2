import { z } from 'zod';
import { addComment, deleteComment, editComment, type CommentInput } from '../site/activity-edits';
import { has } from '../site/permissions';
import type { Site } from '../site/site';
import type { Comment, Issue } from '../site/types';
import { commentJson, documentFrom, visibleComments } from './activity-json';
import { accountOf, bodyOf, demand, issueFor, numberOf, type Api, type Call } from './api';
import { badFields, forbidden, notFound } from './errors';
import { visibilityBody, visibilityOf } from './visibility';

const commentBody = z.object({ body: z.unknown(), visibility: visibilityBody.nullish() });

const commentFor = (call: Call, issue: Issue, id: string): Comment => {
  const comment = visibleComments(call, issue).find((each) => each.id === id);
  if (comment === undefined) throw notFound(`Can not find a comment for the id: ${id}.`);
  return comment;
};

const inputOf = (call: Call, issue: Issue, body: z.infer<typeof commentBody>): CommentInput => {
  const words = documentFrom(call, body.body);
  if (words === undefined) throw badFields({ comment: 'Comment body is not valid!' });
  return { body: words, ...visibilityOf(call, issue, body.visibility) };
};

const demandOwn = (call: Call, issue: Issue, comment: Comment, verb: 'EDIT' | 'DELETE'): void => {
  const project = call.site.tables.project.get(issue.projectId);
  const own = comment.authorId === accountOf(call) && project !== undefined && has(call.site, call.caller, `${verb}_OWN_COMMENTS`, project, issue);
  if (!own && (project === undefined || !has(call.site, call.caller, `${verb}_ALL_COMMENTS`, project, issue))) {
    throw forbidden(`You do not have the permission to ${verb.toLowerCase()} this comment.`);
  }
};

export const commentRoutes = (api: Api, site: Site): void => {
  api.get('/issue/:id/comment', (context) => {
    const { call } = context.var;
    const all = visibleComments(call, issueFor(call, context.req.param('id')));
    if (context.req.query('orderBy')?.startsWith('-') === true) all.reverse();
    const startAt = numberOf(context, 'startAt', 0, Number.MAX_SAFE_INTEGER);
    const maxResults = numberOf(context, 'maxResults', 100, 5000);
    return context.json({ startAt, maxResults, total: all.length, comments: all.slice(startAt, startAt + maxResults).map((comment) => commentJson(call, comment)) });
  });

  api.post('/issue/:id/comment', async (context) => {
    const { call } = context.var;
    const issue = issueFor(call, context.req.param('id'));
    demand(call, 'ADD_COMMENTS', issue, 'You do not have the permission to comment on this issue.');
    const comment = addComment(site, accountOf(call), issue.id, inputOf(call, issue, await bodyOf(context, commentBody)));
    return context.json(commentJson(call, comment), 201);
  });

  api.get('/issue/:id/comment/:comment', (context) => {
    const { call } = context.var;
    return context.json(commentJson(call, commentFor(call, issueFor(call, context.req.param('id')), context.req.param('comment'))));
  });

  api.put('/issue/:id/comment/:comment', async (context) => {
    const { call } = context.var;
    const issue = issueFor(call, context.req.param('id'));
    const before = commentFor(call, issue, context.req.param('comment'));
    demandOwn(call, issue, before, 'EDIT');
    const comment = editComment(site, before.id, inputOf(call, issue, await bodyOf(context, commentBody)));
    return context.json(commentJson(call, comment ?? before));
  });

  api.delete('/issue/:id/comment/:comment', (context) => {
    const { call } = context.var;
    const issue = issueFor(call, context.req.param('id'));
    const comment = commentFor(call, issue, context.req.param('comment'));
    demandOwn(call, issue, comment, 'DELETE');
    deleteComment(site, comment.id);
    return context.body(null, 204);
  });
};
