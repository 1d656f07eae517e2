import Button from '@atlaskit/button/new';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { SettingsView } from '../../../src/contract/settings';
import { askGlobal } from '../../bridge';
import { dayText } from '../../parts/date-text';
import { StateMark } from '../../parts/state-mark';
import { useViewer } from '../../parts/viewer';
import { useUnsaved } from '../unsaved';
import { SaveProblems } from './save-problems';
import type { SectionProps } from './section-props';
import { useSave, type Saving } from './use-save';

type Override = NonNullable<SettingsView['override']>;
type SetState = 'good' | 'watch' | 'bad';

const settable: readonly SetState[] = ['good', 'watch', 'bad'];

/** The states as they are said of a whole program. */
const programWords: Readonly<Partial<Record<Override['state'], string>>> = { good: 'On track', watch: 'At risk', bad: 'Off track' };

/** A state of a program as icon and word. */
const ProgramMark = ({ state }: Pick<Override, 'state'>): ReactElement => {
  const word = programWords[state];
  return <StateMark state={state} {...(word === undefined ? {} : { word })} />;
};

const Current = ({ override }: { readonly override: Override }): ReactElement => {
  const { locale } = useViewer();
  const { state, reason, by, from, until, expired } = override;
  return (
    <div className="override-now">
      <p>
        <ProgramMark state={state} /> since {dayText(from, locale)}, until {dayText(until, locale)}
        {by !== null && <>, set by <bdi>{by}</bdi></>}{expired && <strong> — expired: the rule counts again</strong>}
      </p>
      <p className="quiet">“<bdi>{reason}</bdi>”</p>
    </div>
  );
};

type FormProps = { readonly view: SettingsView; readonly saving: Saving };

const OverrideForm = ({ view, saving }: FormProps): ReactElement => {
  const [state, setState] = useState<SetState>('watch');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  useUnsaved(reason === '' && until === '' ? null : 'the state');
  const clear = (): void => { setReason(''); setUntil(''); };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    saving.save((seen) => askGlobal('overrideState', { programId: view.programId, version: seen, override: { state, reason: reason.trim(), until } }), clear);
  };
  return (
    <form className="override" onSubmit={save}>
      <fieldset className="override-states">
        <legend className="field-label">Show the program as</legend>
        {settable.map((one) => (
          <label key={one} className="option"><input type="radio" name="state" checked={state === one} onChange={() => setState(one)} /><ProgramMark state={one} /></label>
        ))}
      </fieldset>
      <label className="field"><span>Because</span><textarea rows={2} dir="auto" maxLength={1000} required value={reason} onChange={(event) => setReason(event.target.value)} /></label>
      <label className="field-row"><span>Until, that day included</span><input type="date" required value={until} onChange={(event) => setUntil(event.target.value)} /> <span className="small quiet">at most 90 days from today</span></label>
      <Button type="submit" appearance="primary" isLoading={saving.busy} isDisabled={reason.trim() === '' || until === ''}>Set this state</Button>
      <p className="small quiet">Everybody who sees the program sees the reason and your name beside it, and what the rule says.</p>
    </form>
  );
};

/** The state as the rule gives it, and a manager's word against it. */
export const StateSection = ({ view, changed }: SectionProps): ReactElement => {
  const saving = useSave(view.version, changed);
  const end = (): void => saving.save((seen) => askGlobal('overrideState', { programId: view.programId, version: seen, override: null }), () => undefined);
  return (
    <section className="setting">
      <h3>Another state than the rule’s</h3>
      {view.override === null ? <p className="quiet">The state follows from the thresholds above. {view.canManage ? 'You can set another one, for a reason and for a time.' : ''}</p> : <Current override={view.override} />}
      {view.override !== null && view.canManage && <div><Button isLoading={saving.busy} onClick={end}>Go by the rule again</Button></div>}
      <SaveProblems saving={saving} discard={() => undefined} />
      {view.canManage && view.override === null && <OverrideForm view={view} saving={saving} />}
    </section>
  );
};
