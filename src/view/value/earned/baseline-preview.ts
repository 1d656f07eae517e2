import type { BaselinePreview, DraftPackage } from '../../../contract/value/baselines';
import { known, unknown } from '../../../analyse/value/known';
import type { DraftedPackage } from '../../../analyse/value/earned/draft-packages';
import { NOT_SHOWN } from '../../../analyse/value/costs';
import { isoDay } from '../../../model/day';
import type { Program } from '../../../model/program';
import type { Day } from '../../../model/time';
import type { Baseline, PackageKind } from '../../../model/value/work-package';
import { amountView } from '../costs/amount';
import { packagePart } from '../costs/parts';

type Texts = ReadonlyMap<number, string>;

const ROWS = 200;

/** The packages that one page of a preview lists. */
export const draftedOnPage = (drafted: readonly DraftedPackage[], from: number): readonly DraftedPackage[] => drafted.slice(from, from + ROWS);

const iso = (day: Day | null): string | null => (day === null ? null : isoDay(day));

const budgetView = ({ value: { shown, settings: { currency } } }: Program, budget: number | null): DraftPackage['budget'] =>
  amountView(!shown ? unknown(NOT_SHOWN) : budget === null ? unknown('no budget is set') : known(budget), currency);

const givesFinish: Readonly<Record<PackageKind, string>> = {
  epic: 'Give their epics due dates to come in Jira first', milestone: 'Give their versions release dates to come in Jira first', project: 'Give their open work due dates to come in Jira first',
};

const overdueOf = ({ value: { settings: { packagesAre } } }: Program, drafted: readonly DraftedPackage[]): BaselinePreview['overdue'] => {
  const packages = drafted.filter(({ overdue }) => overdue).length;
  return packages === 0 ? null : { packages, advice: `${givesFinish[packagesAre]}, or leave them out.` };
};

const draftPackage = (program: Program, { package: one, weighedBy, missing, stopped, overdue }: DraftedPackage, texts: Texts): DraftPackage => {
  const part = packagePart(program, one.id, texts);
  const issue = part?.issueId === null || part === null ? undefined : program.issues[program.byId.get(part.issueId) ?? -1];
  return {
    id: one.id, name: part?.name ?? one.id, key: issue?.key ?? null, start: iso(one.start), finish: iso(one.finish), deadline: iso(one.deadline), budget: budgetView(program, one.budget),
    children: one.children.length, weighedBy, research: one.research, effort: one.effort, gates: one.gates ?? [], stopped, missing, overdue,
  };
};

const whyNot = ({ value: { settings: { currency, off } } }: Program, drafted: readonly DraftedPackage[]): string | null => {
  if (off.includes('earned')) return 'Earned value is switched off for this program.';
  if (currency === null) return 'No currency is chosen for this program yet: choose one in the settings of Value.';
  return drafted.length === 0 ? 'There is no work package with work to be done: packages are chosen in the settings of Value.' : null;
};

type Previewed = { readonly program: Program; readonly drafted: readonly DraftedPackage[]; readonly packagesFrom: number; readonly last: Baseline | null; readonly earliest: Day | null; readonly keeps: boolean };

/** What a baseline would freeze. Whoever may not see money is told that a budget is missing, and never how much it is. */
export const baselinePreview = ({ program, drafted, packagesFrom, last, earliest, keeps }: Previewed, texts: Texts): BaselinePreview => ({
  last: last?.id ?? null,
  earliest: iso(earliest),
  currency: program.value.settings.currency,
  packages: draftedOnPage(drafted, packagesFrom).map((one) => draftPackage(program, one, texts)),
  packagesFrom,
  total: drafted.length,
  incomplete: drafted.filter(({ missing }) => missing.length > 0).length,
  overdue: overdueOf(program, drafted),
  budget: budgetView(program, drafted.reduce((sum, { package: { budget } }) => sum + (budget ?? 0), 0)),
  reserve: keeps,
  reason: whyNot(program, drafted),
});
