import { shiftDate, type ShiftedClock } from '../local-jira/forge/shifted-date';
import { permissionScheme } from '../local-jira/site/standard-tables';
import { refusal } from './jira-faults';
import { openJobs, type OpenJobs } from './open-jobs';

let jobs: OpenJobs;
let clock: ShiftedClock;
let asked: string[] = [];
beforeEach(() => { clock = shiftDate(Date.now()); });
afterEach(() => { clock.restore(); jobs.close(); });

const keys = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `P${at}`);

const open = async (...projects: readonly string[]): Promise<void> => {
  jobs = await openJobs({ projects: [...projects] });
  asked = [];
  jobs.platform.faults.jira = (request) => {
    if (request.url.includes('permissionscheme')) asked.push(new URL(request.url).pathname.replace('/rest/api/3/', ''));
    return null;
  };
};

const labels = (projects: readonly string[]): Promise<readonly string[]> => jobs.as(async () => {
  const found = await (await import('../../src/jobs/labels')).labelsFor(projects.map(jobs.projectId));
  return [...found.values()];
});

const uniform = (told: readonly string[]): number => told.filter((label) => label === 'uniform').length;

const perIssue = permissionScheme(77, 'Reporters', [{ type: 'reporter' }], [{ type: 'reporter' }]);

const changeSchemeOf = (key: string): void => {
  const project = jobs.site.project(key);
  const scheme = jobs.site.tables.permissionScheme.get(String(project?.permissionSchemeId));
  if (scheme !== undefined) jobs.site.put('permissionScheme', { ...perIssue, id: scheme.id });
};

const swapSchemeOf = (key: string): void => {
  jobs.site.put('permissionScheme', perIssue);
  const project = jobs.site.project(key);
  if (project !== undefined) jobs.site.put('project', { ...project, permissionSchemeId: perIssue.id });
};

describe('who decides about browsing in a project', () => {
  it('is asked while somebody looks, a minute at most ago, and never by the sweep', async () => {
    await open('A', 'B');
    await jobs.platform.runScheduled('sweep-schedule');
    expect(asked).toEqual([]);
    expect(await labels(['A', 'B'])).toEqual(['uniform', 'uniform']);
    expect(asked).toHaveLength(3);
    clock.advance(50_000);
    await labels(['A', 'B']);
    expect(asked).toHaveLength(3);
    clock.advance(10_000);
    await labels(['A', 'B']);
    expect(asked).toHaveLength(6);
  });

  it('follows a change of the scheme within a minute', async () => {
    await open('A');
    await labels(['A']);
    changeSchemeOf('A');
    clock.advance(60_000);
    expect(await labels(['A'])).toEqual(['per-issue']);
  });

  it('follows another scheme within a minute where projects are few, and says nothing of one that was not confirmed for a quarter of an hour', async () => {
    await open('A');
    await labels(['A']);
    swapSchemeOf('A');
    clock.advance(60_000);
    expect(await labels(['A'])).toEqual(['per-issue']);
    await open('A');
    await labels(['A']);
    jobs.platform.faults.jira = (request) => (request.url.includes('/project/') ? refusal(429, 900) : null);
    clock.advance(14 * 60_000);
    expect(await labels(['A'])).toEqual(['uniform']);
    clock.advance(60_001);
    expect(await labels(['A'])).toEqual(['per-issue']);
  });

  it('comes round all projects, a few a minute, and is safe until it has', async () => {
    const many = keys(35);
    await open(...many);
    const found: number[] = [];
    for (let minute = 0; minute < 4; minute += 1) {
      found.push(uniform(await labels(many)), uniform(await labels(many)));
      clock.advance(60_000);
    }
    expect(found).toEqual([10, 10, 20, 20, 30, 30, 35, 35]);
    // A minute's ten are those that were not asked about for longest, be it ever.
    expect(asked).toHaveLength(40 + 4);
  });

  it('is per issue where Jira does not tell', async () => {
    await open('A');
    await labels(['A']);
    jobs.platform.faults.jira = () => refusal(429, 900);
    clock.advance(61_000);
    expect(await labels(['A'])).toEqual(['per-issue']);
    jobs.platform.faults.jira = undefined;
    expect(await labels(['A'])).toEqual(['uniform']);
  });
});
