import './settings.css';
import { useCallback, type ReactElement } from 'react';
import type { SettingsView } from '../../../src/contract/settings';
import { askGlobal } from '../../bridge';
import { useAnswer } from '../../parts/answer';
import { ProblemPanel } from '../../parts/problem';
import { Loading, RowsSkeleton } from '../../parts/skeleton';
import { StateIcon } from '../../parts/state-mark';
import { Told } from '../../parts/told-text';
import type { Go } from '../use-route';
import { AssumptionSection } from './assumption-section';
import { FieldsSection } from './fields-section';
import { GeneralSection } from './general-section';
import { MembershipEditor } from './membership/membership-editor';
import { PeopleSection } from './people/people-section';
import { managerNames } from './people/manager-names';
import type { SectionProps } from './section-props';
import { SectionNav } from './section-nav';
import { sectionsOf, type SectionEntry } from './sections';
import { SprintsSection } from './sprints-section';
import { StateSection } from './state-section';

type SettingsProps = {
  readonly programId: string;
  readonly section: string | null;
  readonly go: Go;
  /** The figures have to be asked for anew. */
  readonly changed: () => void;
};

/** What a section shows below its editors, or instead of them. */
const drawn: Readonly<Record<string, (props: SectionProps) => ReactElement | null>> = {
  membership: MembershipEditor,
  increments: SprintsSection,
  fields: FieldsSection,
  people: PeopleSection,
  state: StateSection,
  general: GeneralSection,
};

const SectionBody = ({ entry, ...props }: SectionProps & { readonly entry: SectionEntry }): ReactElement => {
  const Drawn = drawn[entry.key];
  return (
    <>
      {entry.editors !== null && <AssumptionSection {...props} section={entry.editors} />}
      {Drawn !== undefined && <Drawn {...props} />}
    </>
  );
};

const Gone = ({ gone }: Pick<SettingsView, 'gone'>): ReactElement | null => (
  gone.length === 0 ? null : (
    <div className="gone" role="note">
      <StateIcon state="watch" />
      <ul role="list">{gone.map((text) => <li key={text}><Told text={text} /></li>)}</ul>
    </div>
  )
);

/** Everything about a program that can be set, one section at a time; read-only for those who may not manage it. */
export const Settings = ({ programId, section, go, changed }: SettingsProps): ReactElement => {
  const { value: view, problem, again } = useAnswer(() => askGlobal('settings', { programId }), programId);
  const reload = useCallback(() => { again(); changed(); }, [again, changed]);
  if (view === null) return problem === null ? <Loading what="the settings"><RowsSkeleton count={5} /></Loading> : <ProblemPanel problem={problem} retry={again} />;
  const entries = sectionsOf(view);
  const entry = entries.find(({ key }) => key === section) ?? entries[0];
  if (entry === undefined) return <p>There is nothing to set.</p>;
  return (
    <div className="settings">
      <SectionNav programId={programId} entries={entries} chosen={entry.key} go={go} />
      <section className="settings-body" aria-labelledby="settings-section">
        <header>
          <h2 id="settings-section">{entry.title}</h2>
          {entry.about !== '' && <p className="quiet">{entry.about}</p>}
        </header>
        {!view.canManage && <p className="read-only" role="note">You can read this. Changing it takes a manager of the program: <bdi>{managerNames(view.people)}</bdi>, or a Jira administrator.</p>}
        {problem !== null && <ProblemPanel problem={problem} retry={again} />}
        <Gone gone={view.gone} />
        <SectionBody key={entry.key} entry={entry} view={view} changed={reload} go={go} />
      </section>
    </div>
  );
};
