import type { EarnedView } from '../../../contract/value/earned';
import type { Analysis } from '../../../analyse/analysis';
import { costsOf } from '../../../analyse/value/costs';
import { releasedBy } from '../../../analyse/value/earned/released';
import type { PackageValue } from '../../../analyse/value/earned/package-value';
import { known, unknown, type Known } from '../../../analyse/value/known';
import { leftOutWords } from '../../../analyse/value/measures/earned-figure';
import { counted } from '../../../analyse/words';
import { amountView } from '../costs/amount';

type Beside = { readonly text: string; readonly amount: Known; readonly settings?: string | null };

/** The section of the settings in which outcomes are mapped. */
const OUTCOMES = 'work';

const spentBy = (values: readonly PackageValue[]): Known => {
  const first = values.find(({ spent }) => spent.value === null);
  return first !== undefined && values.every(({ spent }) => spent.value === null) ? first.spent : known(values.reduce((sum, { spent }) => sum + (spent.value ?? 0), 0));
};

const apart = (packages: readonly PackageValue[], standing: PackageValue['standing'], words: string): readonly Beside[] => {
  const those = packages.filter((one) => one.standing === standing);
  return those.length === 0 ? [] : [{ text: `${counted(those.length, 'package')} of ${words}: spent`, amount: spentBy(those) }];
};

const released = (packages: readonly PackageValue[]): readonly Beside[] => {
  const those = packages.filter(({ stopped }) => stopped !== null);
  return those.length === 0 ? [] : [{ text: `Released by ${counted(those.length, 'stopped package')}, and in no budget any more`, amount: known(releasedBy(those)) }];
};

/** What stands beside the indices and not in them, each with why; amounts only for who may see them. */
export const besideIndices = (analysis: Analysis): EarnedView['beside'] => {
  const { program, value: { baseline, packages, sums, reason } } = analysis;
  if (baseline === null) return [];
  const all: readonly Beside[] = [
    { text: 'Management reserve, beside the budget', amount: known(baseline.reserve) },
    { text: 'Spent on work outside the baseline', amount: costsOf(program).spent(null, program.asOf, 'reported') },
    ...apart(packages, 'research', 'research, out of both indices'),
    ...apart(packages, 'effort', 'level of effort, which earns what was planned whatever happens'),
    ...sums.leftOut.map((left) => ({ text: `${leftOutWords(left)}. Spent`, amount: spentBy(left.packages), settings: left.unmapped ? OUTCOMES : null })),
    ...released(packages),
  ];
  return all.map(({ text, amount, settings = null }) => ({ text, settings, amount: amountView(reason === null ? amount : unknown(reason), program.value.settings.currency) }));
};
