import { lazy, Suspense, useState, type ReactElement } from 'react';
import type { ProgramRow } from '../../../src/contract/admin';
import { openGlobalPage } from '../../bridge';
import { PlainButton } from '../../parts/button';
import { DownloadCsv } from '../../parts/download-csv';
import { numberText } from '../../parts/number-text';
import { useViewer } from '../../parts/viewer';
import { programTable } from './program-csv';
import { type Asked, ProgramsTable } from './programs-table';

const ArchiveDialog = lazy(async () => ({ default: (await import('./archive-dialog')).ArchiveDialog }));
const OwnerDialog = lazy(async () => ({ default: (await import('./owner-dialog')).OwnerDialog }));

type TabProps = { readonly programs: readonly ProgramRow[]; readonly changed: () => void };

const Empty = (): ReactElement => (
  <div className="first-step">
    <h2>No programs yet</h2>
    <p>A program looks at several Jira projects as one. Anybody whom you let create programs can make one, as a draft that only they see.</p>
    <PlainButton look="primary" onClick={() => openGlobalPage('/new')}>Make the first program</PlainButton>
  </div>
);

const matches = ({ name, owner, managers }: ProgramRow, words: string): boolean =>
  [name, owner ?? '', ...managers].some((text) => text.toLowerCase().includes(words.trim().toLowerCase()));

/** All programs of the site, found by name or people; archived ones last. */
export const ProgramsTab = ({ programs, changed }: TabProps): ReactElement => {
  const { locale } = useViewer();
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const program = programs.find(({ id }) => id === asked?.programId);
  const close = (): void => setAsked(null);
  const all = `${numberText(programs.length, locale)} ${programs.length === 1 ? 'program' : 'programs'}`;
  if (programs.length === 0) return <Empty />;
  const found = programs.filter((one) => matches(one, words)).toSorted((a, b) => Number(a.archived) - Number(b.archived));
  return (
    <section className="card" aria-label="Programs">
      <div className="card-head">
        <label className="field program-search"><span>Find a program, its owner or a manager</span><input type="search" value={words} onChange={(event) => setWords(event.target.value)} /></label>
        <p className="small quiet" role="status">{words.trim() === '' ? all : `${numberText(found.length, locale)} of ${all}`}</p>
        <DownloadCsv name="programs" table={() => programTable(found)} />
      </div>
      {found.length === 0 ? <p className="quiet">No program fits these words.</p> : <ProgramsTable programs={found} ask={setAsked} />}
      <Suspense fallback={null}>
        {program !== undefined && asked?.what === 'archive' && <ArchiveDialog program={program} close={close} changed={changed} />}
        {program !== undefined && asked?.what === 'owner' && <OwnerDialog program={program} close={close} changed={changed} />}
      </Suspense>
    </section>
  );
};
