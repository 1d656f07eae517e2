import type { BenefitsView, BenefitView } from '../../../contract/value/benefits';
import type { Analysis } from '../../../analyse/analysis';
import { benefitStates, type BenefitStanding, type BenefitState } from '../../../analyse/value/benefits/benefit-state';
import type { State } from '../../../analyse/state';
import { isoDay } from '../../../model/day';
import type { Program } from '../../../model/program';
import { firstYear } from '../../../model/value/first-year';
import { may, type Role } from '../../../model/roles';
import type { LinkedIssue } from '../../../contract/value/named';
import { coverageOf } from '../../coverage';
import { type Around, partialWords } from '../../overview';
import type { Texts } from '../../texts';
import { toldFigures } from '../../told-figures';
import { dateWords } from '../../words';
import { linkedIssues, projectRefs } from '../linked-issues';
import { moneyRights } from '../money-rights';

type Drawing = { readonly program: Program; readonly locale: string; readonly names: ReadonlyMap<string, string>; readonly issues: ReadonlyMap<number, LinkedIssue> };

const states: Readonly<Record<BenefitStanding, State>> = {
  reached: 'good', missed: 'bad', unmeasured: 'watch', late: 'watch', undated: 'watch', awaited: 'unknown', open: 'unknown', untold: 'unknown',
};

const standsWords = ({ standing, last, benefit: { target, projects, epics = [], reviewOn } }: BenefitState, locale: string): string => {
  const measured = last === null ? 'not measured yet' : target === null ? 'no target is set' : 'the target is not reached';
  const undone = projects.length + epics.length === 0 ? 'no work is linked to it' : 'work is still open';
  const words: Readonly<Record<BenefitStanding, string>> = {
    reached: 'Target reached',
    missed: 'Delivered, outcome missed: the target is not reached',
    unmeasured: `Delivered; was to be measured by ${dateWords(reviewOn ?? 0, locale)}: not measured`,
    late: `Review date passed, ${undone}; ${measured}`,
    undated: `Delivered; ${measured}, and no review date is set`,
    awaited: `Delivered, not due yet; ${measured}`,
    open: `Not delivered yet; ${measured}`,
    untold: target === null ? 'No target is set' : 'Without a baseline nobody can tell which way is better',
  };
  return words[standing];
};

const benefitView = (state: BenefitState, { program, locale, names, issues }: Drawing): BenefitView => {
  const { benefit: one, readings, realized, standing } = state;
  const aim = program.value.aims.find(({ id }) => id === one.aimId);
  return {
    id: one.id, version: one.version, name: one.name, unit: one.unit, baseline: one.baseline, target: one.target,
    readings: readings.map(({ on, value }) => ({ on: isoDay(on), value })), realized,
    owner: one.owner === null ? null : { accountId: one.owner, name: names.get(one.owner) ?? null },
    reviewOn: one.reviewOn === null ? null : isoDay(one.reviewOn),
    projects: projectRefs(program).filter(({ id }) => one.projects.includes(Number(id))),
    epics: (one.epics ?? []).flatMap((id) => issues.get(id) ?? []),
    aim: aim === undefined ? null : { id: aim.id, name: aim.name },
    state: states[standing], stands: standsWords(state, locale),
    money: one.money.toSorted((a, b) => a.year - b.year),
  };
};

const order: readonly BenefitStanding[] = ['missed', 'unmeasured', 'late', 'undated', 'untold', 'awaited', 'open', 'reached'];

export type BenefitsAround = { readonly roles: ReadonlySet<Role>; readonly names: ReadonlyMap<string, string>; readonly texts: Texts; readonly manage: boolean };

/** The issues that benefits name. */
export const linkedByBenefits = ({ value: { benefits } }: Program): readonly number[] => [...new Set(benefits.flatMap(({ epics = [] }) => epics))];

/** Benefits, those first that ask for something to be done. */
export const drawBenefits = (today: Analysis, around: Around, { roles, names, texts, manage }: BenefitsAround): BenefitsView => {
  const { program } = today;
  const decided = program.value.shown ? firstYear(program.value) : null;
  const drawing: Drawing = { program, locale: around.locale, names, issues: linkedIssues(program, linkedByBenefits(program), texts) };
  const sorted = benefitStates(program).toSorted((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing) || a.benefit.name.localeCompare(b.benefit.name, 'en'));
  return {
    ...coverageOf(around),
    off: program.value.settings.off.includes('benefits'),
    figures: toldFigures(['benefits-realized', 'outcome-missed'], [today], partialWords(around)),
    benefits: sorted.map((state) => benefitView(state, drawing)),
    projects: projectRefs(program),
    aims: program.value.aims.filter(({ ended }) => !ended).map(({ id, name }) => ({ id, name })),
    rights: moneyRights(roles), currency: program.value.settings.currency, firstYear: decided,
    may: { measure: may(roles, 'contribute'), manage },
  };
};
