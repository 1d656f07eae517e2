import Button from '@atlaskit/button/new';
import { useState, type ReactElement } from 'react';
import type { ModuleName, ValueSettingsInput, ValueSettingsView } from '../../../../src/contract/value/value-settings';
import { askGlobal } from '../../../bridge';
import { useAct } from '../../../parts/act';
import { useAnswer } from '../../../parts/answer';
import { Dialog } from '../../../parts/dialog';
import { DownloadCsv, type CsvTable } from '../../../parts/download-csv';
import { ProblemPanel } from '../../../parts/problem';
import { RowsSkeleton } from '../../../parts/skeleton';
import { asRate, isRate, typedRate } from '../rate-text';

type Choices<Key extends string> = Readonly<Record<Key, string>>;

const packages: Choices<ValueSettingsInput['packagesAre']> = { epic: 'epics', project: 'projects', milestone: 'milestones (versions)' };
const methods: Choices<ValueSettingsInput['method']> = {
  children: 'by the work under it, as the baseline weighed it', 'zero-hundred': 'nothing until it is delivered (0/100)', 'fifty-fifty': 'half when it starts, half when it is delivered (50/50)', entered: 'as somebody enters it',
};
const estimates: Choices<ValueSettingsInput['estimate']> = {
  typical: 'as what was done: BAC / CPI', atypical: 'as it was planned: AC + (BAC − EV)', combined: 'as what was done, and late: AC + (BAC − EV) / (CPI × SPI)', 'bottom-up': 'as it is estimated anew',
};
const researchChoices: Choices<'apart' | 'gates'> = { apart: 'never: it stands apart', gates: 'where it earns by gates, given with a baseline' };
const modules: Choices<ModuleName> = { earned: 'Earned value', costs: 'Budget and cost', objectives: 'Objectives', benefits: 'Benefits and business case', survey: 'Survey' };

type ChoiceProps<Key extends string> = { readonly label: string; readonly choices: Choices<Key>; readonly value: Key; readonly choose: (key: Key) => void };

const Choice = <Key extends string>({ label, choices, value, choose }: ChoiceProps<Key>): ReactElement => (
  <label className="field">
    <span>{label}</span>
    <select value={value} onChange={(event) => choose(event.target.value as Key)}>{(Object.entries(choices) as [Key, string][]).map(([key, words]) => <option key={key} value={key}>{words}</option>)}</select>
  </label>
);

type FormProps = { readonly draft: ValueSettingsInput; readonly set: (change: Partial<ValueSettingsInput>) => void };
/** `rate`: the discount rate as it is typed, in percent. */
type AllProps = FormProps & { readonly keepsMoney: boolean; readonly rate: string; readonly setRate: (rate: string) => void };

const Form = ({ draft, set, keepsMoney, rate, setRate }: AllProps): ReactElement => (
  <>
    <label className="field"><span>Currency of the program</span><input value={draft.currency ?? ''} maxLength={3} placeholder="EUR" onChange={(event) => set({ currency: event.target.value.trim() === '' ? null : event.target.value.trim().toUpperCase() })} /></label>
    <Choice label="Work packages are" choices={packages} value={draft.packagesAre} choose={(packagesAre) => set({ packagesAre, research: [], effort: [] })} />
    <Choice label="Percent complete" choices={methods} value={draft.method} choose={(method) => set({ method })} />
    <Choice label="What is left will cost" choices={estimates} value={draft.estimate} choose={(estimate) => set({ estimate })} />
    {keepsMoney && <label className="field"><span>Discount rate a year, in %</span><input inputMode="decimal" value={rate} placeholder="8" aria-invalid={!isRate(rate)} onChange={(event) => setRate(event.target.value)} /></label>}
    <fieldset className="field">
      <legend>Parts that are used</legend>
      {(Object.entries(modules) as [ModuleName, string][]).map(([key, words]) => (
        <label key={key} className="check"><input type="checkbox" checked={!draft.off.includes(key)} onChange={(event) => set({ off: event.target.checked ? draft.off.filter((one) => one !== key) : [...draft.off, key] })} /> {words}</label>
      ))}
    </fieldset>
  </>
);

type ApartProps = FormProps & { readonly choices: ValueSettingsView['packages'] };

const apartTable = (choices: ApartProps['choices'], { research, effort }: ValueSettingsInput): CsvTable => ({
  headings: ['Work package', 'Research', 'Level of effort'], rows: choices.map(({ id, name }) => [name, research.includes(id) ? 'yes' : 'no', effort.includes(id) ? 'yes' : 'no']),
});

const toggled = (ids: readonly string[], id: string, on: boolean): readonly string[] => (on ? [...ids, id] : ids.filter((one) => one !== id));

const Apart = ({ draft, set, choices }: ApartProps): ReactElement | null => (choices.length === 0 ? null : (
  <details>
    <summary>Research and level of effort ({draft.research.length + draft.effort.length})</summary>
    <p className="small quiet">Research stays out of both indices; level of effort earns what was planned whatever happens, so it stands apart. Both count from the next baseline on.</p>
    <Choice label="Research counts" choices={researchChoices} value={draft.researchBy ?? 'apart'} choose={(researchBy) => set({ researchBy })} />
    <div className="wide draft-packages">
      <table>
        <thead><tr><th scope="col">Work package</th><th scope="col">Research</th><th scope="col">Effort</th></tr></thead>
        <tbody>
          {choices.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row" dir="auto">{name}</th>
              <td><input type="checkbox" aria-label={`${name} is research`} checked={draft.research.includes(id)} onChange={(event) => set({ research: toggled(draft.research, id, event.target.checked) })} /></td>
              <td><input type="checkbox" aria-label={`${name} is level of effort`} checked={draft.effort.includes(id)} onChange={(event) => set({ effort: toggled(draft.effort, id, event.target.checked) })} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    <p><DownloadCsv name="research-and-effort" table={() => apartTable(choices, draft)} /></p>
  </details>
));

type DialogProps = { readonly programId: string; readonly close: () => void; readonly saved: () => void };

/** What the program assumes about money and outcome; rates and sources of cost are kept by finance, under Budget and cost. */
export const SettingsDialog = ({ programId, close, saved }: DialogProps): ReactElement => {
  const { value: view, problem, again } = useAnswer(() => askGlobal('valueSettings', { programId }), programId);
  const [changed, setChanged] = useState<Partial<ValueSettingsInput>>({});
  const { busy, problem: refused, run } = useAct();
  const [typed, setTyped] = useState<string | null>(null);
  const rate = typed ?? typedRate(view?.settings.discountRate ?? null);
  const draft = view === null ? null : { ...view.settings, ...changed, ...(typed === null ? {} : { discountRate: asRate(typed) }) };
  const save = (): void => { if (view !== null && draft !== null) run(() => askGlobal('saveValueSettings', { programId, version: view.version, settings: draft }), saved); };
  const set = (change: Partial<ValueSettingsInput>): void => setChanged({ ...changed, ...change });
  return (
    <Dialog title="Set up money and outcome" close={close} actions={<><Button appearance="primary" isDisabled={draft === null || !isRate(rate)} isLoading={busy} onClick={save}>Save</Button><Button appearance="subtle" onClick={close}>Cancel</Button></>}>
      {problem !== null && <ProblemPanel problem={problem} retry={again} />}
      {draft === null && problem === null && <RowsSkeleton count={5} />}
      {draft !== null && view !== null && <><Form draft={draft} set={set} keepsMoney={view.keepsMoney} rate={rate} setRate={setTyped} /><Apart draft={draft} set={set} choices={draft.packagesAre === view.settings.packagesAre ? view.packages : []} /></>}
      {refused !== null && <ProblemPanel problem={refused} />}
    </Dialog>
  );
};
