import type { EvidenceIssue } from '../measure';
import type { JudgedPromise } from './promise-ledger';

/** The issue that was asked for, with who asked for it; where that one is outside the program, the one that waits. */
export const promiseEvidence = (promises: readonly JudgedPromise[], why: (promise: JudgedPromise) => string): readonly EvidenceIssue[] =>
  promises.flatMap((promise) => {
    const issue = promise.blocker.issue ?? promise.blocked.issue;
    return issue === null ? [] : [{ issue, why: why(promise) }];
  });
