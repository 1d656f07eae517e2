import { inProgramCurrency } from '../../../../src/analyse/value/cost/exchange';
import { partOver } from '../../../../src/analyse/value/cost/working-share';
import type { Program } from '../../../../src/model/program';
import { valueOn } from '../../../../src/model/value/dated';
import type { HourlyRate } from '../../../../src/model/value/value-settings';
import type { PackageId } from '../../../../src/model/value/work-package';

/** The slow and obvious way to what was spent, row by row and day by day, that the quick one is held to. In ledger units. */
type Piece = { readonly of: PackageId | null; readonly from: number; readonly to: number; readonly seenOn: number; readonly goneOn: number; readonly units: number };

const packageOf = (program: Program, index: number): PackageId | null => {
  const packages = program.value.baselines[0]?.packages ?? [];
  const passed: number[] = [];
  for (let issue = program.issues[index]; issue !== undefined; issue = program.issues[issue.parent]) {
    const { id, fixVersions } = issue;
    passed.push(id);
    const names: readonly string[] = [`epic:${id}`, ...fixVersions.map((version) => `milestone:${version.id}`)];
    const found = names.flatMap((name) => packages.filter((one) => one.id === name))[0];
    if (found === undefined) continue;
    const inScope = found.children.length === 0 || found.children.some(({ issueId }) => passed.includes(issueId));
    return inScope || (passed.length === 1 && found.id === `epic:${id}`) ? found.id : null;
  }
  return null;
};

const logged = (program: Program): readonly Piece[] => {
  const { worklogs, settings } = program.value;
  const rate = (of: HourlyRate['of'], id: string | undefined, on: number) => valueOn(settings.rates.find((one) => one.of === of && one.id === id)?.rates ?? [], on);
  return [...worklogs?.seconds ?? []].flatMap((seconds, row) => {
    const [issue, on, who] = [program.issues.find(({ id }) => id === worklogs?.issueIds[row]), worklogs?.days[row] ?? 0, worklogs?.people[worklogs.authors[row] ?? -1] ?? ''];
    if (issue === undefined) return [];
    const money = rate('person', who, on) ?? rate('team', issue.team.id, on) ?? rate('role', settings.roles[who], on);
    const units = money === null ? null : inProgramCurrency(settings, money, on, seconds);
    return units === null ? [] : [{ of: packageOf(program, issue.index), from: on, to: on, seenOn: Math.max(on, worklogs?.seenOn[row] ?? 0), goneOn: Infinity, units }];
  });
};

const entered = ({ value: { lines, settings, baselines } }: Program): readonly Piece[] => lines.filter(({ voids }) => voids === null).flatMap((line) => {
  const units = inProgramCurrency(settings, line.amount, line.from, 3600);
  const goneOn = Math.min(...lines.filter(({ voids }) => voids === line.id).map(({ postedOn }) => postedOn));
  const of = baselines[0]?.packages.some(({ id }) => id === line.package) === true ? line.package : null;
  return units === null ? [] : [{ of, from: line.from, to: line.to, seenOn: line.postedOn, goneOn, units }];
});

/** What was spent by the end of `day` on packages (null: outside the baseline): as reported, as known now, or of what was in the book on `book`. */
export const plainUnits = (program: Program, ids: readonly (PackageId | null)[], day: number, how: 'reported' | 'known' | { readonly book: number }): number => {
  const counts = ({ seenOn, goneOn }: Piece): boolean => {
    if (how === 'known') return goneOn === Infinity;
    const on = how === 'reported' ? day : how.book;
    return seenOn <= on && goneOn > on;
  };
  return [...logged(program), ...entered(program)].filter((piece) => ids.includes(piece.of) && counts(piece))
    .reduce((sum, { from, to, units }) => sum + Math.round(units * partOver(program.calendar, { from, to }, day)), 0);
};
