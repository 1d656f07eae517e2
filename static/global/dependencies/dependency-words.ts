import type { DependencyColumn, DependencyRow, HealthName, WaitState } from '../../../src/contract/dependencies';
import { countText, numberText } from '../../parts/number-text';

export const stateWords: Readonly<Record<WaitState, string>> = { waiting: 'Waits now', coming: 'Will wait', untold: 'Not known' };

export const healthNameWords: Readonly<Record<HealthName, string>> = {
  late: 'Late', cycle: 'In a cycle', tight: 'Tight', unplanned: 'No dates', fine: 'Fine',
};

export const columnWords: Readonly<Record<DependencyColumn, string>> = {
  urgency: 'Most urgent', blocked: 'What waits', blocker: 'For what', waitingTeam: 'Team that waits', blockerTeam: 'Team waited for',
  state: 'State', age: 'Waited', health: 'Health', neededBy: 'Needed by', impact: 'Moves finish by', downstream: 'Holds up',
};

/** Heads stand under another that says whose they are. */
export const shortColumnWords: Partial<Readonly<Record<DependencyColumn, string>>> = { waitingTeam: 'Team', blockerTeam: 'Team' };

/** "6 working days", or "3 to 41 working days" where no changelog tells the day. */
export const daysText = ({ from, to }: NonNullable<DependencyRow['age']>, locale: string): string =>
  (from === to ? countText(from, 'working-days', locale) : `${numberText(Math.min(from, to), locale)} to ${countText(Math.max(from, to), 'working-days', locale)}`);

const kindWords: Readonly<Record<DependencyRow['kind'], string | null>> = {
  'finish-start': null,
  'start-start': 'may start once it has started',
  'finish-finish': 'may finish once it has finished',
  'start-finish': 'may finish once it has started',
};

/** How the two hang together where it is not the ordinary way, one after the other. */
export const kindText = (kind: DependencyRow['kind']): string | null => kindWords[kind];
