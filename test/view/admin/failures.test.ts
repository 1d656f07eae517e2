import { readFileSync } from 'node:fs';
import { failureRows } from '../../../src/view/admin/health/failures';

/** Every step that the sweep remembers under a name, as its sources have them. */
const stepNames = (): readonly string[] => ['src/jobs/sweep.ts', 'src/jobs/sweep/hourly.ts']
  .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/(?:step\(|name: )'([a-z]+)'/g)].map(([, name]) => name ?? ''));

it('tells every step of the sweep that fails by a title of its own', () => {
  const failures = stepNames().map((name) => ({ what: `sweep:${name}`, projectId: null, message: 'Jira did not answer.', since: 0, at: 0, times: 1 }));
  expect(failures.length).toBeGreaterThan(10);
  const titles = failureRows(failures, [], 0).rows.map(({ title }) => title);
  expect(titles).not.toContain('A step of the sweep');
  expect(new Set(titles).size).toBe(failures.length);
});
