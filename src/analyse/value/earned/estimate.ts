import type { Program } from '../../../model/program';
import type { EstimateKind } from '../../../model/value/estimate-kind';
import { oncePer } from '../../once-per';
import { budgetsOf } from '../budget-of';
import { estimateAtCompletion } from '../earned-value';
import { unknown, type Known } from '../known';
import type { ValueAnalysis } from '../value-analysis';
import type { Sums } from './sums';

export const estimateKinds: readonly EstimateKind[] = ['typical', 'atypical', 'combined', 'bottom-up'];

/** EAC of a level by every kind, and by the one that the program has chosen. */
export type Estimates = { readonly kind: EstimateKind; readonly chosen: Known; readonly all: readonly { readonly kind: EstimateKind; readonly eac: Known }[] };

const restsOf = oncePer((program: Program) => budgetsOf(program));

/** What is left of the costed packages, estimated anew: of all that are not complete, or it is not known. */
const restOf = (program: Program, { counted }: Sums): number | null => {
  let rest = 0;
  for (const { package: { id }, spent, percent, stopped } of counted) {
    if (spent.value === null) continue;
    const estimated = restsOf(program).rest('package', id).value;
    if (estimated === null && percent.value !== 100 && stopped === null) return null;
    rest += estimated ?? 0;
  }
  return rest;
};

export const estimatesOf = (program: Program, sums: Sums): Estimates => {
  const { estimate: kind } = program.value.settings;
  const { costed } = sums;
  const tell = (of: EstimateKind): Known => {
    if (costed === null) return unknown(sums.reason ?? sums.noCost ?? 'no cost is known');
    return estimateAtCompletion(costed, of, of === 'bottom-up' ? restOf(program, sums) : null);
  };
  return { kind, chosen: tell(kind), all: estimateKinds.map((of) => ({ kind: of, eac: tell(of) })) };
};

const once = new WeakMap<Sums, Estimates>();

/** Of the whole program, computed once. */
export const estimateOf = (program: Program, { sums }: ValueAnalysis): Estimates => {
  const found = once.get(sums) ?? estimatesOf(program, sums);
  once.set(sums, found);
  return found;
};
