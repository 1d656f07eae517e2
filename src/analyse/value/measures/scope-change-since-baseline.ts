import { evidence, figure, input, unknownFigure } from '../../figure';
import type { Figure, Measure } from '../../measure';
import { counted, signed } from '../../words';
import type { PackageValue } from '../earned/package-value';
import { releasedBy } from '../earned/released';
import { scopeChanges } from '../earned/scope-change';
import { asSentence } from './earned-figure';
import { NO_BASELINE } from '../value-analysis';

/** Amounts are for whoever may see them. */
const releasedInput = (packages: readonly PackageValue[]): Figure['inputs'] => {
  const stopped = packages.filter((one) => one.stopped !== null);
  return stopped.length === 0 ? [] : [input(`Released by ${counted(stopped.length, 'stopped package')}`, releasedBy(stopped), 'money')];
};

/**
 * **Scope change since the baseline**: issues without children that came to the baseline's packages since it was made,
 * minus those of the baseline that were dropped. What was added earns nothing and what was dropped stays in the plan,
 * until a baseline changes that; here is how much of either there is. What stopped packages released stands beside it.
 */
export const scopeChangeSinceBaseline: Measure = {
  key: 'scope-change-since-baseline',
  name: 'Scope change since the baseline',
  group: 'Money and schedule',
  unit: 'issues',
  better: 'lower',
  formula: 'Issues added to the baseline\'s packages since it was made − issues of the baseline that were dropped.',
  source: null,
  followed: true,
  compute: ({ program, value: { baseline, packages, reason } }) => {
    if (baseline === null) return unknownFigure(asSentence(NO_BASELINE));
    const changes = [...scopeChanges(program, baseline.packages).values()];
    const [added, dropped] = [changes.flatMap((change) => change.added), changes.flatMap((change) => change.dropped)];
    const frozen = baseline.packages.reduce((sum, { children }) => sum + children.length, 0);
    const whys = new Map([...added.map(({ index }) => [index, 'added'] as const), ...dropped.map(({ index }) => [index, 'dropped'] as const)]);
    return figure(added.length - dropped.length, `${signed(added.length)} added, ${signed(-dropped.length)} dropped, of ${counted(frozen, 'issue')} in the baseline`, {
      note: `${signed(added.length)} added, ${signed(-dropped.length)} dropped`,
      inputs: [input('Issues in the baseline', frozen, 'issues'), input('Added since', added.length, 'issues'), input('Dropped since', dropped.length, 'issues'), ...releasedInput(reason === null ? packages : [])],
      issues: () => evidence([...added, ...dropped], ({ index }) => whys.get(index) ?? null),
    });
  },
};
