import type { CostChoice } from '../../../../../src/contract/value/costs';
import type { HourlyRateRow, PolicyRuleRow } from '../../../../../src/contract/value/money-rules';

/** Whose rate an hourly rate is. */
export const ofWords: Readonly<Record<HourlyRateRow['of'], string>> = { person: 'Person', team: 'Team', role: 'Role' };

/** What a rule of the policy goes by. */
export const kindWords: Readonly<Record<PolicyRuleRow['of'], string>> = { package: 'package', 'issue-type': 'issue type', component: 'component', project: 'project id' };

/** A name where it is known, else the id. */
export const nameIn = (choices: readonly CostChoice[], id: string): string => choices.find((one) => one.id === id)?.name ?? id;
