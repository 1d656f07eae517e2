import type { OverviewView } from '../../../src/contract/overview';
import { makeFirstPrograms } from '../forge/first-programs';
import { openLocal, type Local } from '../forge/harness';
import { sampleSeed } from './sample';

const NOW = '2026-11-22T12:00:00Z';

let local: Local | null = null;
const app = (): Local => { if (local === null) throw new Error('the local Jira did not open'); return local; };

const programsOf = async (email: string) => {
  const answer = await app().invoke(email, 'flagship-global', 'listPrograms', {});
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.programs;
};

const overviewFor = async (email: string): Promise<OverviewView> => {
  const [program] = await programsOf(email);
  const answer = await app().invoke(email, 'flagship-global', 'overview', { programId: program?.id ?? '' });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

const valueOf = (view: OverviewView, measure: string): number | null | undefined =>
  view.groups.flatMap((group) => group.figures).find((one) => one.measure === measure)?.value;

beforeAll(async () => {
  local = await openLocal({ seed: sampleSeed({ now: Date.parse(NOW) }), now: NOW });
  await makeFirstPrograms({ ...local, say: () => undefined });
});

afterAll(() => local?.close());

test('the officer opens the sample and sees the golden story', async () => {
  const view = await overviewFor('officer@example.com');
  const waits = view.waiting.map((one) => `${one.blocker.key} ${one.blockerTeam}: ${[...one.waitingTeams].sort().join(', ')}`);
  expect(waits).toContain('ML-41 Model Integration: Mobile App, Web');
  expect(waits).toContain('DATA-33 Data Quality: Model Integration');
  expect(view.waiting.find((one) => one.blocker.key === 'ML-41')).toMatchObject({ health: 'late', waiting: true, crossTeam: true });
  expect(view.waiting.find((one) => one.blocker.key === 'ML-41')?.impact).toBeGreaterThan(0);
  expect(view.progress.map((one) => one.key)).toEqual(['DATA', 'ML', 'MOB', 'PLAT', 'PRIV', 'SUP', 'WEB']);
});

test('every figure the story needs is known: forecast, schedule, slip, on-time completion, flow', async () => {
  const view = await overviewFor('officer@example.com');
  const needed = ['forecast-finish', 'forecast-backtest', 'critical-path-finish', 'deadline-slip', 'on-time-completion', 'flow-time', 'velocity', 'progress-points', 'progress-estimate', 'oldest-wait', 'runway'];
  expect(needed.filter((measure) => typeof valueOf(view, measure) !== 'number')).toEqual([]);
  expect(valueOf(view, 'deadline-slip')).toBeGreaterThan(0);
  const found = ['cycles', 'dropped-blockers', 'successions', 'unknown-outcome', 'milestones-overdue', 'assigned-to-inactive', 'cross-team-waiting'];
  expect(found.filter((measure) => !((valueOf(view, measure) ?? 0) > 0))).toEqual([]);
});

test('the engineer sees his part of it, the outsider nothing at all', async () => {
  const engineer = await overviewFor('engineer@example.com');
  expect(engineer.progress.map((one) => one.key)).toEqual(['MOB', 'SUP', 'WEB']);
  expect(JSON.stringify(engineer)).not.toMatch(/\b(?:ML|DATA|PLAT|PRIV|DEAL)-\d/);
  for (const program of await programsOf('outsider@example.com')) {
    const answer = await app().invoke('outsider@example.com', 'flagship-global', 'overview', { programId: program.id });
    expect(JSON.stringify(answer)).not.toMatch(/\b(?:WEB|MOB|ML|DATA|PLAT|PRIV|SUP|DEAL)-\d/);
  }
});

test('nobody reads what is hidden from the officer: the hidden project and the secured issues', async () => {
  const view = await overviewFor('officer@example.com');
  expect(JSON.stringify(view)).not.toMatch(/DEAL-\d|PRIV-31|PRIV-32/);
});
