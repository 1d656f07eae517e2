import type { LedgerRow, LedgerView, PromiseView } from '../../src/contract/blockers';
import type { Assumption } from '../../src/contract/program';
import type { ChangesPreview, FieldRow, IncrementSprints, ProjectFields, SettingsView } from '../../src/contract/settings';
import type { TrailEntryView, TrailView } from '../../src/contract/trail';
import { figure, issue } from './canned-views';

const yes = { ok: true, why: null } as const;

const assumption = (key: string, title: string, editor: Assumption['editor']): Assumption => ({ key, title, value: 'as it is', effect: `what follows from ${title}`, editor });

/** One of every kind of editor. */
const everyEditor = (name: string): readonly Assumption[] => {
  const options = [{ value: 'none', label: 'Not a dependency' }, { value: 'outward', label: `Right: WEB-1 blocks ${name}` }];
  const second = { label: 'How a delay passes', value: 'finish-start', options: [{ value: 'finish-start', label: 'starts when the blocker is done' }] };
  const hint = 'a hint';
  return [
    assumption('choice', 'One of several', { kind: 'choice', options: [{ value: 'as it is', label: name, hint }, { value: 'b', label: 'The other', hint: null }] }),
    assumption('choices', 'Some of several', { kind: 'choices', options: [{ value: 'a', label: name, hint, chosen: true }] }),
    assumption('mapping', 'One a row', { kind: 'mapping', rows: [{ key: '1', label: name, hint, value: 'outward', options, second }, { key: '2', label: 'Relates', hint, value: 'none', options, second }] }),
    assumption('dates', 'A date a row', { kind: 'dates', rows: [{ key: '10001', label: name, hint, current: null }] }),
    assumption('date', 'A date', { kind: 'date', current: '2027-03-14' }),
    assumption('days', 'Days', { kind: 'days', current: ['2026-12-25'] }),
    assumption('search', 'One of many', { kind: 'search', current: 'UTC', options: [{ value: 'UTC', label: 'UTC' }] }),
    assumption('names', 'A name a row', { kind: 'names', rows: [{ key: 'c1', label: name, hint, current: null }], known: [{ id: 't1', name }] }),
    assumption('limits', 'Limits', { kind: 'limits', rows: [{ key: 'waiting', label: name, unit: 'issues', better: 'lower', watch: 1, bad: 10 }] }),
    assumption('periods', 'Periods', { kind: 'periods', rows: [{ id: 'i1', name, start: '2027-01-01', end: '2027-03-31' }] }),
    assumption('number', 'A number', { kind: 'number', current: 5, min: 0, max: 60, unit: 'working days' }),
  ];
};

const fieldRow = (use: FieldRow['use'], part: Partial<FieldRow> = {}): FieldRow => ({ use, field: 'customfield_10016', fieldName: 'Story Points', problem: null, ...part });

export const fieldsOf = (name: string): readonly ProjectFields[] => [
  { projectId: '10001', projectKey: 'WEB', projectName: name, mayChange: true, rows: [fieldRow('points'), fieldRow('start', { problem: 'The field was deleted. Choose another one.' }), fieldRow('team', { field: null, fieldName: null })] },
  { projectId: '10002', projectKey: 'OPS', projectName: 'Operations', mayChange: false, rows: [fieldRow('points'), fieldRow('start'), fieldRow('team', { fieldName: name })] },
];

export const incrementsOf = (name: string): readonly IncrementSprints[] => [
  { increment: { id: 'i1', name, start: '2027-01-01', end: '2027-03-31' }, teams: [{ team: name, sprints: [{ id: 7, name: 'Sprint 7', state: 'active', start: '2027-01-04', end: '2027-01-15', moved: true }] }] },
  { increment: null, teams: [{ team: name, sprints: [{ id: 8, name: 'Sprint 8', state: 'future', start: null, end: null, moved: false }] }] },
];

export const settingsView = (name: string, part: Partial<SettingsView> = {}): SettingsView => ({
  programId: 'p1', version: 4, name, visibility: 'published', archived: false, canManage: true,
  membership: { rules: [{ rule: { kind: 'project', key: 'WEB' }, name, issues: 412, shared: 0, problem: null, note: null }], excluded: [], issues: 412, overlap: 0, projects: 1 },
  sections: [{ key: 'all', title: 'Every editor', about: 'One of each kind.', assumptions: everyEditor(name) }],
  people: {
    owner: { kind: 'user', accountId: 'a1', name }, visibility: 'published', everyone: 'contributor',
    grants: [{ role: 'manager', holder: { kind: 'user', accountId: 'a2', name } }, { role: 'finance', holder: { kind: 'group', groupId: 'g1', name } }],
    roles: [{ role: 'manager', may: 'Changes everything but figures.' }],
  },
  override: { state: 'watch', reason: name, by: name, from: '2026-11-20', until: '2026-12-20', expired: false },
  gone: [`The link type ${name} was deleted in Jira. Its links do not count any more.`],
  ...part,
});

export const changesPreview: ChangesPreview = {
  effects: [{ key: 'number', effect: 'a blocker that ends 9 days or less before it is needed counts as tight' }],
  figures: [{ before: figure('waiting', { name: 'Waiting', value: 3 }), after: figure('waiting', { name: 'Waiting', value: 11 }) }],
  state: { before: 'At risk', after: 'Off track' },
};

const promise = (name: string, state: PromiseView['state'], index: number): PromiseView => ({
  id: `r${index}`, version: 1, state, blocker: issue('ML-41', name), blocked: issue('WEB-12', name), askingTeam: name, askedTeam: 'Data', askedBy: name,
  askedOn: '2026-11-01', neededBy: '2026-11-20', reason: name, promisedFor: state === 'asked' ? null : '2026-11-25', answerReason: state === 'asked' ? null : name,
  answeredBy: name, lateBy: state === 'broken' ? 3 : null, answer: yes, clear: yes,
});

const everyState: readonly PromiseView['state'][] = ['asked', 'accepted', 'countered', 'declined', 'kept', 'kept-late', 'broken', 'not-needed'];

const ledgerRow = (askingTeam: string, part: Partial<LedgerRow> = {}): LedgerRow => ({
  askingTeam, askedTeam: 'Data', asked: 8, unanswered: 1, accepted: 3, countered: 1, declined: 1, open: 3, kept: 2, keptLate: 1, broken: 1, notNeeded: 1, keptPercent: 50, reason: null, ...part,
});

export const ledgerView = (name: string): LedgerView => ({
  rows: [ledgerRow(name), ledgerRow('Mobile', { keptPercent: null, reason: 'nothing came due yet' })],
  promises: everyState.map((state, index) => promise(name, state, index)), total: 8, from: 0,
});

export const emptyLedger: LedgerView = { rows: [], promises: [], total: 0, from: 0 };

const entry = (seq: number, name: string, part: Partial<TrailEntryView> = {}): TrailEntryView => ({
  seq, at: '2026-11-21T10:15:00.000Z', action: 'settings-changed', text: 'Assumptions changed', who: name, erased: false,
  changes: [{ what: 'Deadline', before: 'not set', after: '14 Mar 2027' }], withheld: false, money: false, digest: 'a1b2c3d4', ...part,
});

export const trailView = (name: string): TrailView => ({
  entries: [
    entry(4, name), entry(3, name, { withheld: true, changes: [], text: 'Blocker raised' }),
    entry(2, name, { who: null, erased: true, changes: [] }), entry(1, name, { who: null, changes: [{ what: 'Projects', before: null, after: name }] }),
  ],
  next: null, total: 4, actions: [{ action: 'settings-changed', text: 'Assumptions changed' }], people: [{ accountId: 'a1', name }],
});
