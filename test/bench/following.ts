/**
 * `following.ts PROJECTS SWEEPS`: points that the app spends by itself once its projects are pulled: on one change that
 * comes alone, on each of a hundred that come within a minute, on each where that goes on for half an hour, and on a site
 * where nothing happens, swept every five minutes. Nothing of it hangs on how many issues there are. By the app's own
 * meter, with the calls that Jira saw, each kind of them by itself. Prints JSON.
 */
import { shiftDate } from '../local-jira/forge/shifted-date';
import { editIssue } from '../local-jira/site/issue-edits';
import { openJobs } from '../jobs/open-jobs';
import { anyNote } from '../store/any-note';
import { anySettings } from '../store/any-settings';

const [projects, sweeps] = [Number(process.argv[2] ?? 150), Number(process.argv[3] ?? 288)];
const keys = Array.from({ length: projects }, (_, at) => `P${at}`);
/** So that a thousand issues that change within ten minutes are a thousand. */
const EACH = Math.max(2, Math.ceil(3_000 / projects));
const OWN = ['sweep', 'flags', 'events', 'pull'];

const run = async (): Promise<void> => {
  const clock = shiftDate(Date.now());
  const jobs = await openJobs({
    projects: keys, issues: keys.flatMap((key) => Array.from({ length: EACH }, (_, at) => `${key}-${at + 1} todo`)),
    // So many links that no walk comes to all of them within the day.
    links: [...keys.slice(1).map((key, at) => `${keys[at]}-1 blocks ${key}-1`), ...keys.flatMap((key) => Array.from({ length: EACH - 1 }, (_, at) => `${key}-${at + 1} blocks ${key}-${at + 2}`))],
  });
  let seen: Record<string, number> = {};
  jobs.platform.faults.jira = ({ url }, _, { functionKey }) => {
    const call = `${functionKey} ${new URL(url).pathname.replace('/rest/api/3/', '').replace(/\d+/g, 'N')}`;
    seen[call] = (seen[call] ?? 0) + 1;
    return null;
  };
  const spent = (...causes: readonly string[]) => jobs.as(async () =>
    (await (await import('../../src/store/points')).readSpent('2000')).reduce((sum, hour) => sum + causes.reduce((all, cause) => all + (hour.causes[cause] ?? 0), 0), 0));
  const sweep = async (): Promise<void> => {
    await jobs.platform.runScheduled('sweep-schedule');
    await jobs.platform.drain();
  };
  const settings = anySettings(keys.map((key) => ({ kind: 'project' as const, projectId: String(jobs.projectId(key)) })));
  await jobs.as(async () => (await import('../../src/store/programs')).createProgram({
    name: 'P', ownerId: 'x', visibility: 'published', everyone: 'contributor', grants: [], archivedAt: null, settings, projectIds: keys.map(jobs.projectId),
  }, 'p', anyNote('program-created')));
  await jobs.pull(...keys);
  await sweep();
  const issues = [...jobs.site.issues()];
  let next = 0;
  const edit = (count: number): void => {
    for (let at = 0; at < count; at += 1, next += 1) {
      editIssue(jobs.site, null, issues[next % issues.length]?.id ?? '', { duedate: `20${27 + Math.floor(next / issues.length)}-01-${10 + next % 20}` });
    }
  };
  const change = async (count: number): Promise<number> => {
    const before = await spent('events');
    edit(count);
    await jobs.platform.drain();
    return (await spent('events') - before) / count;
  };
  /** As the app paces itself then: a job each half minute, fifty changes in each. */
  const sustained = async (minutes: number): Promise<number> => {
    const before = await spent(...OWN);
    for (let half = 0; half < 2 * minutes; half += 1) {
      edit(25);
      clock.advance(15_000);
      edit(25);
      clock.advance(15_000);
      await jobs.platform.drain();
      if (half % 10 === 9) await sweep();
    }
    return (await spent(...OWN) - before) / (100 * minutes);
  };
  const idle = async (count: number): Promise<void> => {
    for (let at = 0; at < count; at += 1) {
      clock.advance(5 * 60_000);
      await sweep();
    }
  };
  const [alone, together, busy] = [await change(1), await change(100), await sustained(30)];
  // Links are read again as fast as the site changed in the last full hour, which would still be the busy one.
  await idle(26);
  seen = {};
  const before = await spent(...OWN);
  await idle(sweeps);
  process.stdout.write(JSON.stringify({ projects, sweeps, alone, together, sustained: busy, idle: await spent(...OWN) - before, calls: seen }));
  jobs.close();
  clock.restore();
};

void run();
