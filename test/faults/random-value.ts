import { parseIsoDay } from '../../src/model/day';
import type { Benefit, CaseReview } from '../../src/model/value/benefit';
import type { CostLine, Transfer } from '../../src/model/value/cost-line';
import type { Aim, Objective } from '../../src/model/value/objective';
import type { PackageAct } from '../../src/model/value/package-act';
import type { Risk } from '../../src/model/value/risk';
import type { SurveyRow } from '../../src/model/value/survey-row';
import { undecided } from '../../src/model/value/value-settings';
import type { Baseline, BaselinePackage, EnteredPercent, PackageId } from '../../src/model/value/work-package';
import type { SettingsRow } from '../../src/store/value/read-value';
import type { Row, TableName } from '../../src/store/value/table';
import { createRandom, type Random } from '../local-jira/data/random';
import { standardUsers } from '../local-jira/site/standard-tables';
import type { SiteSeed } from '../local-jira/site/types';

export type RandomTables = Partial<Record<TableName, readonly Row[]>>;

/** What rows of a random site may name: all that there is, whoever may see it. */
type Named = { readonly random: Random; readonly packages: readonly PackageId[]; readonly issues: readonly number[]; readonly projects: readonly number[] };

const programId = 'whichever';
const accounts = Object.values(standardUsers).map(({ accountId }) => accountId);
const day = (text: string): number => parseIsoDay(text) ?? 0;
const [january, march, june, november, year] = [day('2026-01-01'), day('2026-03-02'), day('2026-06-01'), day('2026-11-01'), 330];

const some = <T>({ random }: Named, list: readonly T[], share: number): readonly T[] => list.filter(() => random.chance(share));
const rows = <T>(count: number, make: (at: number) => T): readonly T[] => Array.from({ length: count }, (_, at) => make(at));

const settingsOf = ({ random, packages }: Named): SettingsRow => ({
  ...undecided, id: 'settings', version: 1, currency: 'EUR', exchange: { USD: [{ from: january, value: '0.9' }] }, discountRate: '0.08',
  packagesAre: random.pick(['epic', 'project', 'milestone']), method: random.pick(['children', 'fifty-fifty', 'entered']), estimate: random.pick(['typical', 'combined', 'bottom-up']),
  source: random.pick(['lines', 'worklogs', 'worklogs', 'run-rate']), research: [random.pick(packages)], researchBy: random.pick(['apart', 'gates']), effort: [random.pick(packages)],
  rates: accounts.slice(0, 3).map((id) => ({ of: 'person' as const, id, rates: [{ from: january, value: { minor: 9000, currency: 'EUR' } }] })),
  runRates: { 'team-web': [{ from: january, value: { minor: 80_000, currency: 'EUR' } }], 'team-data': [{ from: march, value: { minor: 50_000, currency: 'EUR' } }] },
  policy: [{ from: january, value: { otherwise: 'opex', rules: [{ id: 'one', words: 'Build', of: 'package', values: packages.slice(0, 2), class: 'capex' }] } }],
});

const packageOf = (named: Named, id: PackageId, projectId: number | null): BaselinePackage => {
  const { random, issues } = named;
  const start = january + random.between(0, 200);
  return {
    id, name: '', projectId, budget: random.chance(0.85) ? random.between(1, 900) * 1000 : null, start: random.chance(0.9) ? start : null, finish: start + random.between(0, 200),
    deadline: null, method: random.pick(['children', 'children', 'fifty-fifty', 'zero-hundred', 'entered', 'gates']), children: some(named, issues, 0.2).map((issueId) => ({ issueId, weight: random.between(1, 8) })),
    effort: random.chance(0.1), research: random.chance(0.1), gates: [{ name: 'Idea', weight: 1 }, { name: 'Pilot', weight: 3 }],
    ...(random.chance(0.2) ? { costZero: { on: june - 1, spent: random.between(0, 500) * 1000 } } : {}),
  };
};

const baselineOf = (named: Named, at: number): Baseline => {
  const { random, packages, projects } = named;
  return {
    id: `b${at}`, version: 1, programId, kind: at === 0 ? 'first' : random.pick(['replan', 'reset']), zero: random.pick(['schedule', 'cost', 'both']), from: at === 0 ? january : june, madeOn: at === 0 ? january : june, by: random.pick(accounts),
    reason: 'Approved', currency: 'EUR', reserve: 5000, packages: some(named, packages, 0.6).map((id) => packageOf(named, id, random.chance(0.5) ? random.pick(projects) : null)),
  };
};

const lineOf = ({ random, packages, projects }: Named, at: number): CostLine => {
  const from = january + random.between(0, 300);
  return {
    id: `l${at}`, version: 1, kind: random.pick(['budget', 'actual', 'actual', 'rest']), package: random.chance(0.6) ? random.pick(packages) : null, projectId: random.chance(0.6) ? random.pick(projects) : null,
    teamId: random.chance(0.3) ? random.pick(['team-web', 'team-data']) : null, from, to: from + random.between(0, 60), amount: { minor: random.between(-100, 900) * 100, currency: random.pick(['EUR', 'EUR', 'USD', 'GBP']) },
    class: random.pick(['capex', 'opex', null]), rule: null, note: `Line ${at}`, postedOn: from + random.between(0, 20), by: random.pick(accounts), voids: null, origin: null,
  };
};

/** The third line is taken back by one that says the same. */
const linesOf = (named: Named): readonly CostLine[] => {
  const lines = rows(14, (at) => lineOf(named, at));
  return [...lines, ...lines.slice(2, 3).map((one) => ({ ...one, id: 'back', voids: one.id, postedOn: november }))];
};

const transferOf = ({ random, projects }: Named, at: number): Transfer => ({
  id: `t${at}`, version: 1, programId, fromProjectId: random.pick(projects), toProjectId: random.pick(projects), amount: { minor: 7700 + at, currency: 'EUR' }, reason: 'Moved', state: random.pick(['asked', 'approved']),
  askedBy: random.pick(accounts), askedOn: june, decidedBy: random.pick(accounts), decidedOn: june + 2, decision: '',
});

const objectiveOf = (named: Named, at: number): Objective => ({
  id: `o${at}`, version: 1, programId, incrementId: `increment-${1 + at % 2}`, teamId: named.random.pick(['team-web', 'team-data', 'team-mobile']), name: `Objective ${at}`, addedOn: june, planned: named.random.between(1, 10), actual: at % 2 === 0 ? 5 : null,
  committed: named.random.chance(0.7), frozenOn: june, delivered: at % 2 === 0 ? named.random.chance(0.6) : null, scoredOn: at % 2 === 0 ? november : null, epics: some(named, named.issues, 0.2),
});

const aimOf = (named: Named, at: number): Aim =>
  ({ id: `a${at}`, version: 1, programId, name: `Aim ${at}`, measure: '', projects: some(named, named.projects, 0.3), epics: some(named, named.issues, 0.2), ended: at === 2 });

const benefitOf = (named: Named, at: number): Benefit => ({
  id: `g${at}`, version: 1, programId, name: `Benefit ${at}`, unit: '%', baseline: 10, target: 50, readings: [{ on: june, value: named.random.between(0, 60) }], owner: named.random.pick(accounts), reviewOn: november,
  money: [{ year: 2025, planned: { minor: 100_000, currency: 'EUR' }, actual: null }, { year: 2026, planned: { minor: 400_000, currency: named.random.pick(['EUR', 'GBP']) }, actual: null }], projects: some(named, named.projects, 0.4), epics: some(named, named.issues, 0.1), aimId: `a${at}`,
});

const reviewOf = (at: number): CaseReview =>
  ({ id: `r${at}`, version: 1, programId, dueOn: june + 200 * at, heldOn: at === 0 ? june : null, decision: at === 0 ? 'continue' : null, reason: at === 0 ? 'It pays.' : '', by: at === 0 ? accounts[1] ?? null : null });

const surveyOf = (kind: SurveyRow['kind']): SurveyRow => ({
  id: `s-${kind}`, version: 1, programId, kind, question: `How is it? ${kind}`, opensOn: june, closesOn: null, invited: 20, batches: [{ on: june + 3, counts: kind === 'nps' ? [1, 0, 0, 0, 0, 0, 1, 0, 2, 3, 2] : [0, 1, 1, 1, 2, 3] }],
  comments: ['Fine so far.'], portions: 1, closed: false,
});

const riskOf = ({ random }: Named, at: number): Risk => ({
  id: `k${at}`, version: 1, programId, name: `Risk ${at}`, inherent: { probability: random.between(1, 5), impact: random.between(1, 5) }, residual: null, roam: null, treatment: '', verifiedOn: null,
  owner: random.pick(accounts), dueOn: november, closedOn: null, tags: [],
});

const enteredOf = ({ random, packages }: Named, at: number): EnteredPercent =>
  ({ id: `e${at}`, version: 1, package: random.pick(packages), from: january + random.between(0, year), percent: random.between(0, 100), postedOn: january + year, by: random.pick(accounts) });

const actOf = ({ random, packages }: Named, at: number): PackageAct => {
  const act = random.pick(['pass', 'pass', 'take-back', 'stop', 'stop', 'resume'] as const);
  return { id: `t${at}`, version: 1, package: random.pick(packages), act, gate: act === 'stop' || act === 'resume' ? null : random.pick(['Idea', 'Pilot']), from: january + random.between(0, year), reason: 'Decided', postedOn: january + year, by: random.pick(accounts) };
};

/** Tables of a program whose rows name issues, projects and versions of the site, hidden ones and outside ones among them. */
export const randomValue = (seed: SiteSeed, which: number): RandomTables => {
  const random = createRandom(70_000 + which);
  const issues = [...seed.issues].map(({ id }) => Number(id));
  const projects = [...seed.projects].map(({ id }) => Number(id));
  const versions = [...seed.projects].flatMap((project) => project.versions.map(({ id }) => id));
  const packages: readonly PackageId[] = [...issues.map((id): PackageId => `epic:${id}`), ...projects.map((id): PackageId => `project:${id}`), ...versions.map((id): PackageId => `milestone:${id}`)];
  const named: Named = { random, packages, issues, projects };
  return {
    settings: [settingsOf(named)], baselines: rows(2, (at) => baselineOf(named, at)), lines: linesOf(named), transfers: rows(4, (at) => transferOf(named, at)), entered: rows(8, (at) => enteredOf(named, at)), acts: rows(24, (at) => actOf(named, at)),
    objectives: rows(6, (at) => objectiveOf(named, at)), aims: rows(3, (at) => aimOf(named, at)), benefits: rows(3, (at) => benefitOf(named, at)), reviews: rows(2, reviewOf),
    surveys: [surveyOf('nps'), surveyOf('satisfaction')], risks: rows(3, (at) => riskOf(named, at)),
  };
};
