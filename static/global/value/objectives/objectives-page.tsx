import '../outcome/outcome.css';
import { useState, type ReactElement } from 'react';
import type { IncrementView, ObjectivesView } from '../../../../src/contract/value/objectives';
import { askGlobal } from '../../../bridge';
import { TimeSeries } from '../../../charts/time-series';
import { useAnswer } from '../../../parts/answer';
import { DownloadCsv } from '../../../parts/download-csv';
import { ProblemPanel } from '../../../parts/problem';
import { Loading, RowsSkeleton, TilesSkeleton } from '../../../parts/skeleton';
import { Guided } from '../guided';
import type { PartProps } from '../part-props';
import { SwitchedOff } from '../switched-off';
import { FigureTiles } from '../outcome/figure-tiles';
import { IncrementSection, type Opened } from './increment-section';
import { objectiveTable } from './objective-csv';
import { ObjectiveDialogs } from './objective-dialogs';

const skeleton = <Loading what="the objectives"><TilesSkeleton count={2} /><RowsSkeleton count={6} /></Loading>;

const isScored = ({ completion, predictability }: IncrementView): boolean => completion.value !== null || predictability.value !== null;

/** Over increments, where at least two can be compared. */
const Trend = ({ increments }: { readonly increments: readonly IncrementView[] }): ReactElement | null => {
  const scored = increments.filter((one) => one.end !== null && isScored(one));
  if (scored.length < 2) return null;
  return (
    <section className="card" aria-label="Over increments">
      <h2>Over increments</h2>
      <TimeSeries
        title="Objectives delivered and predictability at the end of each increment" unit="percent" height={200} days={scored.map(({ end }) => end ?? '')}
        series={[{ name: 'Objectives delivered', tone: 'one', values: scored.map(({ completion }) => completion.value) }, { name: 'Predictability', tone: 'two', values: scored.map(({ predictability }) => predictability.value) }]}
      />
      <p className="small quiet">Predictability is healthy from 80% to 100%.</p>
    </section>
  );
};

const Empty = ({ view, add, openSettings }: { readonly view: ObjectivesView; readonly add: () => void; readonly openSettings: () => void }): ReactElement => {
  const planned = view.increments.some(({ id }) => id !== null);
  const step = planned ? (view.may.score ? { label: 'Write the first objective', act: add } : null) : view.may.manage ? { label: 'Plan increments', act: openSettings } : null;
  return (
    <Guided title="Objectives" step={step} who={planned ? 'Contributors of this program write objectives.' : 'Managers of this program plan increments, under Settings.'}>
      <p>What each team promises for an increment, in plain words, with a value from 1 to 10. At planning a manager freezes what a team commits to; at the end each objective is delivered or not, and the page tells how far promises can be counted on.</p>
      {!planned && <p>First the program needs increments: stretches of time in which all teams plan together.</p>}
    </Guided>
  );
};

/** What teams promised for each increment, and what of it they delivered. */
export const ObjectivesPage = ({ programId, asOf, go }: PartProps): ReactElement => {
  const at = asOf === null ? { programId } : { programId, asOf };
  const [opened, setOpened] = useState<Opened | null>(null);
  const { value: view, problem, again } = useAnswer(() => askGlobal('objectives', at), JSON.stringify(at));
  if (view === null) return <div className="value-page">{problem === null ? skeleton : <ProblemPanel problem={problem} retry={again} />}</div>;
  if (view.off) return <SwitchedOff programId={programId} module="objectives" name="Objectives are" may={view.may.manage && asOf === null} switched={again} />;
  const shown = { ...view, may: asOf === null ? view.may : { score: false, manage: false } };
  const any = view.increments.some(({ objectives }) => objectives > 0);
  const first = view.increments.find(({ when, id }) => id !== null && when !== 'past') ?? view.increments.find(({ id }) => id !== null);
  return (
    <div className="value-page">
      {problem !== null && <ProblemPanel problem={problem} retry={again} />}
      {!any && <Empty view={shown} add={() => setOpened({ kind: 'edit', incrementId: first?.id ?? '', objective: null })} openSettings={() => go({ page: 'settings', id: programId, section: 'increments' })} />}
      {any && <FigureTiles at={at} figures={view.figures} partial={view.partial} mostColumns={2} />}
      {any && <div className="outcome-actions"><DownloadCsv name="objectives" table={() => objectiveTable(view.increments)} /></div>}
      {any && view.increments.toReversed().map((increment) => <IncrementSection key={increment.id ?? ''} increment={increment} may={shown.may} open={setOpened} />)}
      {any && <Trend increments={view.increments} />}
      {opened !== null && <ObjectiveDialogs programId={programId} view={view} opened={opened} close={() => setOpened(null)} saved={() => { setOpened(null); again(); }} />}
    </div>
  );
};
