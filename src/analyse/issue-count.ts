import type { Issue, Program } from '../model/program';
import { evidence, figure, setAsideLeftOut, unknownFigure } from './figure';
import { indicesAmong, issuesAt, type AtIndex } from './issue-indices';
import type { Measure } from './measure';
import { oncePer } from './once-per';
import { tally } from './tally';
import { counted, plain } from './words';

/** What a measure must say that is a plain count of issues. */
export type IssueCount = Pick<Measure, 'key' | 'name' | 'group' | 'better' | 'formula' | 'followed'> & {
  /** Indices of the issues it looks at; by default of those that are open and not set aside. */
  readonly among?: (program: Program) => Int32Array;
  /** What `among` is called in the sentence: "open issues". */
  readonly of: string;
  /** Whether the issue at an index counts. Called once a program, so that what all issues share is computed once. */
  readonly counts: (program: Program) => AtIndex;
  readonly why: (issue: Issue, program: Program) => string;
  /** Why the count cannot be known in this program; null where it can. */
  readonly unknowable?: (program: Program) => string | null;
};

const openIssues = (program: Program): Int32Array => tally(program).openAt;

/** Makes a measure of a count of issues: value, "12 of 240 open issues", the issues, and the set aside ones left out. */
export const issueCount = ({ among = openIssues, of, counts, why, unknowable, ...about }: IssueCount): Measure => {
  const looked = oncePer((program: Program) => {
    const all = among(program);
    return { all, found: indicesAmong(all, counts(program)) };
  });
  return {
    ...about,
    unit: 'issues',
    source: null,
    at: ({ program }) => looked(program).found,
    compute: ({ program }) => {
      const reason = unknowable?.(program) ?? null;
      if (reason !== null) return unknownFigure(reason);
      const { all, found } = looked(program);
      return figure(found.length, `${counted(found.length, 'issue')} of ${plain(all.length)} ${of}`, {
        issues: () => evidence(issuesAt(program, found), (issue) => why(issue, program)),
        leftOut: () => {
          const does = counts(program);
          return setAsideLeftOut(program, ({ index }) => does(index));
        },
      });
    },
  };
};
