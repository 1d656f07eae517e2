import { readColumnsFrom } from '../../../model/columns';
import { shareHolders } from '../../../model/holders';
import type { Program } from '../../../model/program';
import { type Analysis, analyse } from '../../analysis';
import { figureOf } from '../../figure-of';
import { issuesAt } from '../../issue-indices';
import type { Measure } from '../../measure';
import { measureByKey } from '../../measures';
import { ClosedIssue, fieldsOf, type Filled } from './closed-issue';
import { gapKinds, type GapKind } from './gap-kinds';

/**
 * A gap in Jira's data of this program. `unlocks` are figures that cannot be known now and could be once it is closed;
 * `weakens` are figures that are known and less certain because of it. `at` are the indices of what is to be put right,
 * each once.
 */
export type FoundGap = {
  readonly kind: GapKind;
  readonly at: Int32Array;
  readonly unlocks: readonly Measure[];
  readonly weakens: readonly Measure[];
};

/**
 * What to put right in Jira, what makes most figures known first, then what touches most issues. Whether a figure
 * becomes known is not listed anywhere but tried: it is computed again over the program with the gap closed.
 */
export const gapsOf = (analysis: Analysis): readonly FoundGap[] => gapKinds
  .flatMap((kind) => {
    const at = indicesOf(kind, analysis);
    return at.length === 0 ? [] : [found(kind, at, analysis)];
  })
  .sort((a, b) => b.unlocks.length - a.unlocks.length || b.at.length - a.at.length);

const indicesOf = ({ measure }: GapKind, analysis: Analysis): Int32Array => {
  const figure = figureOf(measure, analysis);
  if (figure.value === null || figure.value === 0) return new Int32Array(0);
  return measure.at?.(analysis) ?? Int32Array.from(new Set(figure.issues.map(({ issue }) => issue.index)));
};

const found = (kind: GapKind, at: Int32Array, analysis: Analysis): FoundGap => {
  const fed = kind.feeds.flatMap((key) => measureByKey.get(key) ?? []);
  const unknown = fed.filter((measure) => figureOf(measure, analysis).value === null);
  return { kind, at, unlocks: unlocked(kind, at, unknown, analysis), weakens: fed.filter((measure) => !unknown.includes(measure)) };
};

const unlocked = ({ closed }: GapKind, at: Int32Array, unknown: readonly Measure[], { program }: Analysis): readonly Measure[] => {
  if (closed === null || unknown.length === 0) return [];
  const after = analyse(withClosed(program, at, closed(program)));
  return unknown.filter((measure) => measure.compute(after).value !== null);
};

const withClosed = (program: Program, at: Int32Array, filled: Filled): Program => {
  const issues = program.issues.slice();
  for (const issue of issuesAt(program, at)) issues[issue.index] = new ClosedIssue(issue, filled);
  const after = { ...program, issues };
  readColumnsFrom(program, after, at, fieldsOf(filled));
  shareHolders(program, after);
  return after;
};
