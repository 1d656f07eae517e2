import { openRest } from './open-rest';

const issues = Array.from({ length: 250 }, (_, index) => `A-${index + 1}${index % 2 === 0 ? ' doing' : ''}`);
const seed = { projects: ['A', { key: 'B', browse: [{ type: 'reporter' as const }] }], issues: [...issues, 'B-1 reporter engineer', 'B-2'] };

const page = (json: unknown) => json as { issues: { id: string; key?: string; fields?: Record<string, unknown> }[]; isLast: boolean; nextPageToken?: string };

describe('search', () => {
  test('pages by token until the last; ids only unless fields are named', async () => {
    const { ask } = await openRest(seed);
    const keys: (string | undefined)[] = [];
    let token: string | undefined;
    let pages = 0;
    do {
      const { status, json } = await ask('officer', 'POST search/jql', { jql: 'project = A ORDER BY key', fields: ['summary'], maxResults: 5000, ...(token === undefined ? {} : { nextPageToken: token }) });
      expect(status).toBe(200);
      keys.push(...page(json).issues.map((issue) => issue.key));
      token = page(json).nextPageToken;
      expect(page(json).isLast).toBe(token === undefined);
      pages += 1;
    } while (token !== undefined);
    expect(pages).toBe(3);
    expect(keys).toEqual(issues.map((line) => line.split(' ')[0]));
    const slim = await ask('officer', 'GET search/jql?jql=project%3DA&maxResults=5000');
    expect(page(slim.json).issues).toHaveLength(250);
    expect(page(slim.json).issues[0]).toEqual({ id: '10250' });
  });

  test('a token is refused when it is invented, another person\'s, or another query\'s, or a week old', async () => {
    const { ask, wait } = await openRest(seed);
    const first = await ask('officer', 'POST search/jql', { jql: 'project = A' });
    const nextPageToken = page(first.json).nextPageToken;
    const refused = { status: 400, json: { errorMessages: ['The provided next page token is invalid or has expired.'], errors: {} } };
    expect(await ask('officer', 'POST search/jql', { jql: 'project = A', nextPageToken: 'x' })).toMatchObject(refused);
    expect(await ask('lead', 'POST search/jql', { jql: 'project = A', nextPageToken })).toMatchObject(refused);
    expect(await ask('officer', 'POST search/jql', { jql: 'project=A', nextPageToken })).toMatchObject(refused);
    expect(await ask('officer', 'POST search/jql', { jql: 'project = A', nextPageToken })).toMatchObject({ status: 200 });
    wait(8 * 24 * 3600 * 1000);
    expect(await ask('officer', 'POST search/jql', { jql: 'project = A', nextPageToken })).toMatchObject(refused);
  });

  test('everybody finds what he may browse, and counts the same', async () => {
    const { ask } = await openRest(seed);
    const found = async (who: Parameters<typeof ask>[0]) => {
      const { json } = await ask(who, 'POST search/jql', { jql: 'project = B OR key = A-1 ORDER BY key', fields: ['key'] });
      const count = await ask(who, 'POST search/approximate-count', { jql: 'project = B OR key = A-1' });
      return [...page(json).issues.map((issue) => issue.key), count.json];
    };
    expect(await found('app')).toEqual(['A-1', 'B-1', 'B-2', { count: 3 }]);
    expect(await found('officer')).toEqual(['A-1', 'B-2', { count: 2 }]);
    expect(await found('engineer')).toEqual(['A-1', 'B-1', { count: 2 }]);
  });

  test.each([
    [{ jql: 'project = A AND' }, 400, /line 1/],
    [{ jql: 'order by key' }, 400, /Unbounded JQL/],
    [{ jql: 'project = NOPE' }, 400, /NOPE/],
    [{ jql: 'project = A', maxResults: 0 }, 400, /maxResults/],
    [{ jql: 'project = A', reconcileIssues: Array.from({ length: 51 }, (_, i) => i) }, 400, /50/],
    [{ jql: 'project = A', startAt: 0 }, 400, /payload/],
  ])('refuses %j', async (body, status, message) => {
    const { ask } = await openRest(seed);
    const answer = await ask('officer', 'POST search/jql', body);
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.json)).toMatch(message);
  });

  test('the old search is gone, and unknown paths are not found', async () => {
    const { ask } = await openRest(seed);
    expect(await ask('officer', 'GET search?jql=project=A')).toMatchObject({ status: 410, json: { errorMessages: [expect.stringContaining('/rest/api/3/search/jql')], errors: {} } });
    expect(await ask('officer', 'POST search', {})).toMatchObject({ status: 410 });
    expect(await ask('officer', 'GET nothing/here')).toMatchObject({ status: 404, json: { errors: {} } });
  });

  test('description and comments come when they are asked for, comments as far as one may read them, and JQL finds no more', async () => {
    const { ask } = await openRest({ projects: ['A'], issues: ['A-1', 'A-2'] });
    const words = (text: string) => ({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
    await ask('officer', 'PUT issue/A-1', { fields: { description: words('Needs ML-4 first') } });
    await ask('officer', 'POST issue/A-1/comment', { body: words('Everybody knows') });
    await ask('admin', 'POST issue/A-1/comment', { body: words('Only admins know'), visibility: { type: 'group', value: 'site-admins' } });
    const read = async (who: Parameters<typeof ask>[0]) => {
      const { json } = await ask(who, 'POST search/jql', { jql: 'key = A-1', fields: ['description', 'comment'] });
      const fields = page(json).issues[0]?.fields as { description: unknown; comment: { total: number; comments: { body: unknown }[] } };
      return { description: fields.description, total: fields.comment.total, bodies: fields.comment.comments.map(({ body }) => body) };
    };
    const found = async (who: Parameters<typeof ask>[0], jql: string) => page((await ask(who, 'POST search/jql', { jql, fields: ['key'] })).json).issues.map(({ key }) => key);
    expect(await read('officer')).toEqual({ description: words('Needs ML-4 first'), total: 1, bodies: [words('Everybody knows')] });
    expect((await read('admin')).total).toBe(2);
    expect(page((await ask('officer', 'POST search/jql', { jql: 'key = A-1', fields: ['*navigable'] })).json).issues[0]?.fields).not.toHaveProperty('comment');
    expect(await Promise.all([found('officer', 'comment ~ everybody'), found('officer', 'comment ~ "only admins"'), found('admin', 'text ~ "only admins"'), found('officer', 'description ~ "ML-4"'), found('officer', 'text ~ needs')]))
      .toEqual([['A-1'], [], ['A-1'], ['A-1'], ['A-1']]);
  });
});
