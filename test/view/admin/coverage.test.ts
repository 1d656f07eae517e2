import type { PullProgress } from '../../../src/contract/program';
import { coverageHealth, type CoverageFacts } from '../../../src/view/admin/coverage';

const complete: PullProgress = { phase: 'complete', done: 0, total: 0, projectsDone: 1, projects: 1, message: null, remainingSeconds: null, goesOnAt: null };

const facts = (part: Partial<CoverageFacts>): CoverageFacts =>
  ({ project: { id: 1, key: 'A', name: 'A' }, programs: 1, app: 0, you: 0, unread: 0, readAt: null, pull: complete, ...part });

test.each<[number, number | null, string, string]>([
  [412, 430, 'watch', 'The app sees 412 of about 430'],
  [430, 430, 'good', 'The app sees all 430'],
  [0, 0, 'good', 'The app sees all 0'],
  // Five fewer are few, whatever their share.
  [5, 10, 'good', 'The app sees 5 of about 10'],
  [4, 10, 'bad', 'The app sees 4 of about 10'],
  // Six fewer of 300 are two in a hundred, of 299 a little more.
  [294, 300, 'good', 'The app sees 294 of about 300'],
  [293, 299, 'watch', 'The app sees 293 of about 299'],
  [80, 100, 'watch', 'The app sees 80 of about 100'],
  [79, 100, 'bad', 'The app sees 79 of about 100'],
  [1200, 3, 'good', 'The app sees 1,200, you about 3'],
  [412, null, 'watch', 'The app sees 412; Jira could not be asked how many there are'],
])('%j of %j is %s', (app, you, state, text) => expect(coverageHealth(facts({ app, you }))).toEqual({ state, text }));

test('issues that cannot be read are told, and are to be looked at', () => {
  expect(coverageHealth(facts({ app: 10, you: 10, unread: 2 }))).toEqual({ state: 'watch', text: 'The app sees all 10; 2 issues could not be read' });
});

test('a project that is being read is not yet short of anything', () => {
  expect(coverageHealth(facts({ app: 10, you: 4000, pull: { ...complete, phase: 'open-issues' } }))).toEqual({ state: 'watch', text: '10 of about 4,000 issues read so far' });
});

test('a failed pull is told in its own words', () => {
  expect(coverageHealth(facts({ app: 10, you: 10, pull: { ...complete, phase: 'failed', message: 'Jira did not answer.' } }))).toEqual({ state: 'bad', text: 'Jira did not answer.' });
});
