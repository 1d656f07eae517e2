import { useEffect, useState, type ReactElement } from 'react';
import type { FoundIssue } from '../../src/contract/blockers';
import type { Problem } from '../../src/contract/result';
import { askIssue } from '../bridge';
import { PlainButton } from '../parts/button';

/** Typing is over, as far as asking goes, after this many ms without a key. */
const pauseMs = 250;

type Found = { readonly query: string; readonly issues: readonly FoundIssue[]; readonly problem: Problem | null };

/** What is found for a query, once somebody has stopped typing; answers to older queries are dropped. */
const useFound = (programId: string, query: string): Found | null => {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (query.trim().length < 2) return undefined;
    let left = false;
    const timer = setTimeout(() => {
      void askIssue('findBlockers', { programId, query }).then((answer) => {
        if (!left) setFound({ query, issues: answer.ok ? answer.value.issues : [], problem: answer.ok ? null : answer.error });
      });
    }, pauseMs);
    return () => { left = true; clearTimeout(timer); };
  }, [programId, query]);
  return query.trim().length < 2 ? null : found;
};

const Choices = ({ found, choose }: { readonly found: Found; readonly choose: (issue: FoundIssue) => void }): ReactElement => {
  if (found.problem !== null) return <p className="raise-none" role="alert">{found.problem.message}</p>;
  if (found.issues.length === 0) return <p className="raise-none">No open issue of another team in this program has that key or those words. Is there none yet? Ask the team instead.</p>;
  return (
    <ul role="list" className="raise-found" aria-label="Issues found">
      {found.issues.map((issue) => (
        <li key={issue.id}>
          <button type="button" className="raise-choice" onClick={() => choose(issue)}>
            <span className="raise-choice-key">{issue.key}</span> <bdi>{issue.summary}</bdi>
            <span className="raise-choice-facts">{issue.team} · {issue.status}</span>
          </button>
        </li>
      ))}
    </ul>
  );
};

type BlockerFieldProps = { readonly programId: string; readonly chosen: FoundIssue | null; readonly choose: (issue: FoundIssue | null) => void };

/** Finds the issue that is waited for, by its key or by words. */
export const BlockerField = ({ programId, chosen, choose }: BlockerFieldProps): ReactElement => {
  const [query, setQuery] = useState('');
  const found = useFound(programId, query);
  if (chosen !== null) {
    return (
      <div className="field">
        <span>Issue you wait for</span>
        <div className="raise-chosen">
          <span><span className="raise-choice-key">{chosen.key}</span> <bdi>{chosen.summary}</bdi> <span className="raise-choice-facts">{chosen.team} · {chosen.status}</span></span>
          <PlainButton look="link" onClick={() => choose(null)}>Change</PlainButton>
        </div>
      </div>
    );
  }
  return (
    <div className="field">
      <label className="field"><span>Issue you wait for</span>
        <input type="search" value={query} maxLength={255} placeholder="Key or words, for example ML-41" autoComplete="off" onChange={(event) => setQuery(event.target.value)} />
      </label>
      <div aria-live="polite">{found !== null && <Choices found={found} choose={choose} />}</div>
    </div>
  );
};
