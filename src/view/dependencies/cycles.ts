import type { CycleRow, CyclesView, LiftedCycle } from '../../contract/dependencies';
import type { Analysis } from '../../analyse/analysis';
import { cutsOf } from '../../analyse/dependencies/cheapest-cut';
import { openRings, type Ring } from '../../analyse/dependencies/open-rings';
import { ringOrder } from '../../analyse/dependencies/ring-order';
import { epicOf, liftedCycles, projectOf } from '../../analyse/graph/cycles-in';
import type { Issue } from '../../model/program';
import { coverageOf } from '../coverage';
import { issueRow } from '../issue-row';
import type { Around } from '../overview';
import type { Texts } from '../texts';
import { cutView, idsOfCut } from './cut-words';

/** Cycles of one page, and issues of one cycle that it names: more are in its picture. */
const MOST_CYCLES = 50;
const MOST_ISSUES = 12;

type Shown = { readonly ring: Ring; readonly issues: readonly Issue[] };
type Lifted = { readonly between: LiftedCycle['between']; readonly members: readonly number[] };

/** The cycles that are shown and what is told beside them, before any text is read. `ids` are the issues they name; `total` counts those not shown as well. */
export type PlannedCycles = { readonly shown: readonly Shown[]; readonly total: number; readonly lifted: readonly Lifted[]; readonly ids: readonly number[] };

const liftedOf = ({ program }: Analysis): readonly Lifted[] => [
  ...liftedCycles(program, projectOf(program), program.projects.length).map((members) => ({ between: 'projects' as const, members })),
  ...liftedCycles(program, epicOf(program), program.byId.size).map((members) => ({ between: 'epics' as const, members })),
];

/** What the page names: issues of open rings, the ends of the link to cut, and epics. */
export const planCycles = (analysis: Analysis): PlannedCycles => {
  const { program } = analysis;
  const rings = openRings(analysis);
  const shown = rings.slice(0, MOST_CYCLES).map((ring) => ({
    ring, issues: ringOrder(analysis, ring, cutsOf(analysis)(ring)?.edge ?? -1).slice(0, MOST_ISSUES).flatMap((index) => program.issues[index] ?? []),
  }));
  const lifted = liftedOf(analysis);
  const epics = lifted.slice(0, MOST_CYCLES).flatMap(({ between, members }) => (between === 'epics' ? members.slice(0, MOST_ISSUES) : []));
  const ids = [
    ...shown.flatMap(({ ring, issues }) => [...issues.map(({ id }) => id), ...idsOfCut(analysis, cutsOf(analysis)(ring))]),
    ...epics.flatMap((index) => program.issues[index]?.id ?? []),
  ];
  return { shown, total: rings.length, lifted, ids: [...new Set(ids)] };
};

const row = (analysis: Analysis, { ring, issues }: Shown, texts: Texts): CycleRow => ({
  issues: issues.map((issue) => issueRow(issue, texts)),
  size: ring.nodes.length,
  teams: [...new Set(ring.nodes.flatMap((index) => analysis.program.issues[index]?.team.name ?? []))].sort((a, b) => a.localeCompare(b, 'en')),
  cut: cutView(analysis, cutsOf(analysis)(ring)),
});

const liftedRow = ({ program }: Analysis, { between, members }: Lifted, texts: Texts): LiftedCycle => {
  const named = members.slice(0, MOST_ISSUES).flatMap((at): { key: string; name: string }[] => {
    const [project, epic] = [program.projects[at], program.issues[at]];
    if (between === 'projects') return project === undefined ? [] : [{ key: project.key, name: project.name }];
    return epic === undefined ? [] : [{ key: epic.key, name: texts.get(epic.id) ?? '' }];
  });
  return { between, size: members.length, keys: named.map(({ key }) => key), names: named.map(({ name }) => name) };
};

/** The page of cycles, with the summaries of the issues it names. */
export const drawCycles = (analysis: Analysis, { shown, total, lifted }: PlannedCycles, around: Around, texts: Texts): CyclesView => ({
  ...coverageOf(around),
  cycles: shown.map((one) => row(analysis, one, texts)),
  total,
  lifted: lifted.slice(0, MOST_CYCLES).map((one) => liftedRow(analysis, one, texts)),
  liftedTotal: lifted.length,
});
