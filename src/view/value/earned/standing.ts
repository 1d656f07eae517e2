import type { GateStep, PackageRow } from '../../../contract/value/earned';
import { actsOf } from '../../../analyse/value/earned/stops';
import { passedSince } from '../../../analyse/value/earned/gates';
import type { PackageValue } from '../../../analyse/value/earned/package-value';
import { NOT_SHOWN } from '../../../analyse/value/costs';
import { known, unknown } from '../../../analyse/value/known';
import { isoDay } from '../../../model/day';
import type { Program } from '../../../model/program';
import type { PackageAct } from '../../../model/value/package-act';
import { amountView } from '../costs/amount';

type Standing = Pick<PackageRow, 'gates' | 'stopped' | 'stopId'>;

const stepOf = (acts: readonly PackageAct[], { asOf }: Program) => ({ name, weight }: { readonly name: string; readonly weight: number }): GateStep => {
  const passed = passedSince(acts, name, asOf);
  return { name, weight, passedOn: passed === null ? null : isoDay(passed), actId: acts.findLast(({ gate }) => gate === name)?.id ?? null };
};

/** The gates of a package and whether it goes on; of a row of several packages nothing. */
export const standingOf = (program: Program, alone: PackageValue | null): Standing => {
  if (alone === null) return { gates: [], stopped: null, stopId: null };
  const { package: { id, gates = [] }, stopped } = alone;
  const { shown, settings: { currency } } = program.value;
  const acts = actsOf(program).get(id) ?? [];
  const released = !shown ? unknown(NOT_SHOWN) : stopped === null || stopped.released === null ? unknown('what it had earned is not known') : known(stopped.released);
  return {
    gates: gates.map(stepOf(acts, program)),
    stopped: stopped === null ? null : { from: isoDay(stopped.from), reason: stopped.reason, released: amountView(released, currency) },
    stopId: acts.findLast(({ gate }) => gate === null)?.id ?? null,
  };
};
