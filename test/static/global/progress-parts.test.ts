import type { ProjectProgress } from '../../../src/contract/overview';
import { partsOfProject } from '../../../static/global/overview/progress-parts';

const project: ProjectProgress = {
  key: 'WEB', name: 'Web', delivered: 4, dropped: 3, doing: 2, todo: 5, unknown: 1, setAside: 7,
  percent: 33.3, reason: null, due: null, lateByWorkingDays: null,
};

test('every count is stated once, and only work to be done is in the bar', () => {
  const parts = partsOfProject(project);
  expect(parts.map(({ count }) => count)).toEqual([4, 1, 2, 5, 3, 7]);
  expect(parts.filter(({ inBar }) => !inBar).map(({ part }) => part)).toEqual(['dropped', 'set-aside']);
});
