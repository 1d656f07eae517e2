import { openRest, type Answer, type Person } from '../open-rest';

const seed = {
  projects: [{ key: 'A' }, { key: 'R', browse: [{ type: 'group' as const, parameter: 'jira-users' }], members: [{ type: 'group' as const, parameter: 'site-admins' }] }, { key: 'HID', browse: [] }],
  issues: [...Array.from({ length: 25 }, (_, index) => `A-${index + 1} label old`), 'R-1', 'HID-1'],
};

type Progress = { readonly status: string; readonly progressPercent: number; readonly processedAccessibleIssues?: readonly number[]; readonly failedAccessibleIssues?: Readonly<Record<string, readonly string[]>>; readonly invalidOrInaccessibleIssueCount: number };

const open = async () => {
  const opened = await openRest(seed);
  const finished = async (who: Person, { json }: Answer): Promise<Progress> => {
    const { taskId } = json as { taskId: string };
    for (;;) {
      const progress = (await opened.ask(who, `GET bulk/queue/${taskId}`)).json as Progress;
      if (progress.status === 'COMPLETE') return progress;
      await new Promise((resolve) => { setImmediate(resolve); });
    }
  };
  const edit = (keys: readonly string[], editedFieldsInput: unknown, selectedActions: readonly string[], who: Person = 'officer') => opened.ask(who, 'POST bulk/issues/fields', { selectedIssueIdsOrKeys: keys, selectedActions, editedFieldsInput });
  return { ...opened, finished, edit };
};

const labels = (how: string, ...names: readonly string[]) => ({ labelsFields: [{ fieldId: 'labels', bulkEditMultiSelectFieldOption: how, labels: names.map((name) => ({ name })) }] });

test('issues are changed one by one after the answer, each under its own permissions; what fails says why', async () => {
  const { edit, finished, site, ask } = await open();
  const started = await edit(['A-1', 'R-1', 'HID-1', 'NOPE-7'], { datePickerFields: [{ fieldId: 'duedate', date: { formattedDate: '2026-12-24' } }] }, ['duedate']);
  expect(started.status).toBe(201);
  expect(site.issue('A-1')?.duedate).toBeNull();
  const progress = await finished('officer', started);
  expect(progress).toMatchObject({ processedAccessibleIssues: [10001], invalidOrInaccessibleIssueCount: 2, progressPercent: 100, failedAccessibleIssues: { 10026: ['You do not have permission to edit issues in this project.'] } });
  expect([site.issue('A-1')?.duedate, site.issue('R-1')?.duedate]).toEqual(['2026-12-24', null]);
  expect(site.changesOf('10001').flatMap(({ items }) => items.map(({ field }) => field))).toEqual(['duedate']);
  const { taskId } = started.json as { taskId: string };
  expect([(await ask('lead', `GET bulk/queue/${taskId}`)).status, (await ask('admin', `GET bulk/queue/${taskId}`)).status]).toEqual([400, 200]);
});

test.each([['ADD', ['new'], ['old', 'new']], ['REMOVE', ['old'], []], ['REPLACE', ['new'], ['new']], ['REMOVE_ALL', [], []]])('labels: %s %j', async (how, names, then) => {
  const { edit, finished, site } = await open();
  await finished('officer', await edit(['A-1', 'A-2'], labels(how, ...names), ['labels']));
  expect(['A-1', 'A-2'].map((key) => site.issue(key)?.labels)).toEqual([then, then]);
});

test('progress is seen on the way, and a thousand issues are the most', async () => {
  const { edit, ask } = await open();
  const keys = Array.from({ length: 25 }, (_, index) => `A-${index + 1}`);
  const { taskId } = (await edit(keys, labels('ADD', 'x'), ['labels'])).json as { taskId: string };
  const seen = new Set<number>();
  for (let progress = 0; progress < 100;) {
    progress = ((await ask('officer', `GET bulk/queue/${taskId}`)).json as Progress).progressPercent;
    seen.add(progress);
    await new Promise((resolve) => { setImmediate(resolve); });
  }
  expect([...seen].some((percent) => percent > 0 && percent < 100)).toBe(true);
  expect((await edit(Array.from({ length: 1001 }, (_, index) => `A-${index}`), labels('ADD', 'x'), ['labels'])).status).toBe(400);
});

test('what is given and not chosen, what this site does not edit in bulk, and nobody, are refused', async () => {
  const { edit } = await open();
  expect((await edit(['A-1'], labels('ADD', 'x'), ['duedate'])).json).toMatchObject({ errorMessages: [expect.stringContaining('not listed as selectedActions : labels')] });
  expect((await edit(['A-1'], { colorFields: [] }, ['labels'])).status).toBe(400);
  expect((await edit([], labels('ADD', 'x'), ['labels'])).status).toBe(400);
  expect((await edit(['A-1'], labels('ADD', 'x'), ['labels'], 'anonymous')).status).toBe(401);
});

test('transitions are told by project and made in bulk', async () => {
  const { ask, finished, site } = await open();
  const { json } = await ask('officer', 'GET bulk/issues/transition?issueIdsOrKeys=A-1,A-2,R-1');
  const offers = (json as { availableTransitions: { issues: string[]; transitions: { transitionId: number; transitionName: string }[] }[] }).availableTransitions;
  expect(offers.map(({ issues, transitions }) => [issues.join(), transitions.map(({ transitionName }) => transitionName).join()])).toEqual([['A-1,A-2', 'In Progress,Done'], ['R-1', '']]);
  const done = offers[0]?.transitions.find(({ transitionName }) => transitionName === 'Done')?.transitionId;
  await finished('officer', await ask('officer', 'POST bulk/issues/transition', { bulkTransitionInputs: [{ selectedIssueIdsOrKeys: ['A-1', 'A-2'], transitionId: String(done) }] }));
  expect(['A-1', 'A-2'].map((key) => site.issue(key)?.resolutiondate === null)).toEqual([false, false]);
});
