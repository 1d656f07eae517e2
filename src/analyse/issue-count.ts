import type { Issue, Program } from '../model/program';
import { evidence, figure, setAsideLeftOut, unknownFigure } from './figure';
import type { Measure } from './measure';
import { tally } from './tally';
import { counted, plain } from './words';

/** What a measure must say that is a plain count of issues. */
export type IssueCount = Pick<Measure, 'key' | 'name' | 'group' | 'better' | 'formula' | 'followed'> & {
  /** The issues it looks at; by default those that are open and not set aside. */
  readonly among?: (program: Program) => readonly Issue[];
  /** What `among` is called in the sentence: "open issues". */
  readonly of: string;
  /** Whether an issue counts. Called once a program, so that what all issues share is computed once. */
  readonly counts: (program: Program) => (issue: Issue) => boolean;
  readonly why: (issue: Issue, program: Program) => string;
  /** Why the count cannot be known in this program; null where it can. */
  readonly unknowable?: (program: Program) => string | null;
};

const openIssues = (program: Program): readonly Issue[] => tally(program).open;

/** Makes a measure of a count of issues: value, "12 of 240 open issues", the issues, and the set aside ones left out. */
export const issueCount = ({ among = openIssues, of, counts, why, unknowable, ...about }: IssueCount): Measure => ({
  ...about,
  unit: 'issues',
  source: null,
  compute: ({ program }) => {
    const reason = unknowable?.(program) ?? null;
    if (reason !== null) return unknownFigure(reason);
    const issues = among(program);
    const does = counts(program);
    let count = 0;
    for (const issue of issues) if (does(issue)) count += 1;
    return figure(count, `${counted(count, 'issue')} of ${plain(issues.length)} ${of}`, {
      issues: () => evidence(issues, (issue) => (does(issue) ? why(issue, program) : null)),
      leftOut: () => setAsideLeftOut(program, does),
    });
  },
});
