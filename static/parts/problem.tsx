import type { ReactElement } from 'react';
import type { Problem, ProblemCode } from '../../src/contract/result';
import { PlainButton } from './button';
import { StateIcon } from './state-mark';

const titles: Readonly<Record<ProblemCode, string>> = {
  'bad-input': 'This cannot be used as it is',
  'not-allowed': 'You may not see this',
  'not-found': 'This is not here',
  conflict: 'Somebody changed this meanwhile',
  'consent-needed': 'Flagship needs your permission',
  unlicensed: 'Flagship has no licence on this site',
  busy: 'Flagship is busy',
  'jira-unavailable': 'Jira does not answer',
  'too-large': 'This is too much at once',
  unexpected: 'Something went wrong',
};

/** Trying again helps with these; the others need somebody to do something first. */
const passing: ReadonlySet<ProblemCode> = new Set(['busy', 'jira-unavailable', 'unexpected', 'conflict', 'consent-needed']);

const retryWords: Partial<Record<ProblemCode, string>> = { 'consent-needed': 'Allow and try again', conflict: 'Show what is stored now' };

type ProblemProps = { readonly problem: Problem; readonly retry?: () => void; readonly title?: string };

/** What happened, what is safe, what to do, and a reference for those who are asked for help. */
export const ProblemPanel = ({ problem, retry, title = titles[problem.code] }: ProblemProps): ReactElement => {
  const reference = problem.detail?.reference;
  return (
    <section className="problem" role="alert">
      <StateIcon state={passing.has(problem.code) ? 'watch' : 'unknown'} />
      <div className="problem-words">
        <p className="problem-title">{title}</p>
        <p dir="auto">{problem.message}</p>
        {reference !== undefined && !problem.message.includes(reference) && <p className="problem-reference">Reference: <code>{reference}</code></p>}
        {retry !== undefined && passing.has(problem.code) && (
          <PlainButton onClick={retry}>{retryWords[problem.code] ?? 'Try again'}</PlainButton>
        )}
      </div>
    </section>
  );
};
