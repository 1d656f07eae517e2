import './list.css';
import type { ReactElement } from 'react';
import type { DependencyFilter, DependencyPage } from '../../../../src/contract/dependencies';
import { openInJira } from '../../../bridge';
import { PlainButton } from '../../../parts/button';
import { DownloadCsv } from '../../../parts/download-csv';
import { numberText } from '../../../parts/number-text';
import { ProblemPanel } from '../../../parts/problem';
import { Bar, Loading } from '../../../parts/skeleton';
import { useViewer } from '../../../parts/viewer';
import { parseLooked, printLooked, type Looked } from '../filter';
import type { PartProps } from '../part-props';
import { dependenciesRoute } from '../place';
import { DependencyTable } from './dependency-table';
import { FilterBar } from './filter-bar';
import { FilterChips } from './filter-chips';
import { filterParts } from './filter-parts';
import { dependencyTable } from './list-csv';
import { SortSelect } from './table-head';
import { useList } from './use-list';

const Skeleton = (): ReactElement => (
  <Loading what="the dependencies">
    <div className="filters"><Bar width="100%" height="title" /></div>
    <div>{Array.from({ length: 8 }, (_, index) => <Bar key={index} width="100%" height="row" />)}</div>
  </Loading>
);

const Count = ({ view, filtered }: { readonly view: DependencyPage; readonly filtered: boolean }): ReactElement => {
  const { locale } = useViewer();
  const noun = view.open === 1 ? 'open dependency' : 'open dependencies';
  const waiting = view.choices.states.find(({ state }) => state === 'waiting')?.open ?? 0;
  const late = view.choices.health.find(({ health }) => health === 'late')?.open ?? 0;
  return (
    <p className="list-count" role="status">
      <strong>{numberText(view.total, locale)}</strong>{filtered ? ` of ${numberText(view.open, locale)}` : ''} {noun}
      {!filtered && view.open > 0 && <>: {numberText(waiting, locale)} {waiting === 1 ? 'waits' : 'wait'} now, {late === 0 ? 'none' : numberText(late, locale)} {late > 1 ? 'are' : 'is'} late</>}
      {view.partial !== null && <span className="partial"> · {view.partial}</span>}
    </p>
  );
};

const NothingOpen = ({ openQuestions }: { readonly openQuestions: () => void }): ReactElement => (
  <section className="card empty">
    <h3>No open issue waits for another</h3>
    <p>A dependency is listed here from the day two open issues are linked in Jira by a link type that counts as one, such as “blocks”.</p>
    <p><PlainButton onClick={openQuestions}>Look for dependencies that nobody linked</PlainButton></p>
  </section>
);

const NothingFits = ({ open, clear }: { readonly open: number; readonly clear: () => void }): ReactElement => {
  const { locale } = useViewer();
  return (
    <section className="card empty">
      <h3>Nothing fits this filter</h3>
      <p>{open === 1 ? 'The one open dependency is' : `All ${numberText(open, locale)} open dependencies are`} still there.</p>
      <p><PlainButton look="primary" onClick={clear}>Clear the filter</PlainButton></p>
    </section>
  );
};

/** All open dependencies, as far as the filter in the address leaves them. */
export const ListPage = ({ programId, query, go }: PartProps): ReactElement => {
  const looked = parseLooked(query);
  const list = useList(programId, looked, query);
  const { view, problem } = list;
  const look = (next: Partial<Looked>): void => go(dependenciesRoute(programId, [], printLooked({ ...looked, ...next })));
  const change = (filter: DependencyFilter): void => look({ filter });
  if (view === null) return problem === null ? <Skeleton /> : <ProblemPanel problem={problem} retry={list.again} />;
  if (view.open === 0) return <NothingOpen openQuestions={() => go(dependenciesRoute(programId, ['questions']))} />;
  const parts = filterParts(looked.filter, view.choices);
  const { jql } = view;
  return (
    <div className="list-page">
      <FilterBar filter={looked.filter} choices={view.choices} change={change} />
      <FilterChips parts={parts} change={change} />
      <div className="list-bar">
        <Count view={view} filtered={parts.length > 0} />
        <SortSelect sort={looked.sort} choose={(sort) => look({ sort })} />
        <span className="list-actions">
          {view.total > 0 && <PlainButton onClick={() => go(dependenciesRoute(programId, ['map'], query))}>Show as picture</PlainButton>}
          {view.total > 0 && <DownloadCsv name="dependencies" table={() => dependencyTable(programId, looked)} />}
          {jql !== null && <PlainButton onClick={() => openInJira(`/issues/?jql=${encodeURIComponent(jql)}`)}>Open in Jira</PlainButton>}
        </span>
      </div>
      {problem !== null && <ProblemPanel problem={problem} retry={list.again} />}
      {view.total === 0
        ? <NothingFits open={view.open} clear={() => change({})} />
        : <DependencyTable view={view} list={list} sort={looked.sort} choose={(sort) => look({ sort })} of={query} openPicture={(key) => go(dependenciesRoute(programId, ['issue', key], query))} />}
      {view.impactReason !== null && view.total > 0 && <p className="small quiet">By how much each of them moves the finish is not known: {view.impactReason}.</p>}
      {jql === null && view.total > 0 && <p className="small quiet">These are too many issues to name in one of Jira’s queries: narrow the list to open it in Jira.</p>}
    </div>
  );
};
