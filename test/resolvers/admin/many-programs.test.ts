import { must, openTiny } from '../../faults/program-site';
import type { Local } from '../../local-jira/forge/harness';

let local: Local;
afterEach(() => local.close());

const admin = 'admin@example.com';

it('shows 200 programs with names of 200 characters in one answer, quickly and within the limits of an answer', async () => {
  local = await openTiny({ projects: ['A'], issues: ['A-1 todo', 'A-2 done'] });
  const long = (at: number): string => `${at} ${'Überlänge '.repeat(20)}`.slice(0, 200).trim();
  for (let at = 0; at < 200; at++) {
    must(await local.invoke('officer@example.com', 'flagship-global', 'createProgram', { name: long(at), projectKeys: ['A'], jql: null }));
  }
  await local.platform.drain();
  // Time of the processor: what else the machine does is not the app's.
  const begun = process.cpuUsage();
  const view = must(await local.invoke(admin, 'flagship-admin', 'admin', {}));
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1_000).toBeLessThan(8_000);
  expect(view.programs).toHaveLength(200);
  expect(view.programs.every(({ issues, visibility, health }) => issues === 2 && visibility === 'draft' && health.state === 'good')).toBe(true);
  expect(view.coverage).toMatchObject([{ key: 'A', programs: 200 }]);
  expect(JSON.stringify(view).length).toBeLessThan(500_000);
});
