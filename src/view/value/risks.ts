import type { RisksView, RiskView } from '../../contract/value/risks';
import { byGravity, exposureOf, scoreThatCounts } from '../../analyse/value/risk/exposure';
import { isoDay } from '../../model/day';
import type { Program } from '../../model/program';
import type { Day } from '../../model/time';
import type { Risk } from '../../model/value/risk';
import { coverageOf } from '../coverage';
import type { Around } from '../overview';

const RISKS = 100;
const scale = [1, 2, 3, 4, 5];

const dayText = (day: Day | null): string | null => (day === null ? null : isoDay(day));

/** The risks of a page, the gravest first. */
export const risksOnPage = ({ value }: Program, from: number): readonly Risk[] => [...value.risks].sort(byGravity).slice(from, from + RISKS);

const riskView = (risk: Risk, asOf: Day, names: ReadonlyMap<string, string>): RiskView => {
  const { of, score } = scoreThatCounts(risk);
  return {
    id: risk.id, version: risk.version, name: risk.name, inherent: risk.inherent, residual: risk.residual, roam: risk.roam, treatment: risk.treatment,
    verifiedOn: dayText(risk.verifiedOn), owner: risk.owner, ownerName: risk.owner === null ? null : names.get(risk.owner) ?? risk.owner,
    dueOn: dayText(risk.dueOn), closedOn: dayText(risk.closedOn), tags: risk.tags,
    counts: of, exposure: exposureOf(score), overdue: risk.closedOn === null && risk.dueOn !== null && risk.dueOn < asOf,
  };
};

const matrixOf = (open: readonly Risk[]): RisksView['matrix'] => {
  const cells = scale.map(() => scale.map(() => 0));
  for (const risk of open) {
    const { probability, impact } = scoreThatCounts(risk).score;
    const row = cells[impact - 1];
    if (row !== undefined) row[probability - 1] = (row[probability - 1] ?? 0) + 1;
  }
  return cells;
};

export type RisksAsked = { readonly from: number; readonly mayEdit: boolean; readonly names: ReadonlyMap<string, string> };

/** The list of risks, with how many open ones are in each cell of the matrix. */
export const risksView = (program: Program, around: Around, { from, mayEdit, names }: RisksAsked): RisksView => {
  const open = program.value.risks.filter(({ closedOn }) => closedOn === null);
  return {
    coverage: coverageOf(around),
    risks: risksOnPage(program, from).map((risk) => riskView(risk, program.asOf, names)),
    from, total: program.value.risks.length, open: open.length, mayEdit,
    high: open.filter((risk) => exposureOf(scoreThatCounts(risk).score) === 'high').length,
    matrix: matrixOf(open),
  };
};
