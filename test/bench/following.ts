/**
 * `following.ts PROJECTS SWEEPS`: points that the app spends by itself once its projects are pulled: on one change that
 * comes alone, on each of a hundred that come within a minute, and on a site where nothing happens, swept every five
 * minutes. Nothing of it hangs on how many issues there are. By the app's own meter, with the calls that Jira saw. Prints JSON.
 */
import { shiftDate } from '../local-jira/forge/shifted-date';
import { editIssue } from '../local-jira/site/issue-edits';
import { openJobs } from '../jobs/open-jobs';
import { anyNote } from '../store/any-note';
import { anySettings } from '../store/any-settings';

const [projects, sweeps] = [Number(process.argv[2] ?? 150), Number(process.argv[3] ?? 288)];
const keys = Array.from({ length: projects }, (_, at) => `P${at}`);

const run = async (): Promise<void> => {
  const clock = shiftDate(Date.now());
  const jobs = await openJobs({ projects: keys, issues: keys.flatMap((key) => [`${key}-1 todo`, `${key}-2 todo`]) });
  let calls = 0;
  jobs.platform.faults.jira = () => { calls += 1; return null; };
  const spent = (...causes: readonly string[]) => jobs.as(async () =>
    (await (await import('../../src/store/points')).readSpent('2000')).reduce((sum, hour) => sum + causes.reduce((all, cause) => all + (hour.causes[cause] ?? 0), 0), 0));
  const sweep = async (): Promise<void> => {
    clock.advance(5 * 60_000);
    await jobs.platform.runScheduled('sweep-schedule');
    await jobs.platform.drain();
  };
  const settings = anySettings(keys.map((key) => ({ kind: 'project' as const, projectId: String(jobs.projectId(key)) })));
  await jobs.as(async () => (await import('../../src/store/programs')).createProgram({
    name: 'P', ownerId: 'x', visibility: 'published', everyone: 'contributor', grants: [], archivedAt: null, settings, projectIds: keys.map(jobs.projectId),
  }, 'p', anyNote('program-created')));
  await jobs.pull(...keys);
  await jobs.platform.runScheduled('sweep-schedule');
  await jobs.platform.drain();
  const change = async (count: number): Promise<number> => {
    const before = await spent('events');
    for (const issue of [...jobs.site.issues()].slice(0, count)) editIssue(jobs.site, null, issue.id, { duedate: `2027-01-${10 + count % 20}` });
    await jobs.platform.drain();
    return (await spent('events') - before) / count;
  };
  const [alone, together] = [await change(1), await change(100)];
  for (let at = 0; at < 13; at += 1) await sweep();
  const [before, callsBefore] = [await spent('sweep', 'flags', 'events', 'pull'), calls];
  for (let at = 0; at < sweeps; at += 1) await sweep();
  const idle = await spent('sweep', 'flags', 'events', 'pull') - before;
  process.stdout.write(JSON.stringify({ projects, sweeps, alone, together, idle, idleCalls: calls - callsBefore }));
  jobs.close();
  clock.restore();
};

void run();
