import { randomUUID } from 'node:crypto';
import { createRest } from '../local-jira/rest/app';
import { editIssue } from '../local-jira/site/issue-edits';
import { memoryJournal } from '../local-jira/site/journal';
import { Site } from '../local-jira/site/site';
import { tinySeed } from '../local-jira/site/tiny-seed';
import { shiftDate, type ShiftedClock } from '../local-jira/forge/shifted-date';
import { type OpenJobs, openJobsOver } from './open-jobs';

let clock: ShiftedClock;
let jobs: OpenJobs;
beforeEach(() => { clock = shiftDate(Date.parse('2026-11-20T12:00:00Z')); });
afterEach(() => {
  jobs.close();
  clock.restore();
});

it('does not take back what was followed, where its pages tell issues as they were before', async () => {
  const journal = memoryJournal();
  const pages: string[] = [];
  let lags = false;
  const site = await Site.open({ seed: () => ({ ...tinySeed({ projects: ['A'], issues: ['A-1 todo due 2026-12-01', 'A-2 todo'] }), cloudId: randomUUID() }), journal, now: Date.now });
  const rest = createRest(site);
  jobs = openJobsOver(site, { journal, rest: async (request, caller) => {
    if (!request.url.includes('/search/jql')) return rest(request, caller);
    if (lags) return new Response(pages[0], { headers: { 'content-type': 'application/json' } });
    const answer = await rest(request, caller);
    const text = await answer.clone().text();
    if (text.includes('"updated"')) pages.push(text);
    return answer;
  } });
  const dues = async () => (await jobs.snapshot('A')).map((issue) => issue.due);
  await jobs.pull('A');
  clock.advance(60_000);
  editIssue(site, null, String(jobs.id('A-1')), { duedate: '2026-12-24' });
  await jobs.platform.drain();
  expect(await dues()).toEqual([20_811, null]);
  lags = true;
  await jobs.as(async () => (await import('../../src/jobs/request-pull')).requestPull([jobs.projectId('A')], true));
  await jobs.platform.drain();
  expect(await dues()).toEqual([20_811, null]);
});
