import type { FigureView, IssueRow } from '../../src/contract/figure';
import type { GadgetView } from '../../src/contract/gadget';
import type { IssueContextView } from '../../src/contract/issue-context';
import type { EvidenceView, Freshness, OverviewView, WaitingRow } from '../../src/contract/overview';

/** Names as people really give them; every view below uses one of them wherever a name stands. */
export const names = {
  plain: 'Analytics launch',
  rightToLeft: 'פרויקט שלום (v2)',
  markup: '<img src=x onerror="document.title=\'broken in\'">',
  endless: 'Überlangerprojektname'.repeat(40),
} as const;

const complete = { phase: 'complete', done: 412, total: 412, projectsDone: 5, projects: 5, message: null, remainingSeconds: null, goesOnAt: null } as const;

const fresh: Freshness = { ageSeconds: 12, asOf: '2026-11-22', issues: 412, projectsVisible: 4, projectsTotal: 5 };

export const figure = (measure: string, part: Partial<FigureView> = {}): FigureView => ({
  measure, name: measure, unit: 'issues', value: 3, reason: null, state: 'watch', change: 1, better: 'lower',
  trend: [1, 2, null, 4, 3], note: '11 team-days', partial: '4 of 5 projects', ...part,
});

export const issue = (key: string, name: string): IssueRow => ({
  key, summary: name, status: 'In Progress', category: 'doing', project: 'WEB', team: name, assignee: name, due: '2026-12-01', why: '',
});

const waiting = (name: string): WaitingRow => ({
  blocker: issue('ML-41', name), blocked: issue('WEB-12', name), blockedIssues: 3, waiting: true, waitingTeams: [name, 'Mobile'],
  blockerTeam: name, crossTeam: true, outside: false, age: { from: 3, to: 41 }, health: 'late', impact: 4, impactReason: null,
  neededBy: '2026-12-03', downstream: 12,
});

const sentence = [{ text: 'Forecast finish 2027-03-14 (P85)', measure: 'forecast-finish' }, { text: ', no deadline set.', measure: null }];

const tiles = [figure('waiting'), figure('progress-issues', { unit: 'percent', value: 64.3 }), figure('on-time', { value: null, reason: 'no deadline has passed', state: 'unknown' })];

export const gadgetView = (name: string): GadgetView => ({
  programId: 'p1', name, state: 'bad', stateWord: 'Off track', sentence, tiles, question: null, waiting: [waiting(name)], waitingTotal: 4, fresh, pull: complete,
});

export const issueView = (name: string): IssueContextView => ({
  issueKey: 'WEB-12', ageSeconds: 30,
  programs: [{ id: 'p1', name, waitsFor: [waiting(name)], waitsForTotal: 1, waitedForBy: [], waitedForByTotal: 0, downstream: { issues: 12, teams: 3, projects: 2, points: 21, withoutPoints: 4 }, inCycle: ['WEB-12', 'ML-41'], inCycleTotal: 2, promises: [], raise: { ok: true, why: null } }],
});

export const overviewView = (name: string): OverviewView => ({
  ...gadgetView(name), version: 4, visibility: 'draft', canManage: true, rule: 'The worst of three measures.', causes: [{ measure: 'waiting', text: '3 wait', state: 'watch' }],
  since: [{ text: '4 delivered', measure: 'delivered' }], sinceDay: '2026-11-15',
  progress: [{ key: 'WEB', name, delivered: 4, dropped: 1, doing: 2, todo: 3, unknown: 1, setAside: 2, percent: 40, reason: null, due: '2026-11-01', lateByWorkingDays: 15 }],
  runway: [{ team: name, workingDays: null, reason: 'nothing delivered in six weeks' }], unknowns: [figure('without-estimate')],
  groups: [{ name: 'Delivery', figures: tiles }], valueNotSetUp: null,
  linkTypes: [{ id: '1', name, sentence: 'ML-41 blocks WEB-12', dependency: true, links: 5, crossProject: 2 }],
  assumptions: [{ key: 'deadline', title: 'Deadline', value: 'not set', effect: 'no “late”', editor: { kind: 'date', current: null } }],
  suggestions: [{ key: 'add', text: `${name} holds 541 linked issues: add it?`, action: 'Add it', issues: 541 }],
  archived: false,
  gaps: [{ key: 'overdue', text: `38 open issues in released versions of ${name}`, issues: 38, unlocks: ['Forecast finish'], weakens: [], project: { key: 'WEB', name, issues: 30 }, owner: name, jql: 'project = WEB', measure: 'waiting' }],
  setUp: [{ key: 'projects', title: 'Name the projects', done: true, text: '5 projects' }, { key: 'deadline', title: 'When must it be finished?', done: false, text: 'no deadline' }],
  override: { reason: name, by: name, until: '2026-12-20', byRule: 'On track' },
});

/** A long list of which the page asks only what comes into sight. */
export const evidenceView = (from: number): EvidenceView => ({
  figure: figure('waiting'), formula: 'Issues that wait.', worked: '3 of 412', source: null, inputs: [{ name: 'waiting', value: 3, unit: 'issues', text: null }],
  issues: Array.from({ length: 50 }, (_, index) => issue(`WEB-${from + index + 1}`, 'An issue')), total: 5_000, from,
  leftOut: [{ why: 'set aside', issues: 27 }], asOf: '2026-11-22', ageSeconds: 12, jql: 'project = WEB',
});
