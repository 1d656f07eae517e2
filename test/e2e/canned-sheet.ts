import type { AgendaItem, CostlyWait, MilestoneRow, SheetView } from '../../src/contract/sheet';
import type { AmountView } from '../../src/contract/value/money';
import { figure, issue, overviewView } from './canned-views';

const states = [['bad', 'Overdue'], ['watch', 'At risk'], ['good', 'On track'], ['unknown', 'No forecast']] as const;

const milestone = (name: string, at: number): MilestoneRow => {
  const [state, stateWord] = states[at % 4] ?? states[0];
  const known = state !== 'unknown';
  return {
    name: at === 0 ? 'The whole program' : name, project: at === 0 ? null : name, original: '2016-11-30', lastMeeting: at % 2 === 0 ? '2026-12-15' : null, planned: '2036-12-31',
    p50: known ? '2027-01-10' : null, p85: known ? '2027-03-14' : null, reason: known ? null : `${name} delivered nothing in the last 12 weeks and has 160 open issues.`, released: false, state, stateWord,
  };
};

const wait = (name: string, at: number): CostlyWait => {
  const [row] = overviewView(name).waiting;
  if (row === undefined) throw new Error('The overview has a wait.');
  return { wait: { ...row, blocker: { ...row.blocker, key: `ML-${41 + at}` } }, owner: at === 2 ? null : name, ask: `Finish ML-${41 + at} by 3 Dec 2026: ${name} waits.` };
};

const talk = (name: string, at: number): AgendaItem => ({
  waitingTeam: name, blockerTeam: `${name} ${at}`, people: [name, 'Mia'], about: [issue(`ML-${at}`, name)], issues: 3, saved: at === 0 ? 4 : null, savedReason: at === 0 ? null : 'No schedule', waited: 11,
});

const yen = (minor: number): AmountView => ({ amount: { minor, currency: 'JPY' }, reason: null });

/** Amounts of a currency of large numbers, the forecast far above the budget, and two reasons why packages are in none of them. */
const fullMoney = (name: string): SheetView['money'] => ({
  budget: yen(4_564_000_000_000), reserve: yen(190_000_000_000), planned: yen(3_188_922_480_000), earned: yen(2_940_000_000_000), spent: yen(-3_118_871_030_000), forecast: yen(9_841_675_980_000),
  leftOut: [`2 packages left out (8% of all budgets): ${name} cannot be seen or is gone`, `3 packages left out: ${name} has no budget`],
});

/** A sheet that holds as much as one can: forty milestones, dates 20 years apart, and this name wherever one stands. */
export const fullSheet = (name: string, changed: Partial<SheetView> = {}): SheetView => {
  const { sentence, stateWord, rule, causes, progress } = overviewView(name);
  const [project] = progress;
  return {
    programId: 'p1', version: 4, name, visibility: 'published', archived: false, canManage: true, partial: '4 of 5 projects', asOf: '2026-11-22', ageSeconds: 12,
    state: 'bad', stateWord, sentence, rule, causes, meeting: { id: '2', version: 1, day: '2026-11-08', by: name, note: `${name} `.repeat(3) }, sinceDay: '2026-11-08',
    since: [{ text: '4 issues delivered', measure: 'delivered-since-2026-11-08' }, { text: 'slipped not known', measure: 'slipped-since-2026-11-08' }],
    money: fullMoney(name),
    tiles: ['progress-issues', 'on-time', 'waiting', 'team-days', 'at-risk'].map((measure) => figure(measure)),
    milestones: Array.from({ length: 9 }, (_, at) => milestone(name, at)), milestonesTotal: 40,
    waits: [0, 1, 2].map((at) => wait(name, at)), waitsTotal: 5000,
    progress: project === undefined ? [] : Array.from({ length: 12 }, (_, at) => ({ ...project, key: `P${at}` })),
    decisions: Array.from({ length: 6 }, (_, at) => ({ text: `${name} and ${at}: by when must it be done?`, days: at === 0 ? null : at, page: 'plan' })),
    agenda: Array.from({ length: 5 }, (_, at) => talk(name, at)),
    ...changed,
  };
};

/** Nothing is known, and nothing is to be done. */
export const emptySheet = (): SheetView => fullSheet('New', {
  state: 'unknown', stateWord: 'Not known', sentence: [{ text: 'It holds no issues yet, or none that you may see.', measure: null }], money: null, causes: [], meeting: null, since: [], tiles: [],
  milestones: [{ ...milestone('', 3), name: 'The whole program', project: null, original: null, lastMeeting: null, planned: null }], milestonesTotal: 0, waits: [], waitsTotal: 0, progress: [], decisions: [], agenda: [],
});
