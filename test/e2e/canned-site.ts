import type { AdminView, ProgramRow } from '../../src/contract/admin';
import type { RaiseForm } from '../../src/contract/blockers';

const yes = { ok: true, why: null } as const;

const row = (name: string, part: Partial<ProgramRow> = {}): ProgramRow => ({
  id: 'p1', version: 4, name, owner: name, managers: [name, 'Olga Officer'], visibility: 'published', archived: false, projects: 5, issues: 412, issuesNote: null,
  health: { state: 'good', text: 'checked 12 s ago' }, ...part,
});

/** What administrators see, with a program that is archived and one whose issues they may not count. */
export const adminView = (name: string): AdminView => ({
  programs: [row(name), row(name, { id: 'p2', archived: true }), row(name, { id: 'p3', owner: null, issues: null, issuesNote: 'you may not browse all of its projects', health: { state: 'bad', text: `Reading ${name} stopped` } })],
  site: { version: 1, mayCreate: 'everyone', creatorGroups: [], defaults: [] },
  coverage: [{
    projectId: '10001', key: 'WEB', name, programs: 1, app: 412, you: 430, text: 'The app sees 412 of about 430.', state: 'watch', readAt: '2026-11-22T10:00:00.000Z',
    pull: { phase: 'complete', done: 412, total: 412, projectsDone: 1, projects: 1, message: null, remainingSeconds: null, goesOnAt: null },
  }],
  health: {
    reading: { state: 'good', text: '1 project is read whole.', done: 412, total: 412, projects: 1, projectsDone: 1, remainingSeconds: null, lastReadAt: '2026-11-22T10:00:00.000Z' },
    queue: { state: 'good', text: 'Nothing waits to be read.' }, pause: { state: 'good', text: 'Jira holds nothing back.', until: null },
    failures: [{ what: 'pull:10001', title: 'Reading a project', project: { key: 'WEB', name }, message: 'Jira did not answer.', advice: 'Try again.', since: null, at: null, times: null }], hiddenFailures: 1,
    drift: [{ at: '2026-11-22T10:00:00.000Z', project: { key: 'WEB', name }, text: '3 issues had changed without Jira having said so.', state: 'good' }], hiddenDrift: 1,
    budgets: [{ cause: 'pull', hourly: 15_000, reserved: 1_200, standard: 15_000 }, { cause: 'sweep', hourly: 1_000, reserved: 0, standard: 2_000 }],
  },
  hiddenProjects: 1, points: [], pointsThisHour: 0, ownPointsThisHour: 0, pointsBudget: 15_000, following: { state: 'good', text: 'Changes are followed.', at: null }, flags: { written: 3, failing: 0, message: null },
});

/** The form on an issue that waits, where the person may do everything. */
export const raiseForm = (name: string): RaiseForm => ({
  issue: { key: 'WEB-12', summary: name, team: name },
  programs: [{
    id: 'p1', name, teams: [{ id: 't1', name, project: { id: '10003', key: 'ML', name }, create: yes, link: yes }],
    linkTypes: [{ id: '10000', name: 'Blocks', sentence: '{blocker} blocks {blocked}', from: 'blocker' }, { id: '10020', name, sentence: `{blocked} ${name} {blocker}`, from: 'blocked' }],
  }],
  why: null, link: yes, flag: yes,
});
