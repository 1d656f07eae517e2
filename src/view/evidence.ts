import type { EvidenceView } from '../contract/overview';
import type { FigureView } from '../contract/figure';
import type { EvidenceIssue, Figure, Measure } from '../analyse/measure';
import { isoDay } from '../model/day';
import type { Day } from '../model/time';
import { issueRow } from './issue-row';
import { keysAsJql } from './jql';
import type { Texts } from './texts';

/** How many issues of a figure one answer carries. */
export const EVIDENCE_PAGE = 50;

/** The issues behind a figure, each once: one that is behind it in several ways says all of them. */
export const evidenceIssues = ({ issues }: Figure): readonly EvidenceIssue[] => {
  const found = new Map<number, EvidenceIssue>();
  for (const { issue, why } of issues) {
    const known = found.get(issue.id);
    const whys = known === undefined || known.why === '' ? why : `${known.why}; ${why}`;
    found.set(issue.id, { issue, why: whys });
  }
  return [...found.values()];
};

/** Those of them that one page of evidence shows, whose summaries are to be read. */
export const evidencePage = (issues: readonly EvidenceIssue[], from: number): readonly EvidenceIssue[] =>
  issues.slice(from, from + EVIDENCE_PAGE);

type Shown = {
  readonly measure: Measure;
  readonly figure: Figure;
  /** As `evidenceIssues` gives them. */
  readonly issues: readonly EvidenceIssue[];
  readonly told: FigureView;
  readonly from: number;
  readonly asOf: Day;
  readonly ageSeconds: number | null;
};

const inputText = (value: number | null, unit: string | null): string | null =>
  value !== null && unit === 'date' ? isoDay(value) : null;

/** What stands behind a figure: formula in words and numbers, inputs, issues, and what was left out and why. */
export const evidenceView = ({ measure, figure, issues, told, from, asOf, ageSeconds }: Shown, texts: Texts): EvidenceView => ({
  figure: told,
  formula: measure.formula,
  worked: figure.worked,
  source: measure.source,
  inputs: figure.inputs.map(({ name, value, unit }) => ({ name, value, unit, text: inputText(value, unit) })),
  issues: evidencePage(issues, from).map(({ issue, why }) => issueRow(issue, texts, why)),
  total: issues.length,
  from,
  leftOut: figure.leftOut.map((left) => ({ why: left.why, issues: left.issues.length })),
  asOf: isoDay(asOf),
  ageSeconds,
  jql: keysAsJql(issues.map(({ issue }) => issue.key)),
});
