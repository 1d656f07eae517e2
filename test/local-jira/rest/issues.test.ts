import { openRest } from './open-rest';
import { momentOf } from '../site/jira-time';

const seed = {
  projects: ['A', { key: 'HID', browse: [{ type: 'user' as const, parameter: 'nobody' }] }, { key: 'S', levels: { secret: [{ type: 'reporter' as const }] } }],
  issues: ['A-1 Epic', 'A-2 Story parent A-1 sprint S1', 'A-3 Sub-task parent A-2', 'HID-1 Epic', 'A-4 parent HID-1', 'S-1 level secret reporter lead', 'S-2'],
  links: ['A-2 blocks HID-1', 'S-1 blocks A-2', 'A-2 blocks A-4', 'A-2 blocks A-2'],
};

const noIssue = { status: 404, json: { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} } };
type LinkJson = { readonly outwardIssue?: { readonly key: string }; readonly inwardIssue?: { readonly key: string } };
const fieldsOf = (json: unknown) => (json as { fields: Record<string, unknown> }).fields;

describe('what one may not browse', () => {
  test.each(['GET issue/%', 'PUT issue/%', 'DELETE issue/%', 'GET issue/%/comment', 'GET issue/%/worklog', 'GET issue/%/changelog', 'GET issue/%/properties', 'GET issue/%/transitions'])('%s answers for a hidden issue as for one that is not there', async (line) => {
    const { ask } = await openRest(seed);
    const body = line.startsWith('PUT') ? { fields: {} } : undefined;
    for (const key of ['HID-1', 'S-1', 'NOPE-1', '99999']) expect(await ask('officer', line.replace('%', key), body)).toMatchObject(noIssue);
  });

  test('is on no end of a link, is nobody\'s parent, and is not among the fetched', async () => {
    const { ask } = await openRest(seed);
    const ends = async (who: 'officer' | 'lead' | 'app') => {
      const { json } = await ask(who, 'GET issue/A-2');
      const links = fieldsOf(json)['issuelinks'] as LinkJson[];
      return links.map(({ outwardIssue, inwardIssue }) => (outwardIssue === undefined ? `<${String(inwardIssue?.key)}` : `>${outwardIssue.key}`));
    };
    expect(await ends('officer')).toEqual(['>A-4', '>A-2', '<A-2']);
    expect(await ends('lead')).toEqual(['<S-1', '>A-4', '>A-2', '<A-2']);
    expect(await ends('app')).toEqual(['>HID-1', '<S-1', '>A-4', '>A-2', '<A-2']);
    expect(fieldsOf((await ask('officer', 'GET issue/A-4')).json)).not.toHaveProperty('parent');
    expect(fieldsOf((await ask('app', 'GET issue/A-4')).json)).toMatchObject({ parent: { key: 'HID-1' } });
    expect(await ask('officer', 'GET issueLink/20001')).toMatchObject({ status: 404 });
    const { json } = await ask('officer', 'POST issue/bulkfetch', { issueIdsOrKeys: ['HID-1', 'S-1', 'A-1'], fields: ['summary'] });
    expect(json).toMatchObject({ issueErrors: [], issues: [{ key: 'A-1', fields: { summary: 'Work on A-1' } }] });
  });

  test('cannot be linked to, and cannot become a parent', async () => {
    const { ask } = await openRest(seed);
    expect(await ask('officer', 'POST issueLink', { type: { name: 'Blocks' }, inwardIssue: { key: 'A-1' }, outwardIssue: { key: 'HID-1' } })).toMatchObject(noIssue);
    expect(await ask('officer', 'PUT issue/A-2', { fields: { parent: { key: 'HID-1' } } })).toMatchObject({ status: 400, json: { errors: { parent: expect.any(String) } } });
  });
});

describe('editing', () => {
  test.each([
    [{ summary: '' }, 'summary'], [{ summary: 'x'.repeat(256) }, 'summary'], [{ summary: 5 }, 'summary'], [{ duedate: '2026-02-30' }, 'duedate'], [{ duedate: 'soon' }, 'duedate'],
    [{ assignee: { accountId: 'nobody' } }, 'assignee'], [{ priority: { name: 'Urgent' } }, 'priority'], [{ labels: ['two words'] }, 'labels'],
    [{ customfield_10016: 'five' }, 'customfield_10016'], [{ customfield_99999: 1 }, 'customfield_99999'], [{ fixVersions: [{ name: 'none' }] }, 'fixVersions'],
    [{ customfield_10020: 4711 }, 'customfield_10020'], [{ description: 'plain' }, 'description'], [{ parent: { key: 'A-2' } }, 'parent'],
  ])('%j is refused by name and changes nothing', async (fields, name) => {
    const { ask, events } = await openRest(seed);
    const answer = await ask('officer', 'PUT issue/A-2', { fields: { ...fields } });
    expect(answer).toMatchObject({ status: 400, json: { errorMessages: [], errors: { [name]: expect.any(String) } } });
    expect(events).toEqual([]);
  });

  test('sets, empties and adds', async () => {
    const { ask } = await openRest(seed);
    const edit = {
      fields: { duedate: '2026-12-24', assignee: { accountId: null }, customfield_10021: [{ value: 'Impediment' }], customfield_10015: '2026-12-01', timetracking: { originalEstimate: '1w 2d' } },
      update: { labels: [{ add: 'one' }, { add: 'two' }, { remove: 'one' }] },
    };
    expect((await ask('officer', 'PUT issue/A-2', { ...edit, fields: { ...edit.fields, assignee: null } })).status).toBe(204);
    const fields = fieldsOf((await ask('officer', 'GET issue/A-2')).json);
    expect(fields).toMatchObject({ duedate: '2026-12-24', assignee: null, labels: ['two'], customfield_10015: '2026-12-01', timeoriginalestimate: 201600, timetracking: { originalEstimate: '1w 2d' } });
    expect(fields['customfield_10021']).toEqual([expect.objectContaining({ value: 'Impediment' })]);
    await ask('officer', 'PUT issue/A-2', { fields: { duedate: null, customfield_10021: null, parent: null } });
    expect(fieldsOf((await ask('officer', 'GET issue/A-2')).json)).toMatchObject({ duedate: null, customfield_10021: null });
  });

  test('with another project moves the issue', async () => {
    const { ask } = await openRest(seed);
    expect((await ask('officer', 'PUT issue/A-2', { fields: { project: { key: 'S' } } })).status).toBe(204);
    expect((await ask('officer', 'GET issue/A-2?fields=project')).json).toMatchObject({ key: 'S-3', fields: { project: { key: 'S' } } });
  });

  test('who may not is told so', async () => {
    const { ask, site } = await openRest(seed);
    const scheme = site.tables.permissionScheme.get('10000');
    if (scheme === undefined) throw new Error('no scheme');
    site.put('permissionScheme', { ...scheme, grants: scheme.grants.filter(({ permission }) => permission === 'BROWSE_PROJECTS') });
    for (const [line, body] of [['PUT issue/A-1', { fields: { summary: 'x' } }], ['DELETE issue/A-1', undefined], ['POST issue/A-1/comment', { body: {} }], ['POST issue/A-1/transitions', { transition: { id: '13' } }], ['POST issue/A-1/worklog', { timeSpentSeconds: 60 }], ['PUT issue/A-1/properties/x', 1]] as const) {
      expect(await ask('officer', line, body)).toMatchObject({ status: 403, json: { errorMessages: [expect.any(String)] } });
    }
    expect(await ask('app', 'PUT issue/A-1', { fields: { summary: 'x' } })).toMatchObject({ status: 204 });
  });
});

test('an issue with sub-tasks is deleted only with them', async () => {
  const { ask } = await openRest(seed);
  expect(await ask('officer', 'DELETE issue/A-2')).toMatchObject({ status: 400 });
  expect(await ask('officer', 'DELETE issue/A-2?deleteSubtasks=true')).toMatchObject({ status: 204, json: null });
  expect(await ask('officer', 'GET issue/A-3')).toMatchObject(noIssue);
});

test('fields can be chosen and left out', async () => {
  const { ask } = await openRest(seed);
  const names = async (query: string) => Object.keys(fieldsOf((await ask('officer', `GET issue/A-2?${query}`)).json));
  expect(await names('fields=summary,customfield_10020,nonsense')).toEqual(['summary', 'customfield_10020']);
  expect(await names('fields=*all,-comment')).not.toContain('comment');
  expect(await names('fields=*all')).toContain('comment');
  expect(await names('fields=*navigable')).not.toContain('comment');
  expect(await names('fields=-summary')).not.toContain('summary');
});

test('the bulk history is paged by token, issue by issue, and can be narrowed to fields', async () => {
  const { ask, wait } = await openRest(seed);
  for (const summary of ['one', 'two', 'three']) {
    wait(1000);
    await ask('officer', 'PUT issue/A-1', { fields: { summary, duedate: '2026-12-01' } });
  }
  await ask('officer', 'POST issueLink', { type: { name: 'Blocks' }, inwardIssue: { key: 'A-1' }, outwardIssue: { key: 'A-4' } });
  const seen: string[] = [];
  let nextPageToken: string | undefined;
  do {
    const { json } = await ask('officer', 'POST changelog/bulkfetch', { issueIdsOrKeys: ['A-1', 'A-4', 'HID-1'], maxResults: 2, ...(nextPageToken === undefined ? {} : { nextPageToken }) });
    const page = json as { issueChangeLogs: { issueId: string; changeHistories: { created: string; items: { field: string }[] }[] }[]; nextPageToken?: string };
    for (const { issueId, changeHistories } of page.issueChangeLogs) for (const { items, created } of changeHistories) seen.push(`${issueId} ${items.map(({ field }) => field).join()} ${momentOf(created) / 1000 % 60}`);
    nextPageToken = page.nextPageToken;
  } while (nextPageToken !== undefined);
  expect(seen).toEqual(['10001 summary,duedate 1', '10001 summary 2', '10001 summary 3', '10001 Link 3', '10005 Link 3']);
  const { json } = await ask('officer', 'POST changelog/bulkfetch', { issueIdsOrKeys: ['A-1', 'A-4'], fieldIds: ['duedate', 'issuelinks'] });
  expect(JSON.stringify(json).match(/"field":"[^"]+"/g)).toEqual(['"field":"duedate"', '"field":"Link"', '"field":"Link"']);
  expect(await ask('officer', 'POST changelog/bulkfetch', { issueIdsOrKeys: [] })).toMatchObject({ status: 400 });
});
