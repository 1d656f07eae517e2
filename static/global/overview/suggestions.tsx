import Button from '@atlaskit/button/new';
import { useState, type ReactElement } from 'react';
import type { OverviewView } from '../../../src/contract/overview';
import type { Suggestion } from '../../../src/contract/program';
import { askGlobal } from '../../bridge';
import { ProblemPanel } from '../../parts/problem';
import { useAct } from '../../parts/act';

const shownAtFirst = 4;

type SuggestionsProps = { readonly view: OverviewView; readonly changed: () => void };

const SuggestionItem = ({ suggestion, view, changed }: SuggestionsProps & { readonly suggestion: Suggestion }): ReactElement => {
  const { busy, problem, run } = useAct();
  const [made, setMade] = useState(view.version);
  const apply = (): void => run(
    () => askGlobal('applySuggestion', { programId: view.programId, version: view.version, suggestion: suggestion.key }),
    ({ version }) => { setMade(version); changed(); },
  );
  return (
    <li>
      <p dir="auto">{suggestion.text}</p>
      {view.canManage && <Button spacing="compact" isLoading={busy || view.version < made} onClick={apply}>{suggestion.action}</Button>}
      {problem !== null && <ProblemPanel problem={problem} retry={problem.code === 'conflict' ? changed : apply} />}
    </li>
  );
};

/** Things worth doing; never applied by themselves. */
export const Suggestions = ({ view, changed }: SuggestionsProps): ReactElement | null => {
  const [all, setAll] = useState(false);
  if (view.suggestions.length === 0) return null;
  return (
    <section className="card" id="suggestions" tabIndex={-1} aria-labelledby="suggestions-title">
      <h2 id="suggestions-title">Suggestions</h2>
      <ul role="list" className="suggestions">
        {(all ? view.suggestions : view.suggestions.slice(0, shownAtFirst)).map((suggestion) => <SuggestionItem key={suggestion.key} suggestion={suggestion} view={view} changed={changed} />)}
      </ul>
      {!all && view.suggestions.length > shownAtFirst && (
        <p className="card-foot"><Button spacing="compact" onClick={() => setAll(true)}>All {view.suggestions.length} suggestions</Button></p>
      )}
    </section>
  );
};
