import type { Program } from '../../../model/program';
import type { PackageId } from '../../../model/value/work-package';
import type { WorklogTotals } from '../../../model/value/worklog';
import { capitalClass } from './capital-class';
import { inProgramCurrency } from './exchange';
import { hourlyRates } from './hourly-rate';
import type { Posting } from './ledger';

export type PostedWork = {
  readonly postings: readonly Posting[];
  /** Seconds of people without a rate on the day, or with one in a currency that has no exchange rate, by account id. */
  readonly noRate: ReadonlyMap<string, number>;
  readonly earlySeconds: number;
  readonly unpriced: ReadonlySet<PackageId | null>;
};

/**
 * Work logged in Jira, each row at the rate of whoever worked, on the day it was worked (see hourly-rate.ts), by seconds.
 * Rows of issues that the program does not have for this viewer are not there. `packageOf` by position of the issue.
 */
export const postedWork = (program: Program, logged: WorklogTotals, packageOf: (index: number) => PackageId | null): PostedWork => {
  const { value: { settings, baselines }, byId, issues } = program;
  const rateOf = hourlyRates(settings);
  const noRate = new Map<string, number>();
  const unpriced = new Set<PackageId | null>();
  const postings: Posting[] = [];
  const begun = baselines[0]?.from ?? Number.NEGATIVE_INFINITY;
  let earlySeconds = 0;
  for (let row = 0; row < logged.seconds.length; row++) {
    const index = byId.get(logged.issueIds[row] ?? -1);
    const issue = index === undefined ? undefined : issues[index];
    if (index === undefined || issue === undefined) continue;
    const person = logged.authors[row] ?? -1;
    const accountId = logged.people[person] ?? '';
    const [on, seconds, seenOn] = [logged.days[row] ?? 0, logged.seconds[row] ?? 0, logged.seenOn[row] ?? 0];
    if (on < begun) earlySeconds += seconds;
    const rate = rateOf({ accountId, teamId: issue.team.id, on });
    const units = rate === null ? null : inProgramCurrency(settings, rate, on, seconds);
    const id = packageOf(index);
    if (units === null) {
      unpriced.add(id);
      noRate.set(accountId, (noRate.get(accountId) ?? 0) + seconds);
      continue;
    }
    const classed = capitalClass(settings, { package: id, projectId: issue.project.id, issue }, on);
    postings.push({
      source: 'worklog', package: id, projectId: issue.project.id, teamId: issue.team.id, class: classed.class,
      from: on, to: on, units, seenOn: Math.max(on, seenOn), goneOn: null, person,
    });
  }
  return { postings, noRate, earlySeconds, unpriced };
};
