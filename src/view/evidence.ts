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

/** The issues that one page of evidence shows, whose summaries are to be read. */
export const evidencePage = (figure: Figure, from: number): readonly EvidenceIssue[] =>
  figure.issues.slice(from, from + EVIDENCE_PAGE);

type Shown = {
  readonly measure: Measure;
  readonly figure: Figure;
  readonly told: FigureView;
  readonly from: number;
  readonly asOf: Day;
  readonly ageSeconds: number | null;
};

const inputText = (value: number | null, unit: string | null): string | null =>
  value !== null && unit === 'date' ? isoDay(value) : null;

/** What stands behind a figure: formula in words and numbers, inputs, issues, and what was left out and why. */
export const evidenceView = ({ measure, figure, told, from, asOf, ageSeconds }: Shown, texts: Texts): EvidenceView => ({
  figure: told,
  formula: measure.formula,
  worked: figure.worked,
  source: measure.source,
  inputs: figure.inputs.map(({ name, value, unit }) => ({ name, value, unit, text: inputText(value, unit) })),
  issues: evidencePage(figure, from).map(({ issue, why }) => issueRow(issue, texts, why)),
  total: figure.issues.length,
  from,
  leftOut: figure.leftOut.map(({ why, issues }) => ({ why, issues: issues.length })),
  asOf: isoDay(asOf),
  ageSeconds,
  jql: keysAsJql(figure.issues.slice(0, 401).map(({ issue }) => issue.key)),
});
