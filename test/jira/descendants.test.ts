import type { KnownParents } from '../../src/jira/descendants';
import { openJobs, type OpenJobs } from '../jobs/open-jobs';

let jobs: OpenJobs;
beforeAll(async () => {
  jobs = await openJobs({ projects: ['A', 'B'], issues: ['A-1 Epic todo', 'A-2 todo parent A-1', 'B-1 todo parent A-2', 'B-2 todo parent B-1', 'A-3 todo', 'B-3 todo parent A-3'] });
});
afterAll(() => jobs.close());

const known = (parents: Readonly<Record<string, string | null>>): KnownParents =>
  new Map(Object.entries(parents).map(([key, parent]) => [jobs.id(key), { issue: { id: jobs.id(key), key }, parentId: parent === null ? null : jobs.id(parent) }]));

const levels = (parents: Readonly<Record<string, string | null>> = {}): Promise<readonly (readonly string[])[]> => jobs.as(async () => {
  const { descendantsOf } = await import('../../src/jira/descendants');
  const found = await descendantsOf({ id: jobs.id('A-1'), key: 'A-1' }, 'app', known(parents));
  return found.levels.map((level) => level.map(({ key }) => key).sort());
});

test('an issue with all below it, level by level and across projects', async () => {
  expect(await levels()).toEqual([['A-1'], ['A-2'], ['B-1'], ['B-2']]);
});

test('what is known of changes a moment ago goes before what the index still says', async () => {
  expect(await levels({ 'B-1': null, 'A-3': 'A-2' })).toEqual([['A-1'], ['A-2'], ['A-3'], ['B-3']]);
  expect(await levels({ 'A-2': 'B-2' })).toEqual([['A-1']]);
});

test('an issue that Jira refuses to hear of leads nowhere, and keeps nothing else from being found', async () => {
  const gone = jobs.id('A-2');
  jobs.platform.faults.jira = async (request) => {
    const text = request.url.includes('/search/jql') ? await request.clone().text() : '';
    return text.includes(`(${gone}`) ? Response.json({ errorMessages: ['gone'], errors: {} }, { status: 400 }) : null;
  };
  expect(await levels({ 'A-3': 'A-1' })).toEqual([['A-1'], ['A-2', 'A-3'], ['B-3']]);
  jobs.platform.faults.jira = undefined;
});
