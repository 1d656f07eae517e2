import { ANYTHING } from '../../../model/changed-fields';
import { readColumnsFrom } from '../../../model/columns';
import { rememberDifferent } from '../../../model/different-issues';
import { readHoldersFrom } from '../../../model/holders';
import type { Issue, Program } from '../../../model/program';
import { type Analysis, analyse } from '../../analysis';
import { figureOf } from '../../figure-of';
import type { Measure } from '../../measure';
import { measureByKey } from '../../measures';
import { gapKinds, type GapKind } from './gap-kinds';

/**
 * A gap in Jira's data of this program. `unlocks` are figures that cannot be known now and could be once it is closed;
 * `weakens` are figures that are known and less certain because of it. `issues` are what is to be put right, each once.
 */
export type FoundGap = {
  readonly kind: GapKind;
  readonly issues: readonly Issue[];
  readonly unlocks: readonly Measure[];
  readonly weakens: readonly Measure[];
};

/**
 * What to put right in Jira, what makes most figures known first, then what touches most issues. Whether a figure
 * becomes known is not listed anywhere but tried: it is computed again over the program with the gap closed.
 */
export const gapsOf = (analysis: Analysis): readonly FoundGap[] => gapKinds
  .flatMap((kind) => {
    const issues = issuesOf(kind, analysis);
    return issues.length === 0 ? [] : [found(kind, issues, analysis)];
  })
  .sort((a, b) => b.unlocks.length - a.unlocks.length || b.issues.length - a.issues.length);

const issuesOf = ({ measure }: GapKind, analysis: Analysis): readonly Issue[] => {
  const { value, issues } = figureOf(measure, analysis);
  return value === null || value === 0 ? [] : [...new Set(issues.map(({ issue }) => issue))];
};

const found = (kind: GapKind, issues: readonly Issue[], analysis: Analysis): FoundGap => {
  const fed = kind.feeds.flatMap((key) => measureByKey.get(key) ?? []);
  const unknown = fed.filter((measure) => figureOf(measure, analysis).value === null);
  return { kind, issues, unlocks: unlocked(kind, issues, unknown, analysis), weakens: fed.filter((measure) => !unknown.includes(measure)) };
};

const unlocked = ({ closed }: GapKind, issues: readonly Issue[], unknown: readonly Measure[], { program }: Analysis): readonly Measure[] => {
  if (closed === null || unknown.length === 0) return [];
  const after = analyse(withClosed(program, issues, (issue) => closed(issue, program)));
  return unknown.filter((measure) => measure.compute(after).value !== null);
};

const withClosed = (program: Program, issues: readonly Issue[], closed: (issue: Issue) => Issue): Program => {
  const all = program.issues.slice();
  for (const issue of issues) all[issue.index] = closed(issue);
  const after = { ...program, issues: all };
  rememberDifferent(after, program, { indices: issues.map(({ index }) => index), fields: issues.map(() => ANYTHING) });
  readColumnsFrom(program, after);
  readHoldersFrom(program, after);
  return after;
};
