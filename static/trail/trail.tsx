import { useState, type ReactElement } from 'react';
import type { TrailFilter } from '../../src/contract/trail';
import { PlainButton } from '../parts/button';
import { numberText } from '../parts/number-text';
import { ProblemPanel } from '../parts/problem';
import { Loading, RowsSkeleton } from '../parts/skeleton';
import { useViewer } from '../parts/viewer';
import './trail.css';
import type { TrailAccess } from './trail-access';
import { TrailChecking } from './trail-check';
import { TrailEntry } from './trail-entry';
import { TrailExports } from './trail-exports';
import { TrailFilters } from './trail-filters';
import { useEntries, type Entries } from './use-entries';

const nothing = { actions: [], people: [] };

const EntryList = ({ shown, filtered }: { readonly shown: Entries; readonly filtered: boolean }): ReactElement => {
  const { locale } = useViewer();
  const { view, entries, loading, older } = shown;
  if (view === null) return <Loading what="the trail"><RowsSkeleton count={6} /></Loading>;
  if (entries.length === 0 && older === null) return <p className="quiet">{filtered ? 'Nothing that was done fits these filters.' : 'Nothing was done yet.'}</p>;
  return (
    <>
      <p className="small quiet" role="status">{numberText(entries.length, locale)} {filtered ? `found${older === null ? '' : ' so far'}` : `of ${numberText(view.total, locale)} shown`}, the newest first</p>
      <ol role="list" className="trail-entries">{entries.map((entry) => <TrailEntry key={entry.seq} entry={entry} />)}</ol>
      {older !== null && <p className="card-foot"><PlainButton disabled={loading} onClick={older}>Load older</PlainButton></p>}
    </>
  );
};

/** Everything that was done in a program, or on the site: found by filters, taken out as files, and checked. */
export const Trail = ({ access }: { readonly access: TrailAccess }): ReactElement => {
  const [filter, setFilter] = useState<TrailFilter>({});
  const [known, setKnown] = useState<Pick<NonNullable<Entries['view']>, 'actions' | 'people'>>(nothing);
  const shown = useEntries(access, filter);
  // The choices of the filters stay while a newly filtered trail is on its way.
  if (shown.view !== null && shown.view.actions !== known.actions) setKnown(shown.view);
  return (
    <div className="trail">
      <section className="card" aria-label="Entries">
        <TrailFilters view={known} filter={filter} change={setFilter} />
        <TrailExports access={access} filter={filter} />
        {shown.problem !== null && <ProblemPanel problem={shown.problem} retry={shown.again} />}
        {(shown.view !== null || shown.problem === null) && <EntryList shown={shown} filtered={Object.keys(filter).length > 0} />}
      </section>
      <TrailChecking access={access} />
    </div>
  );
};
