import { buildProgram } from '../../src/model/build-program';
import { isoDay } from '../../src/model/day';
import type { Program } from '../../src/model/program';
import type { Role } from '../../src/model/roles';
import type { CostLine } from '../../src/model/value/cost-line';
import type { DayRecord } from '../../src/model/value/day-record';
import { noValue } from '../../src/model/value/program-value';
import { undecided } from '../../src/model/value/value-settings';
import type { Baseline, BaselinePackage } from '../../src/model/value/work-package';
import type { WorklogTotals } from '../../src/model/value/worklog';
import { decodeSegment } from '../../src/store/decode-segment';
import { encodeSegment } from '../../src/store/encode-segment';
import type { Around } from '../../src/view/overview';
import { day, program } from '../model/program-notation';

/** What `value.ts` measures on, made up: nothing in it is drawn, so that each run has the same. */
const [TODAY, PEOPLE, SECONDS, PAGE] = ['2026-11-20', 400, 3 * 3600, 100];
const today = day(TODAY);
const A_YEAR = 365;

export const officialRoles: ReadonlySet<Role> = new Set<Role>(['manager', 'finance']);

export const around = (issues: number): Around => ({
  programId: 'bench', version: 1, visibility: 'draft', archived: false, membership: null, canManage: true, locale: 'en-US',
  fresh: { ageSeconds: 1, asOf: TODAY, issues, projectsVisible: 1, projectsTotal: null },
  pull: { phase: 'complete', done: issues, total: issues, projectsDone: 1, projects: 1, message: null, remainingSeconds: null, goesOnAt: null },
  notes: [],
});

const epic = (at: number, each: number): number => at * each + 1;

/** Epics with as many children each, half of which are done, some each week of the year. */
const issuesOf = (packages: number, each: number): string => Array.from({ length: packages }, (_, at) => [
  `P-${epic(at, each)} epic`,
  ...Array.from({ length: each - 1 }, (_one, child) => `P-${epic(at, each) + child + 1} under P-${epic(at, each)} created 2025-10-01 team T${at % 40} ${child % 2 === 0 ? `delivered done ${isoDay(today - 1 - ((at * 7 + child * 13) % A_YEAR))}` : ''}`),
].join('; ')).join('; ');

const baselineOf = (of: Program, packages: number, each: number, from: number): Baseline => {
  const ids = new Map(of.issues.map(({ key, id }) => [key, id]));
  const id = (number: number): number => ids.get(`P-${number}`) ?? 0;
  const one = (at: number): BaselinePackage => ({
    id: `epic:${id(epic(at, each))}`, name: `P-${epic(at, each)}`, projectId: null, budget: 500_000 + at, start: from + (at % 200), finish: from + 200 + (at % 300), deadline: null,
    method: 'children', effort: false, research: false, children: Array.from({ length: each - 1 }, (_, child) => ({ issueId: id(epic(at, each) + child + 1), weight: 1 + (child % 5) })),
  });
  return { id: 'b1', version: 1, programId: 'bench', kind: 'first', from, madeOn: from, by: null, reason: 'planned', currency: 'EUR', reserve: 0, packages: Array.from({ length: packages }, (_, at) => one(at)) };
};

const worklogsOf = (of: Program, count: number): WorklogTotals => {
  const rows = Array.from({ length: count }, (_, at) => at);
  const onDay = (at: number): number => today - ((at * 31) % A_YEAR);
  return {
    issueIds: Float64Array.from(rows, (at) => of.issues[(at * 17) % of.issues.length]?.id ?? 0), authors: Int32Array.from(rows, (at) => at % PEOPLE), days: Int32Array.from(rows, onDay),
    seconds: Float64Array.from(rows, (at) => SECONDS + (at % 60) * 60), seenOn: Int32Array.from(rows, onDay), people: Array.from({ length: PEOPLE }, (_, at) => `person-${at}`), restrictedSeconds: 0,
  };
};

const SEGMENT = 2_000;

/** The same program out of issues as they come from the snapshot, which are read otherwise than issues by themselves. */
const stored = ({ issues, ...of }: Program): Program => {
  const segments = Array.from({ length: Math.ceil(issues.length / SEGMENT) }, (_, at) => decodeSegment(encodeSegment(issues.slice(at * SEGMENT, (at + 1) * SEGMENT).map(({ jira }) => jira))));
  return buildProgram({ ...of, issues: segments.flat(), visibleOutside: new Set(), unresolvable: new Set() }, of.asOf);
};

/** A program in work packages, its cost from work logs at hourly rates, and a budget line for each package. */
export const valueProgram = (size: number, packages: number, worklogs: number): Program => {
  const each = Math.floor(size / packages);
  const from = today - A_YEAR;
  const of = stored(program(issuesOf(packages, each), '', { asOf: TODAY }));
  const baseline = baselineOf(of, packages, each, from);
  const rates = Array.from({ length: PEOPLE }, (_, at) => ({ of: 'person' as const, id: `person-${at}`, rates: [{ from, value: { minor: 6_000 + at, currency: 'EUR' } }, { from: today - 100, value: { minor: 6_500 + at, currency: 'EUR' } }] }));
  const lines = baseline.packages.map((one, at): CostLine => ({
    id: `l${at}`, version: 1, kind: 'budget', package: one.id, projectId: null, teamId: null, from, to: today, amount: { minor: one.budget ?? 0, currency: 'EUR' }, class: 'capex', rule: null, note: '', postedOn: from, by: null, voids: null, origin: null,
  }));
  return { ...of, value: { ...noValue, shown: true, settings: { ...undecided, currency: 'EUR', source: 'worklogs', rates, discountRate: '0.08' }, baselines: [baseline], lines, worklogs: worklogsOf(of, worklogs) } };
};

/** A record of each of the last days. */
export const recorded = ({ value: { baselines: [baseline] } }: Program, days: number): readonly DayRecord[] => Array.from({ length: days }, (_, at) => ({
  day: today - days + at, recordedAt: 0, currency: 'EUR', scheduleByTime: 0.9,
  packages: (baseline?.packages ?? []).map(({ id, budget }) => ({ id, planned: 1_000 * at, earned: 900 * at, spent: 1_050 * at, budget, counts: true })),
}));

/** The same work logs as Jira answers them, a page a text. */
export const logged = ({ value: { worklogs } }: Program): readonly string[] => {
  const { issueIds = [], authors = [], days = [], seconds = [] } = worklogs ?? {};
  const api = 'https://example.atlassian.net/rest/api/3';
  const row = (at: number): object => {
    const accountId = `person-${authors[at] ?? 0}`;
    const person = { self: `${api}/user?accountId=${accountId}`, accountId, emailAddress: `${accountId}@example.com`, displayName: `Person ${authors[at] ?? 0}`, active: true, timeZone: 'Europe/Berlin', accountType: 'atlassian', avatarUrls: { '48x48': `${api}/avatar/${accountId}?size=48`, '24x24': `${api}/avatar/${accountId}?size=24`, '16x16': `${api}/avatar/${accountId}?size=16`, '32x32': `${api}/avatar/${accountId}?size=32` } };
    const on = `${isoDay(days[at] ?? 0)}T09:00:00.000+0000`;
    return { self: `${api}/issue/${issueIds[at] ?? 0}/worklog/${at}`, author: person, updateAuthor: person, comment: { type: 'doc', version: 1, content: [] }, created: on, updated: on, started: on, timeSpent: '3h', timeSpentSeconds: seconds[at] ?? 0, id: String(at), issueId: String(issueIds[at] ?? 0) };
  };
  return Array.from({ length: Math.ceil(issueIds.length / PAGE) }, (_, page) => JSON.stringify({
    startAt: page * PAGE, maxResults: PAGE, total: issueIds.length, worklogs: Array.from({ length: Math.min(PAGE, issueIds.length - page * PAGE) }, (_row, at) => row(page * PAGE + at)),
  }));
};
