import { buildProgram } from '../../../../src/model/build-program';
import type { Program } from '../../../../src/model/program';
import type { CostLine } from '../../../../src/model/value/cost-line';
import { noValue, type ProgramValue } from '../../../../src/model/value/program-value';
import { undecided, type ValueSettings } from '../../../../src/model/value/value-settings';
import type { Baseline, BaselinePackage, PackageId } from '../../../../src/model/value/work-package';
import type { WorklogTotals } from '../../../../src/model/value/worklog';
import { day, source, type NotationOptions } from '../../../model/program-notation';

type ValueWords = Partial<Omit<ProgramValue, 'settings'>> & { readonly settings?: Partial<ValueSettings> };

/** A program in euros that its viewer sees the money of, as of 2026-11-20, a Friday, unless `options` say otherwise. */
export const costed = (issues: string, value: ValueWords, options: NotationOptions = {}): Program => buildProgram({
  ...source(issues, '', options),
  value: { ...noValue, shown: true, ...value, settings: { ...undecided, currency: 'EUR', ...value.settings } },
}, day(options.asOf ?? '2026-11-20'));

let number = 0;

/** `'2026-11-02..2026-11-06'` and an amount in cents, actual and outside the baseline unless `more` says otherwise. */
export const line = (days: string, minor: number, more: Partial<CostLine> = {}): CostLine => {
  const [from = '', to = from] = days.split('..');
  return {
    id: `line-${++number}`, version: 1, kind: 'actual', package: null, projectId: null, teamId: null, from: day(from), to: day(to),
    amount: { minor, currency: 'EUR' }, class: null, rule: null, note: '', postedOn: day(from), by: null, voids: null, origin: null, ...more,
  };
};

export const onPackage = (id: PackageId, more: Partial<BaselinePackage> = {}): BaselinePackage => ({
  id, name: id, projectId: null, budget: 1_000_00, start: day('2026-11-02'), finish: day('2026-11-27'), deadline: null,
  method: 'children', children: [], effort: false, research: false, ...more,
});

export const baseline = (packages: readonly BaselinePackage[], from = '2026-11-02'): Baseline => ({
  id: 'b', version: 1, programId: 'p', kind: 'first', from: day(from), madeOn: day(from), by: null, reason: '', currency: 'EUR', reserve: 0, packages,
});

/** Rows of `[issue id, person, day, hours]`, and optionally the day the app first saw it. */
export const logged = (rows: readonly (readonly [number, string, string, number, string?])[], restrictedSeconds = 0): WorklogTotals => {
  const people = [...new Set(rows.map(([, who]) => who))];
  return {
    issueIds: Float64Array.from(rows, ([id]) => id), authors: Int32Array.from(rows, ([, who]) => people.indexOf(who)),
    days: Int32Array.from(rows, ([, , on]) => day(on)), seconds: Float64Array.from(rows, ([, , , hours]) => hours * 3600),
    seenOn: Int32Array.from(rows, ([, , on, , seen]) => day(seen ?? on)), people, restrictedSeconds,
  };
};

export const perHour = (of: 'person' | 'team' | 'role', id: string, ...rates: readonly (readonly [string, number, string?])[]) =>
  ({ of, id, rates: rates.map(([from, minor, currency = 'EUR']) => ({ from: day(from), value: { minor, currency } })) });
