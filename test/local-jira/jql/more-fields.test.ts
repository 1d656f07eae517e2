import { openSite } from '../site/open-site';
import { standardFields } from '../site/standard-fields';
import { roleIds, standardUsers } from '../site/standard-tables';
import { tinySeed } from '../site/tiny-seed';
import type { Comment, Field, Issue, Worklog } from '../site/types';
import { searchJql } from './search-jql';

const { officer, engineer } = standardUsers;

const document = (text: string) => ({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

const comment = (id: string, issueId: string, text: string, restricted = false): Comment => ({
  id, issueId, authorId: officer.accountId, created: '2026-11-10T09:00:00.000+0000', updated: '2026-11-10T09:00:00.000+0000', body: document(text),
  ...(restricted ? { visibility: { type: 'role' as const, value: 'Administrators' } } : {}),
});

const worklog = (id: string, issueId: string, started: string, restricted = false): Worklog => ({
  id, issueId, authorId: engineer.accountId, started, created: started, updated: started, timeSpentSeconds: 3600,
  ...(restricted ? { visibility: { type: 'role' as const, value: 'Administrators' } } : {}),
});

const field = (number: number, name: string, schema: NonNullable<Field['schema']>): Field => ({
  id: `customfield_${number}`, name, custom: true, orderable: true, navigable: true, searchable: true, clauseNames: [`cf[${number}]`, name], schema: { ...schema, customId: number },
});

const fields = [
  ...standardFields,
  field(10101, 'Size', { type: 'option' }), field(10102, 'Size', { type: 'number' }), field(10103, 'Reviewers', { type: 'array', items: 'user' }),
  field(10104, 'Notes', { type: 'string' }), field(10105, 'Tags', { type: 'array', items: 'string' }), field(10106, 'Launched', { type: 'datetime' }), field(10107, 'Odd', { type: 'any' }),
];

const seed = {
  projects: [{ key: 'A', levels: { Board: [{ type: 'projectRole' as const, parameter: String(roleIds.administrators) }] } }],
  issues: ['A-1 label x', 'A-2 level Board', 'A-3', 'A-4'],
};

const values: Readonly<Record<string, Partial<Issue>>> = {
  'A-1': { componentIds: ['31'], description: document('The quick brown fox'), custom: { customfield_10101: { id: '1', value: 'Large' }, customfield_10103: [officer.accountId], customfield_10105: ['Beta', 'alpha'] } },
  'A-2': { custom: { customfield_10102: 7, customfield_10104: 'Agreed with legal' } },
  'A-3': { custom: { customfield_10106: '2026-11-20T08:00:00.000+0000' }, timespent: 7200, timeestimate: 600 },
};

const tables = () => {
  const base = tinySeed(seed);
  return {
    fields, projects: base.projects.map((project) => ({ ...project, components: [{ id: '31', name: 'Api' }] })),
    issues: [...base.issues].map((issue) => ({ ...issue, ...values[issue.key] })),
    comments: [comment('1', '10003', 'Ship it on Friday'), comment('2', '10004', 'Secret of Friday', true)],
    worklogs: [worklog('1', '10001', '2026-11-19T23:30:00.000+0000'), worklog('2', '10003', '2026-11-18T10:00:00.000+0000', true)],
  };
};

test.each([
  ['component = api', 'A-1'], ['component is empty', 'A-2 A-3 A-4'], ['level = Board', 'A-2'], ['level is empty', 'A-1 A-3 A-4'],
  ['description ~ "brown"', 'A-1'], ['description ~ "\\"brown quick\\""', ''], ['description is not empty', 'A-1'],
  ['comment ~ friday', 'A-3'], ['text ~ "ship"', 'A-3'],
  // Started at 00:30 on the 20th where the officer is.
  ['worklogDate = 2026-11-20', 'A-1'], ['worklogDate < 2026-11-20', ''], ['worklogAuthor = "Emeka Engineer"', 'A-1'],
  ['timespent >= 2h', 'A-3'], ['remainingEstimate = 10', 'A-3'], ['remainingEstimate = "10m"', 'A-3'],
  ['Reviewers = currentUser()', 'A-1'], ['Notes ~ legal', 'A-2'], ['Notes is empty', 'A-1 A-3 A-4'], ['Tags = beta', 'A-1'], ['Tags != beta', ''],
  ['Launched >= "2026-11-20 09:00" and Launched <= now()', 'A-3'], ['cf[10101] = Large', 'A-1'], ['cf[10101] = 1', 'A-1'], ['"Size" is not empty', 'A-1 A-2'],
])('%s', async (jql, keys) => {
  const { site } = await openSite({ ...seed, more: tables() });
  const found = searchJql(`${jql} ORDER BY key`, site, { viewerId: officer.accountId, now: site.now(), browse: () => true, browseProject: () => true });
  expect(found.ok ? found.ids.map((id) => site.issueById(id)?.key).join(' ') : found.errors).toBe(keys);
});

test('a type of field that cannot be searched is told so', async () => {
  const { site } = await openSite({ ...seed, more: tables() });
  const found = searchJql('Odd = 1', site, { viewerId: null, now: 0, browse: () => true, browseProject: () => true });
  expect(found).toEqual({ ok: false, errors: ["The field 'Odd' cannot be searched on this site."] });
});
